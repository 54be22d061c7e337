using System.Globalization;
using System.Text.RegularExpressions;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.Rules;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>What a worker counts as.</summary>
/// <param name="Age">In years.</param>
/// <param name="Facts">Names of those facts of the dictionary that are true of them, as far as their application says.</param>
public sealed record WorkKind(Sex Sex, int Age, IReadOnlySet<string> Facts);

/// <summary>
/// 구분: a list of the municipality (성별, 연령, 대상) by which workers are told apart. It is known by the names of its parts, and
/// taken only if everybody falls into one of them, so that its parts always come to the whole.
/// </summary>
public sealed partial class WorkSplit
{
    private const int Oldest = 200;
    private static readonly string[] Others = ["기타", "그 밖", "그밖", "그 외", "일반", "해당 없음"];
    private static readonly string[] Men = ["남", "남성", "남자"];
    private static readonly string[] Women = ["여", "여성", "여자"];

    private readonly IReadOnlyList<(Part Part, Func<WorkKind, bool> Fits)> parts;

    private WorkSplit(IReadOnlyList<(Part, Func<WorkKind, bool>)> parts, bool asksFacts) =>
        (this.parts, AsksFacts) = (parts, asksFacts);

    public string List => parts[0].Part.List;
    public IEnumerable<Part> Parts => parts.Select(one => one.Part);

    /// <summary>Whether it looks at what applications say.</summary>
    public bool AsksFacts { get; }

    /// <summary>The part of a worker: the first in the order of the list that fits.</summary>
    public Part PartOf(WorkKind worker) => parts.First(one => one.Fits(worker)).Part;

    /// <summary>The lists of a municipality that tell workers apart.</summary>
    public static IReadOnlyList<WorkSplit> Of(LedgerNames names, FactCatalogue facts)
    {
        var found = new List<WorkSplit>();
        foreach (
            var list in names.Parts.Values.GroupBy(part => part.List).OrderBy(list => list.Key, StringComparer.Ordinal)
        )
        {
            // Who fits nowhere else is what is left.
            Part[] parts = [.. list.OrderBy(part => Others.Contains(part.Name)).ThenBy(part => part.Position)];
            var rest = Others.Contains(parts[^1].Name) ? parts[^1] : null;
            var named = rest is null ? parts : parts[..^1];
            if (named.Length == 0 || named.Any(part => Others.Contains(part.Name)))
                continue;
            if (BySex(named) is { } sexes)
                found.Add(Make(sexes, rest, asksFacts: false));
            else if (ByAge(named, rest is not null) is { } ages)
                found.Add(Make(ages, rest, asksFacts: false));
            else if (rest is not null && ByFact(named, facts) is { } groups)
                found.Add(Make(groups, rest, asksFacts: true));
        }

        return found;
    }

    private static WorkSplit Make(List<(Part, Func<WorkKind, bool>)> parts, Part? rest, bool asksFacts) =>
        new(rest is null ? parts : [.. parts, (rest, _ => true)], asksFacts);

    private static List<(Part, Func<WorkKind, bool>)>? BySex(Part[] parts) =>
        parts.Count(part => Men.Contains(part.Name)) == 1
        && parts.Count(part => Women.Contains(part.Name)) == 1
        && parts.Length == 2
            ?
            [
                .. parts.Select(part =>
                {
                    var sex = Men.Contains(part.Name) ? Sex.Male : Sex.Female;
                    return (part, (Func<WorkKind, bool>)(worker => worker.Sex == sex));
                }),
            ]
            : null;

    /// <summary>Bands that meet nowhere and, if nothing is left over, leave no age out.</summary>
    private static List<(Part, Func<WorkKind, bool>)>? ByAge(Part[] parts, bool hasRest)
    {
        var bands = new List<(Part Part, int From, int To)>();
        foreach (var part in parts)
        {
            if (Band(part.Name) is not { } band)
                return null;
            bands.Add((part, band.From, band.To));
        }

        var next = 0;
        foreach (var (_, from, to) in bands.OrderBy(band => band.From))
        {
            if (from < next || (from > next && !hasRest))
                return null;
            next = to + 1;
        }

        return next <= Oldest && !hasRest
            ? null
            :
            [
                .. bands.Select(band =>
                    (band.Part, (Func<WorkKind, bool>)(worker => worker.Age >= band.From && worker.Age <= band.To))
                ),
            ];
    }

    /// <summary>The ages of ‘29세 이하’, ‘30~39세’, ‘40대’, ‘40~50대’, ‘65세 이상’, ‘청년(19~34세)’; null for what is none.</summary>
    public static (int From, int To)? Band(string name)
    {
        var match = BandText().Match(name);
        if (!match.Success)
            return null;
        int Number(string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var from = Number("from");
        var to = match.Groups["to"].Success ? Number("to") : from;
        if (match.Groups["unit"].Value == "대")
            to += 9;
        return match.Groups["side"].Value switch
        {
            "이하" => (0, to),
            "미만" => (0, from - 1),
            "이상" => (from, Oldest),
            "초과" => (to + 1, Oldest),
            _ when to >= from => (from, to),
            _ => null,
        };
    }

    /// <summary>Each named after a fact that is true or not: 장애인, 한부모가족.</summary>
    private static List<(Part, Func<WorkKind, bool>)>? ByFact(Part[] parts, FactCatalogue facts)
    {
        var found = new List<(Part, Func<WorkKind, bool>)>();
        foreach (var part in parts)
        {
            var name = part.Name.Replace(" ", "", StringComparison.Ordinal);
            if (
                facts
                    .In(FactGroup.Person)
                    .FirstOrDefault(fact =>
                        fact.Type.Kind == RuleKind.Truth && name.Contains(fact.Name, StringComparison.Ordinal)
                    )
                is not { } fact
            )
                return null;
            found.Add((part, worker => worker.Facts.Contains(fact.Name)));
        }

        return found;
    }

    [GeneratedRegex(
        @"^(?:\D*\()?\s*만?\s*(?<from>\d{1,3})(?:(?:세|대)?\s*[~∼–-]\s*(?<to>\d{1,3}))?\s*(?<unit>세|대)\s*(?<side>이하|미만|이상|초과)?\s*\)?$"
    )]
    private static partial Regex BandText();
}

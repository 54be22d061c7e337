using System.Text.RegularExpressions;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>What a rule has to be told: of the application, the applicant, the household and the past participations.</summary>
public sealed partial class FactsAsked
{
    private readonly RuleVersion version;
    private readonly Dictionary<string, string> names;

    private FactsAsked(RuleVersion version)
    {
        this.version = version;
        names = version.Names.ToDictionary(name => name.Name, name => name.Text);
    }

    public required IReadOnlyList<Fact> Application { get; init; }

    public required IReadOnlyList<Fact> Person { get; init; }

    /// <summary>Of each other member of the household.</summary>
    public required IReadOnlyList<Fact> Member { get; init; }

    public required IReadOnlyList<Fact> Participation { get; init; }

    /// <summary>Whether the rule looks at the household, if only at its size.</summary>
    public required bool Household { get; init; }

    public required bool History { get; init; }

    /// <summary>Whether it looks at what members of the household took part in.</summary>
    public required bool MemberHistory { get; init; }

    public static FactsAsked Of(RuleVersion version, FactCatalogue facts)
    {
        var reading = new FactsAsked(version)
        {
            Application = [],
            Person = [],
            Member = [],
            Participation = [],
            Household = false,
            History = false,
            MemberHistory = false,
        };
        var texts = reading.Texts().ToList();
        var inside = texts.SelectMany(text => Inside(text, HouseholdWord())).ToList();
        var words = reading.Words(inside);
        var used = version.Facts.ToHashSet();
        // In the order of the dictionary, which is the order in which one asks.
        List<Fact> In(FactGroup group) => [.. facts.In(group).Where(used.Contains)];
        return new FactsAsked(version)
        {
            Application = In(FactGroup.Application),
            Person = In(FactGroup.Person),
            Member = [.. In(FactGroup.Person).Where(fact => words.Contains(fact.Name))],
            Participation = In(FactGroup.Participation),
            Household = inside.Count > 0 || texts.Exists(text => SizeWord().IsMatch(text)),
            History = texts.Exists(text => HistoryWord().IsMatch(text)),
            MemberHistory = words.Any(word => word is "참여합" or "참여수" or "참여중"),
        };
    }

    /// <summary>The same without facts that are known otherwise, and without past participations.</summary>
    public FactsAsked Without(params IReadOnlyCollection<string> known) =>
        new(version)
        {
            Application = [.. Application.Where(fact => !known.Contains(fact.Name))],
            Person = [.. Person.Where(fact => !known.Contains(fact.Name))],
            Member = Member,
            Participation = [],
            Household = Household,
            History = false,
            MemberHistory = false,
        };

    private IEnumerable<string> Texts()
    {
        foreach (var name in version.Names)
            yield return name.Text;
        foreach (var item in Items())
        {
            yield return item.Text;
            if (item is GrantItem grant)
            {
                yield return grant.WhenText ?? "";
                foreach (var part in grant.Split)
                    yield return part.Text;
            }
        }
    }

    private IEnumerable<RuleItem> Items() =>
        [
            .. version.Conditions,
            .. version.Exclusions,
            .. version.Scores,
            .. version.Order,
            .. version.Quotas,
            .. version.Grants,
        ];

    // The words of some expressions, and of the names that they use.
    private HashSet<string> Words(IEnumerable<string> texts)
    {
        var (words, queue) = (new HashSet<string>(), new Queue<string>(texts));
        while (queue.TryDequeue(out var text))
            foreach (Match match in Word().Matches(text))
                if (words.Add(match.Value) && names.TryGetValue(match.Value, out var meant))
                    queue.Enqueue(meant);
        return words;
    }

    // What stands within the brackets behind a word.
    private static IEnumerable<string> Inside(string text, Regex word)
    {
        foreach (Match match in word.Matches(text))
        {
            var (at, depth) = (match.Index + match.Length, 1);
            for (; at < text.Length && depth > 0; at++)
                depth +=
                    text[at] == '(' ? 1
                    : text[at] == ')' ? -1
                    : 0;
            yield return text[(match.Index + match.Length)..at];
        }
    }

    [GeneratedRegex(@"(?<![\w])(가구|다른가구원)(합|수|중|모두)\s*\(")]
    private static partial Regex HouseholdWord();

    [GeneratedRegex(@"(?<![\w])가구원수(?![\w])")]
    private static partial Regex SizeWord();

    [GeneratedRegex(@"(?<![\w])참여(합|수|중)\s*\(")]
    private static partial Regex HistoryWord();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}

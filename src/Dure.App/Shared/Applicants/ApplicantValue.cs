using System.Globalization;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>Reads the fields of one column as the numbers that <see cref="People"/> keeps.</summary>
internal sealed class ApplicantValue(PeopleColumn column)
{
    private readonly Dictionary<string, long> words = column
        .Words.Select((word, at) => (word, at))
        .ToDictionary(pair => pair.word, pair => (long)pair.at);

    public PeopleColumn Column => column;

    public List<long> Values { get; } = [];

    /// <summary>What to write instead of what could not be read.</summary>
    public string Form =>
        column.Kind switch
        {
            RuleKind.Date => "2018-01-15처럼 적으세요.",
            RuleKind.Truth => "예나 아니오를 적으세요.",
            RuleKind.Code => $"{string.Join(", ", column.Words)} 가운데 하나를 적으세요.",
            _ => $"{column.Unit} 단위의 정수를 적으세요.",
        };

    /// <summary>Null if the field cannot be read.</summary>
    public long? Read(string field) =>
        field.Length == 0
            ? People.Unknown
            : column.Kind switch
            {
                RuleKind.Date => DateOnly.TryParseExact(
                    field,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var date
                )
                    ? date.DayNumber
                    : null,
                RuleKind.Truth => field switch
                {
                    "예" => 1,
                    "아니오" => 0,
                    _ => null,
                },
                RuleKind.Code => words.TryGetValue(field, out var word) ? word : null,
                _ => Number(field),
            };

    // Commas stand at thousands or nowhere: 1,5 is a decimal from elsewhere, not fifteen.
    private long? Number(string field)
    {
        var digits = field.StartsWith('-') ? field[1..] : field;
        var groups = digits.Split(',');
        var inOrder =
            groups.Length == 1 || (groups[0].Length is >= 1 and <= 3 && groups.Skip(1).All(part => part.Length == 3));
        return
            inOrder
            && long.TryParse(
                field.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign,
                CultureInfo.InvariantCulture,
                out var number
            )
            && number >= column.Least
            && char.IsAsciiDigit(digits.FirstOrDefault())
            ? number
            : null;
    }
}

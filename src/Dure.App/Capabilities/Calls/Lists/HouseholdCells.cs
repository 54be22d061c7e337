using System.Globalization;
using Dure.App.Shared.Applicants;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>
/// Who lives with the one of a row: how many, and what the rule asks of each, in columns with their number (가족1 재산, 가족2 재산).
/// A number that is left out leaves the household unknown; 0 says that they live alone.
/// </summary>
internal static class HouseholdCells
{
    private const string Count = "가족 수";
    private const string Member = "가족";

    public static IEnumerable<string> HeadingsOf(FactsAsked asked, int members) =>
        asked.Household
            ?
            [
                Count,
                .. Enumerable.Range(1, members).SelectMany(at => asked.Member.Select(fact => HeadingOf(at, fact.Name))),
            ]
            : [];

    public static void Read(ApplicationForm form, ListRow row, FactsAsked asked, List<Refusal> faults)
    {
        var text = row.Of(Count).Replace("명", "", StringComparison.Ordinal).Trim();
        var count = 0;
        if (text.Length == 0)
            form.Answers["household"] = "unknown";
        else if (
            !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out count)
            || count > TryForm.MaxMembers
        )
        {
            faults.Add(
                ListRefusals.BadCell(row.Line, Count, $"함께 사는 가족의 수를 0에서 {TryForm.MaxMembers}까지 적으세요.")
            );
            return;
        }

        form.People = 1 + count;
        for (var at = 1; at <= TryForm.MaxMembers; at++)
            foreach (var fact in asked.Member)
            {
                var said = row.Of(HeadingOf(at, fact.Name));
                if (at <= count)
                    form.Answers[TryForm.OfPerson(at, fact)] = ListFile.Answer(said, fact);
                else if (said.Length > 0)
                {
                    faults.Add(
                        ListRefusals.BadCell(
                            row.Line,
                            HeadingOf(at, fact.Name),
                            $"‘{Count}’에 이 가족까지 세어 적으세요."
                        )
                    );
                    return;
                }
            }
    }

    /// <summary>The heading of a field of the form: of p0-재산 it is 재산, of p2-재산 가족2 재산.</summary>
    public static string HeadingAt(string field)
    {
        var dash = field.IndexOf('-', StringComparison.Ordinal);
        return
            dash > 1
            && field[0] == 'p'
            && int.TryParse(field[1..dash], NumberStyles.None, CultureInfo.InvariantCulture, out var person)
            ? person == 0
                ? field[(dash + 1)..]
                : HeadingOf(person, field[(dash + 1)..])
            : field;
    }

    private static string HeadingOf(int member, string fact) =>
        string.Create(CultureInfo.InvariantCulture, $"{Member}{member} {fact}");
}

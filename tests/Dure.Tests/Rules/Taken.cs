using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>One of many persons, as an applicant with the household around.</summary>
internal static class Taken
{
    public static Applicant From(People people, int household, int person)
    {
        var (from, to) = (people.HouseholdStart[household], people.HouseholdStart[household + 1]);
        // The applicant comes first.
        int[] order = [person, .. Enumerable.Range(from, to - from).Where(member => member != person)];
        int[] rows =
        [
            .. order.SelectMany(member =>
                Enumerable.Range(
                    people.ParticipationStart[member],
                    people.ParticipationStart[member + 1] - people.ParticipationStart[member]
                )
            ),
        ];
        var starts = new List<int> { 0 };
        foreach (var member in order)
            starts.Add(starts[^1] + people.ParticipationStart[member + 1] - people.ParticipationStart[member]);
        return new(
            Library.Whole.Value.Facts,
            new People(
                [0, order.Length],
                [.. starts],
                Columns(people.Person, order),
                Columns(people.Participation, rows),
                people.Application.ToDictionary(
                    column => column.Key,
                    column => new[] { column.Value[column.Value.Length == 1 ? 0 : person] }
                ),
                people.HistoryUnknown is { } unknown ? [.. order.Select(member => unknown[member])] : null
            ),
            householdUnknown: false
        );
    }

    private static Dictionary<string, long[]> Columns(IReadOnlyDictionary<string, long[]> columns, int[] rows) =>
        columns.ToDictionary(column => column.Key, column => rows.Select(row => column.Value[row]).ToArray());
}

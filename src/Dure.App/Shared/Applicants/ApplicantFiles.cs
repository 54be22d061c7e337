using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>Persons read for screening.</summary>
/// <param name="People">The persons, households together.</param>
/// <param name="Numbers">The 번호 of each, in their order; null if the file has none.</param>
public sealed record ApplicantList(People People, IReadOnlyList<string>? Numbers);

/// <summary>Reads persons from a file of columns or from CSV.</summary>
public static class ApplicantFiles
{
    private const string Number = "번호";
    private const string Household = "가구";

    /// <param name="path">A file of columns, or a CSV file of persons.</param>
    /// <param name="participations">A CSV file of past participations, for a CSV file of persons.</param>
    /// <param name="facts">The dictionary; of a file of columns, only these are read.</param>
    /// <exception cref="RefusedException">What is wrong with the files, by file, line and column.</exception>
    public static ApplicantList Read(string path, string? participations, IReadOnlyList<PeopleColumn> facts) =>
        PeopleFile.IsOne(path) ? new(PeopleFile.Read(path, facts), null) : ReadCsv(path, participations, facts);

    private static ApplicantList ReadCsv(string path, string? participations, IReadOnlyList<PeopleColumn> facts)
    {
        var persons = ApplicantTable.Read(
            path,
            [Number, Household],
            facts.Where(fact => fact.Group != FactGroup.Participation)
        );
        var (order, households) = Households(persons.Keys[1]);
        var numbers = order.Select(row => persons.Keys[0][row]).ToArray();
        var places = Places(persons, order);
        var history = participations is null
            ? null
            : ApplicantTable.Read(participations, [Number], facts.Where(fact => fact.Group == FactGroup.Participation));
        var (rows, starts) = history is null ? ([], new int[numbers.Length + 1]) : Histories(history, places);
        return new(
            new People(
                households,
                starts,
                Columns(persons, FactGroup.Person, order),
                history is null ? [] : Columns(history, FactGroup.Participation, rows),
                Columns(persons, FactGroup.Application, order),
                history is null ? [.. Enumerable.Repeat(true, numbers.Length)] : null
            ),
            numbers
        );
    }

    /// <summary>The rows with households together, in the order of their first members, and where each begins.</summary>
    private static (int[] Order, int[] Starts) Households(List<string> households)
    {
        var members = new Dictionary<string, List<int>>();
        for (var row = 0; row < households.Count; row++)
        {
            if (!members.TryGetValue(households[row], out var rows))
                members[households[row]] = rows = [];
            rows.Add(row);
        }

        var starts = new List<int> { 0 };
        foreach (var rows in members.Values)
            starts.Add(starts[^1] + rows.Count);
        return ([.. members.Values.SelectMany(rows => rows)], [.. starts]);
    }

    private static Dictionary<string, int> Places(ApplicantTable persons, int[] order)
    {
        var places = new Dictionary<string, int>();
        var refusals = new List<Refusal>();
        for (var at = 0; at < order.Length; at++)
            if (!places.TryAdd(persons.Keys[0][order[at]], at))
                refusals.Add(ApplicantRefusals.ApplicantTwice(persons.At(order[at]), persons.Keys[0][order[at]]));
        return refusals.Count == 0 ? places : throw new RefusedException(refusals);
    }

    /// <summary>The rows of participations in the order of persons, and where the history of each begins.</summary>
    private static (int[] Rows, int[] Starts) Histories(ApplicantTable history, Dictionary<string, int> places)
    {
        var person = new int[history.Lines.Count];
        var refusals = new List<Refusal>();
        for (var row = 0; row < person.Length; row++)
            if (!places.TryGetValue(history.Keys[0][row], out person[row]))
                refusals.Add(ApplicantRefusals.ApplicantNobody(history.At(row), history.Keys[0][row]));
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
        var starts = new int[places.Count + 1];
        foreach (var at in person)
            starts[at + 1]++;
        for (var at = 0; at < places.Count; at++)
            starts[at + 1] += starts[at];
        return ([.. Enumerable.Range(0, person.Length).OrderBy(row => person[row])], starts);
    }

    private static Dictionary<string, long[]> Columns(ApplicantTable table, FactGroup of, int[] order) =>
        table
            .Facts.Where(fact => fact.Column.Group == of)
            .ToDictionary(fact => fact.Column.Name, fact => order.Select(row => fact.Values[row]).ToArray());
}

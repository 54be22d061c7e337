using System.Buffers;
using System.Text;
using System.Text.Json;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// Who applies, with the household, the past participations and the application: what a decision is made about. Facts that
/// are not given are not known; a household or a history that is not given is not known either, an empty one is none.
/// </summary>
public sealed class Applicant
{
    private static readonly JsonWriterOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly FactCatalogue facts;

    internal Applicant(FactCatalogue facts, People people, bool householdUnknown) =>
        (this.facts, People, HouseholdUnknown) = (facts, people, householdUnknown);

    /// <summary>The household as columns; the applicant is its first person.</summary>
    public People People { get; }

    /// <summary>Whether it is not known who else lives in the household.</summary>
    public bool HouseholdUnknown { get; }

    /// <summary>Reads <c>{"신청": {…}, "사람": {…}, "가구원": […], "참여": […]}</c>.</summary>
    /// <param name="json">The text.</param>
    /// <param name="facts">The dictionary that names the facts.</param>
    /// <param name="file">Its name, for the places of refusals.</param>
    /// <exception cref="RefusedException">
    /// <c>SyntaxError</c>, <c>UnknownKey</c> (a fact that is not in the dictionary), <c>WrongShape</c>, <c>BadValue</c>,
    /// <c>BadDate</c>, <c>UnitMismatch</c>, <c>UnknownUnit</c>, <c>UnknownCode</c>, <c>DuplicateKey</c>: all that there are.
    /// </exception>
    public static Applicant FromJson(string json, FactCatalogue facts, string file = "person.json")
    {
        var refusals = new List<Refusal>();
        var root = JsonNodes.Read(json, file, refusals);
        var applicant = root is null ? null : new ApplicantReader(facts, refusals).Read(root);
        if (applicant is null && refusals.Count == 0)
            refusals.Add(RuleRefusals.SyntaxError(new Place(file, 1), "JSON 문법에 어긋납니다", "This is no JSON"));
        return refusals.Count == 0 ? applicant! : throw new RefusedException(refusals);
    }

    /// <summary>One of many as the applicant, with the rest of the household; what the columns lack is not known.</summary>
    /// <param name="people">The many.</param>
    /// <param name="person">The row of the applicant, from 0.</param>
    /// <param name="facts">The dictionary that names the facts.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static Applicant Of(People people, int person, FactCatalogue facts)
    {
        ArgumentNullException.ThrowIfNull(people);
        ArgumentOutOfRangeException.ThrowIfNegative(person);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(person, people.Count);
        var found = Array.BinarySearch(people.HouseholdStart, person);
        var household = found >= 0 ? found : ~found - 1;
        var (from, to) = (people.HouseholdStart[household], people.HouseholdStart[household + 1]);
        int[] members = [person, .. Enumerable.Range(from, to - from).Where(member => member != person)];
        var histories = new int[members.Length + 1];
        var rows = new List<int>();
        for (var at = 0; at < members.Length; at++)
        {
            for (
                var row = people.ParticipationStart[members[at]];
                row < people.ParticipationStart[members[at] + 1];
                row++
            )
                rows.Add(row);
            histories[at + 1] = rows.Count;
        }

        return new(
            facts,
            new People(
                [0, members.Length],
                histories,
                Picked(people.Person, members),
                Picked(people.Participation, rows),
                people.Application.ToDictionary(
                    column => column.Key,
                    column => new[] { column.Value[column.Value.Length == 1 ? 0 : person] }
                ),
                people.HistoryUnknown is { } unknown ? [.. members.Select(member => unknown[member])] : null
            ),
            householdUnknown: false
        );
    }

    private static Dictionary<string, long[]> Picked(
        IReadOnlyDictionary<string, long[]> columns,
        IReadOnlyList<int> rows
    ) => columns.ToDictionary(column => column.Key, column => rows.Select(row => column.Value[row]).ToArray());

    /// <summary>A fact of the applicant (사람) or of the application (신청).</summary>
    /// <returns><see cref="People.Unknown"/> if it is not given.</returns>
    public long Value(Fact fact) =>
        (fact.Group == FactGroup.Application ? People.Application : People.Person).GetValueOrDefault(fact.Name)?[0]
        ?? Dure.Rules.People.Unknown;

    /// <summary>The same as <see cref="FromJson"/> reads it, in the order of the dictionary.</summary>
    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("신청");
            Facts(json, FactGroup.Application, People.Application, 0);
            json.WriteEndObject();
            json.WriteStartObject("사람");
            Facts(json, FactGroup.Person, People.Person, 0);
            json.WriteEndObject();
            if (!HouseholdUnknown)
            {
                json.WriteStartArray("가구원");
                for (var person = 1; person < People.Count; person++)
                {
                    json.WriteStartObject();
                    Facts(json, FactGroup.Person, People.Person, person);
                    History(json, person);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            History(json, 0);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private void History(Utf8JsonWriter json, int person)
    {
        if (People.HistoryUnknown?[person] == true)
            return;
        json.WriteStartArray("참여");
        for (var row = People.ParticipationStart[person]; row < People.ParticipationStart[person + 1]; row++)
        {
            json.WriteStartObject();
            Facts(json, FactGroup.Participation, People.Participation, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Facts(Utf8JsonWriter json, FactGroup group, IReadOnlyDictionary<string, long[]> columns, int row)
    {
        foreach (var fact in facts.All)
        {
            if (fact.Group != group || !columns.TryGetValue(fact.Name, out var column))
                continue;
            if (column[row] is var value && value == Dure.Rules.People.Unknown)
                continue;
            if (fact.Type.Kind == RuleKind.Number)
                json.WriteNumber(fact.Name, value);
            else if (fact.Type.Kind == RuleKind.Truth)
                json.WriteBoolean(fact.Name, value == 1);
            else
                json.WriteString(fact.Name, fact.Show(value));
        }
    }
}

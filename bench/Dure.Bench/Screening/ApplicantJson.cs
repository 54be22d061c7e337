using System.Text;
using System.Text.Json;
using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>One of many persons as an application of its own: the JSON that <c>./dure rules decide</c> reads.</summary>
internal static class ApplicantJson
{
    public static string Of(People people, int household, int person, FactCatalogue facts)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("신청");
            Facts(json, facts, FactGroup.Application, people.Application, 0);
            json.WriteEndObject();
            json.WriteStartObject("사람");
            Facts(json, facts, FactGroup.Person, people.Person, person);
            json.WriteEndObject();
            json.WriteStartArray("가구원");
            for (var member = people.HouseholdStart[household]; member < people.HouseholdStart[household + 1]; member++)
            {
                if (member == person)
                    continue;
                json.WriteStartObject();
                Facts(json, facts, FactGroup.Person, people.Person, member);
                History(json, people, member, facts);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            History(json, people, person, facts);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void History(Utf8JsonWriter json, People people, int person, FactCatalogue facts)
    {
        if (people.HistoryUnknown?[person] == true)
            return;
        json.WriteStartArray("참여");
        for (var row = people.ParticipationStart[person]; row < people.ParticipationStart[person + 1]; row++)
        {
            json.WriteStartObject();
            Facts(json, facts, FactGroup.Participation, people.Participation, row);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Facts(
        Utf8JsonWriter json,
        FactCatalogue facts,
        FactGroup group,
        IReadOnlyDictionary<string, long[]> columns,
        int row
    )
    {
        foreach (var fact in facts.In(group))
        {
            if (!columns.TryGetValue(fact.Name, out var column) || column[row] == People.Unknown)
                continue;
            switch (fact.Type.Kind)
            {
                case RuleKind.Number:
                    json.WriteNumber(fact.Name, column[row]);
                    break;
                case RuleKind.Truth:
                    json.WriteBoolean(fact.Name, column[row] == 1);
                    break;
                default:
                    json.WriteString(fact.Name, fact.Show(column[row]));
                    break;
            }
        }
    }
}

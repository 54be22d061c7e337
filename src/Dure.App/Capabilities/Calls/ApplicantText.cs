using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.Rules;

namespace Dure.App.Capabilities.Calls;

/// <summary>What is sealed with an application: the receipt number, and the answers as JSON of an applicant.</summary>
public sealed record SealedAnswers(string Receipt, string Facts);

/// <summary>Puts together what a rule is told of an applicant, and writes what is sealed.</summary>
internal static class ApplicantText
{
    public const string Answers = "application answers";
    public const string Inquiry = "application inquiry";
    public const string Decision = "application decision";
    public const string File = "application file";
    public const string Marks = "application marks";

    // Of a participation, as rules/facts.yaml names them.
    public const string Kind = "사업종류";
    public const string Start = "시작일";
    public const string End = "종료일";
    public const string Quit = "중도포기";
    public const string OtherKind = "그밖";

    public const string Empty = """{"신청":{},"사람":{},"가구원":[]}""";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Plain);

    public static T Read<T>(byte[] bytes) => JsonSerializer.Deserialize<T>(bytes, Plain)!;

    /// <summary>What is sealed with applications of one municipality as words by name; those that have nothing, or whose data were destroyed, are left out.</summary>
    public static async Task<Dictionary<int, IReadOnlyDictionary<string, string>>> OpenWordsAsync(
        PersonBoxes boxes,
        string use,
        IEnumerable<Application> rows,
        Func<Application, byte[]?> box,
        CancellationToken cancel
    )
    {
        var there = rows.Where(row => box(row) is not null).ToList();
        if (there.Count == 0)
            return [];
        return (
            await boxes.OpenAsync(
                there[0].Municipality,
                use,
                [.. there.Select(row => (row.Person, row.Id, box(row)!))],
                cancel
            )
        )
            .Zip(there)
            .Where(pair => pair.First is not null)
            .ToDictionary(
                pair => pair.Second.Id,
                pair => (IReadOnlyDictionary<string, string>)Read<Dictionary<string, string>>(pair.First!)
            );
    }

    /// <summary>The words of a participation's kind; every other one is <see cref="OtherKind"/>.</summary>
    public static IReadOnlyList<string> KindsOf(FactCatalogue facts) =>
        facts.Codes.TryGetValue(Kind, out var list) ? list.Words : [];

    /// <summary>The answers with what is known otherwise: who it is, the day, past participations, and what was inquired.</summary>
    /// <param name="inquired">Facts that a file said; they stand in the place of what the applicant said.</param>
    public static Applicant Complete(
        SealedAnswers answers,
        Call call,
        Person person,
        IReadOnlyDictionary<string, string>? inquired,
        IEnumerable<Participation> participations,
        FactCatalogue facts
    )
    {
        var root = JsonNode.Parse(answers.Facts)!.AsObject();
        root["신청"] ??= new JsonObject();
        root["신청"]![CallQuestions.AppliedOn] = Text(call.ReferenceDay);
        var who = (root["사람"] ??= new JsonObject()).AsObject();
        if (person.Birth is { } birth)
            who[CallQuestions.Birth] = Text(birth);
        who[CallQuestions.Sex] = person.Sex == Sex.Male ? "남" : "여";
        foreach (var (name, value) in inquired ?? new Dictionary<string, string>())
            who[name] = value;
        var kinds = KindsOf(facts);
        var history = new JsonArray();
        foreach (var one in participations)
            history.Add(
                new JsonObject
                {
                    [Kind] = kinds.Contains(one.Kind) ? one.Kind : OtherKind,
                    [Start] = Text(one.From),
                    [End] = Text(one.Until),
                    [Quit] = one.Quit ? "예" : "아니오",
                }
            );
        root["참여"] = history;
        foreach (var member in root["가구원"]?.AsArray() ?? [])
            member!["참여"] ??= new JsonArray();
        return Applicant.FromJson(root.ToJsonString(Plain), facts);
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

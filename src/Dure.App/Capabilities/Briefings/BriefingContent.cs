using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings;

/// <summary>어디까지 왔는지: how a result stands against what is due by now.</summary>
public enum BriefingState
{
    /// <summary>부진.</summary>
    Behind,

    /// <summary>정상.</summary>
    OnTrack,

    /// <summary>초과.</summary>
    Ahead,

    /// <summary>연말에 판단: what does not add up over months has nothing due before the year ends.</summary>
    AtYearEnd,
}

/// <summary>What the report is of, and how it is put together.</summary>
/// <param name="Tree">Code of the classification that orders it; null if the municipality has none.</param>
public sealed record BriefingHead(
    string Book,
    string Municipality,
    string Name,
    int Year,
    int Quarter,
    int Version,
    string Title,
    DateOnly? HeldOn,
    BriefingOrder Order,
    string? Tree,
    int Low,
    int High,
    string Note
)
{
    public Period Whole => Period.Year(Year);
    public Period Of => Period.Quarter(Year, Quarter);

    /// <summary>누계: from January to the end of the quarter.</summary>
    public Period SoFar => Period.FromMonths(Whole.Start, Quarter * 3);
}

/// <summary>달성사유, with who gave it and where: at the programme, or to the checks of a collection.</summary>
public sealed record GivenReason(string Text, string Who, DateTime At, string From);

/// <summary>A programme, node or pledge with one measure.</summary>
/// <param name="Group">The heading it stands under in the agenda.</param>
/// <param name="Aim">What the target is for.</param>
/// <param name="Due">기준 진도율: how many per cent of the target are due by now; null where nothing is.</param>
/// <param name="Facts">Numbers of the facts that target and result are made of.</param>
public sealed record BriefingLine(
    string Group,
    string Subject,
    string Name,
    string Department,
    string Measure,
    string MeasureName,
    string Unit,
    int Decimals,
    Period Aim,
    Rational Target,
    Rational Result,
    Rational? Due,
    BriefingState State,
    bool Provisional,
    IReadOnlyList<int> Facts,
    IReadOnlyList<GivenReason> Reasons
)
{
    /// <summary>달성률(진도율) in %.</summary>
    public Rational? Rate => ExactText.Rate(Result, Target);

    /// <summary>Whether a reason is asked for.</summary>
    public bool AsksReason => State is BriefingState.Behind or BriefingState.Ahead;

    public string Text(Rational value) => ExactText.Number(value / Rational.Of(Kernel.Unit.Of(Unit).Factor), Decimals);

    public bool Is(string subject, string measure) => (Subject, Measure) == (subject, measure);
}

/// <summary>빠진 것.</summary>
/// <param name="What">목표는 있으나 실적 없음, 작년 같은 분기에는 있었음.</param>
public sealed record BriefingGap(
    string Subject,
    string Name,
    string Department,
    string Measure,
    string MeasureName,
    string What
);

/// <summary>What became of a line since the last report.</summary>
/// <param name="Before">As it was frozen then; null for what was not reported.</param>
public sealed record BriefingMove(
    string Subject,
    string Measure,
    string Name,
    string MeasureName,
    BriefingLine? Before,
    BriefingLine? Now
);

/// <summary>정정: a figure of the time last reported on that was changed since.</summary>
/// <param name="Old">As people read them, with unit.</param>
public sealed record BriefingCorrection(
    string Subject,
    string Name,
    string Measure,
    string MeasureName,
    FactKind Kind,
    Period Period,
    string Old,
    string New,
    string? Reason,
    string? Evidence,
    string Who,
    DateTime At,
    int Fact
);

/// <summary>The report it is compared with.</summary>
public sealed record BriefingBefore(int Year, int Quarter, int Version, string Title, string Sha256, int Posting);

/// <summary>What is known only when it is frozen.</summary>
/// <param name="Supersedes">SHA-256 of the version before.</param>
public sealed record BriefingFrozen(DateTime At, string Who, string Why, string? Supersedes);

/// <summary>All that a report says. Pages and files are made of this, of the one being prepared as of the one frozen.</summary>
public sealed record BriefingContent(
    BriefingHead Head,
    int Posting,
    IReadOnlyList<BriefingLine> Lines,
    IReadOnlyList<BriefingGap> Missing,
    BriefingBefore? Before,
    IReadOnlyList<BriefingMove> Moves,
    IReadOnlyList<BriefingCorrection> Corrections,
    BriefingFrozen? Frozen = null
)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter(), new ExactConverter(), new PeriodConverter() },
    };

    /// <summary>The groups of the agenda in their order.</summary>
    public IEnumerable<IGrouping<string, BriefingLine>> Agenda => Lines.GroupBy(line => line.Group);

    public int Count(BriefingState state) => Lines.Count(line => line.State == state);

    /// <summary>One text for one content: keys in the order of declaration, no spaces.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    public static BriefingContent Read(string text) => JsonSerializer.Deserialize<BriefingContent>(text, Options)!;

    public string Hash() => HashOf(Write());

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private sealed class ExactConverter : JsonConverter<Rational>
    {
        public override Rational Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Rational.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, Rational value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class PeriodConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Period.TryParse(reader.GetString(), out var period) ? period : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}

/// <summary>States as people read them.</summary>
public static class BriefingWords
{
    public static string Word(this BriefingState state) =>
        state switch
        {
            BriefingState.Behind => "부진",
            BriefingState.OnTrack => "정상",
            BriefingState.Ahead => "초과",
            _ => "연말에 판단",
        };

    /// <summary>The look of its badge.</summary>
    public static string Badge(this BriefingState state) =>
        state switch
        {
            BriefingState.Behind => "bad",
            BriefingState.Ahead => "good",
            _ => "",
        };

    public static string Word(this BriefingOrder order) => order == BriefingOrder.Department ? "부서 순" : "분류 순";
}

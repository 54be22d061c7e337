using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;

namespace Dure.App.Capabilities.Plans;

/// <summary>A figure that a plan sets.</summary>
/// <param name="Text">Exact, with its unit.</param>
public sealed record PlanLine(
    string Subject,
    string Name,
    string Department,
    string Measure,
    string Kind,
    string Period,
    string Text
);

/// <summary>What is approved of a plan: what it is, its programmes, and the targets and budgets they have for its time.</summary>
public sealed record PlanContent(
    string Book,
    string Code,
    string Name,
    string Kind,
    string Period,
    string? CarriesOut,
    IReadOnlyList<string> Programmes,
    IReadOnlyList<PlanLine> Lines
)
{
    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static PlanContent Of(YearLedger year, Plan plan)
    {
        var structure = year.Structure;
        var programmes = structure.Programmes.Where(one => one.Plan == plan.Code).ToList();
        return new(
            year.Book.Code,
            plan.Code,
            plan.Name,
            plan.Kind,
            plan.Period.ToString(),
            structure.Plans.FirstOrDefault(one => one.Code == plan.Parent)?.Name,
            [.. programmes.Select(one => one.Name)],
            [
                .. programmes
                    .Select(one => SubjectKey.Programme(one.Code))
                    .Prepend(SubjectKey.Plan(plan.Code))
                    .SelectMany(subject => LinesOf(year, plan, subject)),
            ]
        );
    }

    public string Write() => JsonSerializer.Serialize(this, Korean);

    public static PlanContent Read(string text) => JsonSerializer.Deserialize<PlanContent>(text, Korean)!;

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static IEnumerable<PlanLine> LinesOf(YearLedger year, Plan plan, string subject) =>
        year.Of(subject)
            .Where(fact => fact.Kind is FactKind.Target or FactKind.Appropriation && plan.Period.Contains(fact.Period))
            .Select(fact => (fact.Measure, fact.Kind, fact.Period))
            .Distinct()
            .OrderBy(one => one.Measure.Number)
            .ThenBy(one => one.Kind)
            .ThenBy(one => one.Period)
            .Select(one => (Key: one, Figure: year.Read(subject, one.Measure.Code, one.Kind, one.Period)))
            .Select(one => new PlanLine(
                subject,
                year.NameOf(subject),
                LeadOf(year, subject),
                one.Key.Measure.Name,
                one.Key.Kind.Word(),
                one.Key.Period.ToString(),
                one.Figure.Value is { } value ? ExactText.Of(one.Key.Measure, value) : "해당 없음"
            ));

    private static string LeadOf(YearLedger year, string subject) =>
        year
            .Structure.ProgrammeDepartments.Where(role => SubjectKey.Programme(role.Programme) == subject)
            .MinBy(role => role.Position)
            is { } lead
            ? year.NameOf(SubjectKey.Department(lead.Department))
            : "";

    /// <summary>A period of a line as people read it.</summary>
    public static string Say(string period) =>
        Kernel.Period.TryParse(period, out var known) ? known.ToKorean() : period;
}

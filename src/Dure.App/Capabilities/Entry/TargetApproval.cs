using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;

namespace Dure.App.Capabilities.Entry;

/// <summary>목표 변경: where people sign in, a target that stands is changed by the last of a line who says yes, and by nobody else.</summary>
internal static class TargetApproval
{
    public const string Name = "target";

    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A figure as it is to be.</summary>
    /// <param name="Kind">A first target may go with those that are changed.</param>
    public sealed record Line(
        string Subject,
        string Measure,
        string Kind,
        string Period,
        string? Part,
        string Stage,
        decimal? Value,
        string? Unit
    );

    /// <summary>What the document is to do; its subject is the book.</summary>
    public sealed record Change(
        IReadOnlyList<Line> Lines,
        string Reason,
        string Evidence,
        DateOnly? ReferenceDate,
        bool Provisional
    );

    /// <summary>A line as those who decide see it.</summary>
    /// <param name="Fact">The fact in force, whose place it takes; 0 for none. Another there is another document.</param>
    private sealed record Seen(string What, int Fact, string Before, string After);

    private sealed record Content(string Reason, string Evidence, IReadOnlyList<Seen> Lines);

    public static ApprovalKind Kind { get; } =
        new(Name, "목표 변경", Act.EnterRecords)
        {
            // Two documents on different targets hinder nobody; of two on one the second is refused, as it has changed since.
            AllowsSeveral = true,
            Render = RenderAsync,
            Show = Show,
            Approved = PostAsync,
            AddressOf = Plans.Plans.AddressOf,
        };

    public static string Write(Change change) => JsonSerializer.Serialize(change, Korean);

    private static Change Read(ApprovalDocument document) => JsonSerializer.Deserialize<Change>(document.Proposal)!;

    public static NewFact FactOf(Change change, Line line) =>
        new()
        {
            Subject = line.Subject,
            Measure = line.Measure,
            Kind = FactKinds.TryParse(line.Kind, out var kind) ? kind : FactKind.Target,
            Period = Period.TryParse(line.Period, out var period)
                ? period
                : throw new FormatException($"Not a period: {line.Period}"),
            Part = line.Part,
            Stage = line.Stage,
            Value = line.Value,
            Unit = line.Unit,
            ReferenceDate = change.ReferenceDate,
            Provisional = change.Provisional,
            Reason = change.Reason,
            Evidence = change.Evidence,
        };

    private static async Task<byte[]> RenderAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var open = await services.GetRequiredService<EntryDesk>().OpenAsync(document.Subject, cancel);
        var change = Read(document);
        return JsonSerializer.SerializeToUtf8Bytes(
            new Content(
                change.Reason,
                change.Evidence,
                [.. change.Lines.Select(line => SeenOf(open.Ledger, line, FactOf(change, line)))]
            ),
            Korean
        );
    }

    private static Seen SeenOf(LedgerView ledger, Line line, NewFact fact)
    {
        if (!ledger.Names.Measures.TryGetValue(fact.Measure, out var measure) || !ledger.Structure.Has(fact.Subject))
            throw new RefusedException(Refusals.NoSuchFigure($"'{fact.Subject}'의 '{fact.Measure}'이(가) 없습니다."));
        var at = new FigureAt(fact.Subject, fact.Measure, fact.Kind, fact.Period, fact.Part, fact.Stage);
        var now = at.In(ledger);
        string?[] words =
        [
            fact.Subject == SubjectKey.Municipality ? ledger.Municipality.Name : ledger.Structure.NameOf(fact.Subject),
            $"{measure.Name} {fact.Kind.Word()}",
            fact.Period.ToKorean(),
            fact.Part is null ? null : ledger.Names.Parts[fact.Part].Name,
        ];
        return new(
            string.Join(" · ", words.Where(word => word is not null)),
            now?.Id ?? 0,
            now is { } kept ? ExactText.Of(measure, kept.IsNotApplicable ? null : kept.Value) : "없음",
            fact.Value is { } value
                ? ExactText.Of(
                    measure,
                    Rational.FromDecimal(value) * Rational.Of(Unit.Of(line.Unit ?? measure.Unit).Factor)
                )
                : "해당 없음"
        );
    }

    private static async Task<string?> PostAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var open = await services.GetRequiredService<EntryDesk>().OpenAsync(document.Subject, cancel);
        var change = Read(document);
        var facts = change.Lines.Select(line => FactOf(change, line)).ToList();
        // In the transaction of the final decision: the facts and the decision stand together, or neither does.
        await services
            .GetRequiredService<LedgerWriter>()
            .WriteAsync(
                open.Ledger,
                new PostingHead(
                    $"{document.DrafterName}({document.Drafter})",
                    "목표 변경",
                    $"{document.NumberText} 결재: {change.Reason}",
                    Approval: document.NumberText
                ),
                facts,
                changes: false,
                cancel
            );
        return Board.Board.FigureAddressOf(
            document.Subject,
            facts[0].Subject,
            facts[0].Measure,
            facts[0].Kind,
            facts[0].Period,
            facts[0].Part
        );
    }

    private static HtmlContentBuilder Show(byte[] bytes)
    {
        var content = JsonSerializer.Deserialize<Content>(bytes)!;
        var html = new HtmlContentBuilder();
        html.AppendHtml("<p>사유: <bdi>").Append(content.Reason).AppendHtml("</bdi></p>");
        html.AppendHtml("<p>근거공문: <bdi>").Append(content.Evidence).AppendHtml("</bdi></p>");
        html.AppendHtml(
            "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"목표 변경\"><table class=\"dure-table\">"
                + "<caption class=\"visually-hidden\">목표 변경</caption><thead><tr><th scope=\"col\">목표</th>"
                + "<th scope=\"col\">지금</th><th scope=\"col\">바꿀 값</th></tr></thead><tbody>"
        );
        foreach (var line in content.Lines)
            html.AppendHtml("<tr><th scope=\"row\"><bdi>")
                .Append(line.What)
                .AppendHtml("</bdi></th><td class=\"figure\">")
                .Append(line.Before)
                .AppendHtml("</td><td class=\"figure\">")
                .Append(line.After)
                .AppendHtml("</td></tr>");
        return (HtmlContentBuilder)html.AppendHtml("</tbody></table></div>");
    }
}

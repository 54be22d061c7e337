using System.Text.Json;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Dure.Tables.Reading;
using Dure.Tables.Writing;
using Microsoft.AspNetCore.Html;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Where people sign in, a disclosure is laid before a line, and frozen by the last who says yes.</summary>
internal static class DisclosureApproval
{
    public const string Name = "disclosure";

    /// <summary>The subject is the book; the proposal is what was put together.</summary>
    private sealed record Proposal(string Title, string Why, string? Despite, IReadOnlyList<DisclosurePart> Parts);

    public static ApprovalKind Kind { get; } =
        new(Name, "공시본", Act.Publish)
        {
            Render = RenderAsync,
            Show = Show,
            Approved = FreezeAsync,
            AddressOf = Disclosures.OfBookAddress,
        };

    public static string Write(DisclosureRequest request) =>
        JsonSerializer.Serialize(
            new Proposal(
                request.Title,
                request.Why,
                request.Despite,
                request.Parts ?? DisclosurePart.Of(request.Tables)
            )
        );

    private static DisclosureRequest Read(ApprovalDocument document)
    {
        var proposal = JsonSerializer.Deserialize<Proposal>(document.Proposal)!;
        return new(
            document.Subject,
            proposal.Title,
            $"{document.DrafterName}({document.Drafter})",
            proposal.Why,
            [],
            proposal.Parts,
            proposal.Despite,
            document.NumberText
        );
    }

    private static async Task<byte[]> RenderAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var request = Read(document);
        var book =
            await services.GetRequiredService<TableReader>().BookAsync(request.Book, cancel)
            ?? throw new RefusedException(TableRefusals.NoBook(request.Book));
        var composed = await services.GetRequiredService<DisclosureComposer>().ComposeAsync(book, request, cancel);
        return DisclosureContent.WriteProposal(
            book,
            request.Title,
            request.Why,
            request.Parts,
            composed.Open,
            composed.Tables
        );
    }

    private static async Task<string?> FreezeAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var frozen = await services.GetRequiredService<DisclosureDesk>().FreezeAsync(Read(document), cancel);
        return Disclosures.AddressOf(document.Subject, frozen.Version);
    }

    private static HtmlContentBuilder Show(byte[] content)
    {
        using var json = JsonDocument.Parse(content);
        var root = json.RootElement;
        var tables = root.GetProperty("tables")
            .EnumerateArray()
            .Select(entry => JsonTable.Read(entry.GetProperty("table")))
            .ToDictionary(table => table.Head.Id);
        var html = new HtmlContentBuilder();
        Line(html, "p", $"공시본 제목: {root.GetProperty("title").GetString()}");
        Line(html, "p", $"공시 사유: {root.GetProperty("why").GetString()}");
        if (OpenFindings.Read(root) is { } open)
        {
            Line(html, "p", $"검산에서 맞지 않는 수치 {open.Findings.Count}건을 두고 공시하는 사유: {open.Reason}");
            html.AppendHtml("<ul>");
            foreach (var finding in open.Findings)
                Line(html, "li", finding);
            html.AppendHtml("</ul>");
        }

        foreach (var part in DisclosurePart.Read(root))
            if (part.Kind == PartKind.Table)
                html.AppendHtml("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
                    .Append(tables[part.Text].Head.Title)
                    .AppendHtml("\">")
                    .AppendHtml(Html.Write(tables[part.Text]))
                    .AppendHtml("</div>");
            else
                Line(html, part.Kind == PartKind.Heading ? "h3" : "p", part.Text);
        return html;
    }

    private static void Line(HtmlContentBuilder html, string element, string text) =>
        html.AppendHtml($"<{element}><bdi>").Append(text).AppendHtml($"</bdi></{element}>\n");
}

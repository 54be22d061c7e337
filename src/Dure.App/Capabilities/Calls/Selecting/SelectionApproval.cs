using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>선발 결재: where people sign in, a run holds by the yes of the last of a line. It names nobody.</summary>
internal static class SelectionApproval
{
    public const string Name = "selection";

    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Wanted(int Run);

    private sealed record Places(string Field, int Headcount, int Selected, int Reserve);

    private sealed record Content(
        string Title,
        string Programme,
        int Run,
        string By,
        IReadOnlyDictionary<string, int> Applications,
        IReadOnlyList<Places> Fields,
        string Quotas,
        string Seed,
        string Sha256
    );

    public static ApprovalKind Kind { get; } =
        new(Name, "선발", Act.ManageCalls)
        {
            Render = RenderAsync,
            Show = Show,
            Approved = async (services, document, cancel) =>
            {
                var call = await FindAsync(services, document, cancel);
                await services
                    .GetRequiredService<SelectionDesk>()
                    .ConfirmAsync(call, RunOf(document), document.NumberText, cancel);
                return $"{Calls.AddressOf(call.Municipality, call.Id)}/selection";
            },
            AddressOf = subject =>
                subject.Split(' ') is [var code, var id]
                && MunicipalityCode.TryParse(code, out var municipality)
                && int.TryParse(id, CultureInfo.InvariantCulture, out var call)
                    ? $"{Calls.AddressOf(municipality, call)}/selection"
                    : "/",
        };

    public static string SubjectOf(Call call) =>
        string.Create(CultureInfo.InvariantCulture, $"{call.Municipality} {call.Id}");

    /// <summary>What is to be done: which run is to hold.</summary>
    public static string ProposalOf(int run) => JsonSerializer.Serialize(new Wanted(run));

    private static int RunOf(ApprovalDocument document) => JsonSerializer.Deserialize<Wanted>(document.Proposal)!.Run;

    private static async Task<Call> FindAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var id = int.TryParse(document.Subject.Split(' ')[^1], CultureInfo.InvariantCulture, out var read) ? read : 0;
        return await services
                .GetRequiredService<DureDbContext>()
                .Set<Call>()
                .FirstOrDefaultAsync(row => row.Municipality == document.Municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoCall(id));
    }

    private static async Task<byte[]> RenderAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var (db, call) = (services.GetRequiredService<DureDbContext>(), await FindAsync(services, document, cancel));
        var number = RunOf(document);
        var run =
            await db.Set<SelectionRun>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == call.Municipality && row.Call == call.Id && row.Number == number,
                    cancel
                )
            ?? throw new RefusedException(Refusals.NoRun());
        var states = await db.Set<Application>()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .GroupBy(row => row.State)
            .Select(state => new { state.Key, Count = state.Count() })
            .ToListAsync(cancel);
        var outcomes = await (
            from line in db.Set<SelectionLine>()
            join row in db.Set<Application>()
                on new { line.Municipality, Id = line.Application } equals new { row.Municipality, row.Id }
            where line.Municipality == call.Municipality && line.Call == call.Id && line.Run == number
            group row by new { row.Field, line.Outcome } into found
            select new
            {
                found.Key.Field,
                found.Key.Outcome,
                Count = found.Count(),
            }
        ).ToListAsync(cancel);
        var fields = await db.Set<CallField>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .OrderBy(row => row.Code)
            .ToListAsync(cancel);
        int Of(string? field, Standing outcome) =>
            outcomes.Where(one => one.Field == field && one.Outcome == outcome).Sum(one => one.Count);
        return JsonSerializer.SerializeToUtf8Bytes(
            new Content(
                call.Title,
                call.Programme,
                run.Number,
                run.Who,
                states.OrderBy(state => state.Key).ToDictionary(state => state.Key.Facts().Word, state => state.Count),
                fields.Count == 0
                    ? [new("", call.Headcount, run.Selected, Of(null, Standing.Reserve))]
                    :
                    [
                        .. fields.Select(field => new Places(
                            field.Name,
                            field.Headcount,
                            Of(field.Code, Standing.Selected),
                            Of(field.Code, Standing.Reserve)
                        )),
                    ],
                run.Quotas,
                call.ShownSeed ?? "",
                run.Sha256
            ),
            Korean
        );
    }

    private static HtmlContentBuilder Show(byte[] bytes)
    {
        var content = JsonSerializer.Deserialize<Content>(bytes)!;
        var html = new HtmlContentBuilder();
        html.AppendHtml("<dl class=\"facts\">");
        foreach (
            var (name, text) in (ReadOnlySpan<(string, string)>)
                [
                    ("모집", content.Title),
                    (
                        "선발안",
                        string.Create(CultureInfo.InvariantCulture, $"{content.Run}번 (만든 사람 {content.By})")
                    ),
                    (
                        "신청",
                        string.Join(
                            " · ",
                            content.Applications.Select(state =>
                                string.Create(CultureInfo.InvariantCulture, $"{state.Key} {state.Value:N0}명")
                            )
                        )
                    ),
                    ("몫", content.Quotas),
                    ("추첨 씨앗", content.Seed),
                    ("선발안의 SHA-256", content.Sha256),
                ]
        )
            if (text.Length > 0)
                html.AppendHtml("<div><dt>")
                    .Append(name)
                    .AppendHtml("</dt><dd class=\"breakable\"><bdi>")
                    .Append(text)
                    .AppendHtml("</bdi></dd></div>");
        html.AppendHtml(
            "</dl><div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"선발 인원\"><table class=\"dure-table\">"
                + "<caption>선발 인원</caption><thead><tr><th scope=\"col\">분야</th><th scope=\"col\">모집 인원</th>"
                + "<th scope=\"col\">선발</th><th scope=\"col\">예비</th></tr></thead><tbody>"
        );
        foreach (var places in content.Fields)
        {
            html.AppendHtml("<tr><th scope=\"row\"><bdi>")
                .Append(places.Field.Length > 0 ? places.Field : "전체")
                .AppendHtml("</bdi></th>");
            foreach (var count in (ReadOnlySpan<int>)[places.Headcount, places.Selected, places.Reserve])
                html.AppendHtml("<td class=\"figure\">")
                    .Append(count.ToString("N0", CultureInfo.InvariantCulture))
                    .AppendHtml("</td>");
            html.AppendHtml("</tr>");
        }

        return (HtmlContentBuilder)html.AppendHtml("</tbody></table></div>");
    }
}

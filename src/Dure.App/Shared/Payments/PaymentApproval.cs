using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Payments;

/// <summary>지급 결재: a batch is approved whole, by the last of a line who says yes.</summary>
public static class PaymentApproval
{
    public const string Name = "payment";

    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed record Content(
        int Id,
        string Title,
        string Programme,
        int Year,
        int Count,
        long Total,
        string Sources,
        string Sha256
    );

    public static ApprovalKind Kind { get; } =
        new(Name, "지급", Act.MakePayments)
        {
            Render = async (services, document, cancel) =>
            {
                var batch = await FindAsync(services, document, cancel);
                return JsonSerializer.SerializeToUtf8Bytes(
                    new Content(
                        batch.Id,
                        batch.Title,
                        batch.Programme,
                        batch.Year,
                        batch.Count,
                        batch.Total,
                        batch.Sources,
                        batch.Sha256
                    ),
                    Korean
                );
            },
            Show = Show,
            Approved = async (services, document, cancel) =>
            {
                var batch = await FindAsync(services, document, cancel);
                await services.GetRequiredService<PaymentDesk>().ApproveAsync(batch, document.NumberText ?? "", cancel);
                return Payments.AddressOf(document.Municipality, batch.Id);
            },
        };

    public static string SubjectOf(int id) => id.ToString(CultureInfo.InvariantCulture);

    private static async Task<PaymentBatch> FindAsync(
        IServiceProvider services,
        ApprovalDocument document,
        CancellationToken cancel
    )
    {
        var id = int.TryParse(document.Subject, CultureInfo.InvariantCulture, out var read) ? read : 0;
        return await services
                .GetRequiredService<DureDbContext>()
                .Set<PaymentBatch>()
                .FirstOrDefaultAsync(row => row.Municipality == document.Municipality && row.Id == id, cancel)
            ?? throw new Kernel.RefusedException(PaymentRefusals.NoBatch(id));
    }

    private static HtmlContentBuilder Show(byte[] bytes)
    {
        var content = JsonSerializer.Deserialize<Content>(bytes)!;
        var html = new HtmlContentBuilder();
        html.AppendHtml("<dl class=\"facts\">");
        foreach (
            var (name, text) in (ReadOnlySpan<(string, string)>)
                [
                    ("지급", string.Create(CultureInfo.InvariantCulture, $"{content.Id}번 {content.Title}")),
                    ("사업", string.Create(CultureInfo.InvariantCulture, $"{content.Programme} · {content.Year}년")),
                    ("건수", content.Count.ToString("N0", CultureInfo.InvariantCulture) + "건"),
                    ("금액", content.Total.ToString("N0", CultureInfo.InvariantCulture) + "원"),
                    ("재원", content.Sources),
                    ("내용의 해시", content.Sha256),
                ]
        )
            html.AppendHtml("<div><dt>")
                .Append(name)
                .AppendHtml("</dt><dd><bdi>")
                .Append(text)
                .AppendHtml("</bdi></dd></div>");
        return (HtmlContentBuilder)html.AppendHtml("</dl>");
    }
}

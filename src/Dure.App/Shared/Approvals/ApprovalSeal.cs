using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>
/// 봉인: one hash over all that the line sees and does not write itself: words, content, attachments, who is asked in what
/// order. Made when a document is laid before the line and held against it at every decision.
/// </summary>
internal static class ApprovalSeal
{
    private static readonly JsonSerializerOptions Korean = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public sealed record File(int Id, string Name, string Sha256);

    public static string Of(ApprovalDocument document, IEnumerable<File> files) =>
        HashOf(
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    Municipality = document.Municipality.ToString(),
                    document.Id,
                    document.Kind,
                    document.Subject,
                    document.Proposal,
                    document.Drafter,
                    document.Title,
                    document.Body,
                    document.Openness,
                    document.Grounds,
                    document.OpennessReason,
                    document.Department,
                    document.Sha256,
                    Files = files.OrderBy(file => file.Id),
                    Line = document.Steps.Select(step => new
                    {
                        step.Line,
                        step.Kind,
                        step.Turn,
                        step.Account,
                        step.Role,
                        step.Department,
                    }),
                },
                Korean
            )
        );

    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The attachments with the hashes that they are said to have.</summary>
    public static Task<List<File>> FilesAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int document,
        CancellationToken cancel
    ) =>
        db.Set<Attachment>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Document == document)
            .OrderBy(row => row.Id)
            .Select(row => new File(row.Id, row.Name, row.Sha256))
            .ToListAsync(cancel);

    /// <exception cref="RefusedException">Something in the document is not what was laid before the line.</exception>
    public static async Task RequireAsync(DureDbContext db, ApprovalDocument document, CancellationToken cancel)
    {
        var files = new List<File>();
        await foreach (
            var file in db.Set<Attachment>()
                .AsNoTracking()
                .Where(row => row.Municipality == document.Municipality && row.Document == document.Id)
                .Select(row => new
                {
                    row.Id,
                    row.Name,
                    row.Content,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancel)
        )
            files.Add(new(file.Id, file.Name, HashOf(file.Content)));
        if (HashOf(document.Content) != document.Sha256 || Of(document, files) != document.Seal)
            throw new RefusedException(ApprovalRefusals.Altered());
    }
}

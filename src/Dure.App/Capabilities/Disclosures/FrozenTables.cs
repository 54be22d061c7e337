using System.Text.Json;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Reading;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>A disclosure as it was frozen: its tables read out of its content, nothing computed again.</summary>
/// <param name="Parts">Headings, notes and tables in their order.</param>
/// <param name="Open">What did not add up in it, and why it was published all the same; null for nothing.</param>
/// <param name="Approval">Number of the document by which it was approved; null where nobody signed in.</param>
/// <param name="Corrected">The facts that had taken the place of earlier ones by then.</param>
internal sealed record FrozenTables(
    Disclosure Disclosure,
    Book Book,
    IReadOnlyList<Table> Tables,
    IReadOnlyList<DisclosurePart> Parts,
    IReadOnlySet<int> Corrected,
    OpenFindings? Open,
    string? Approval
)
{
    /// <summary>Each part with its table, if it is one.</summary>
    public IEnumerable<(DisclosurePart Part, Table? Table)> InOrder =>
        Parts.Select(part =>
            (part, part.Kind == PartKind.Table ? Tables.FirstOrDefault(table => table.Head.Id == part.Text) : null)
        );

    /// <exception cref="RefusedException">There is no such disclosure.</exception>
    public static async Task<FrozenTables> FindAsync(
        DureDbContext db,
        string book,
        int version,
        CancellationToken cancel
    )
    {
        var found = await db.Set<Book>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == book, cancel);
        var disclosure = found is null
            ? null
            : await db.Set<Disclosure>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == found.Municipality && row.Year == found.Year && row.Version == version,
                    cancel
                );
        if (found is null || disclosure is null)
            throw new RefusedException(Refusals.NoDisclosure(Disclosure.Name(book, version)));
        using var content = JsonDocument.Parse(disclosure.Content);
        var root = content.RootElement;
        return new(
            disclosure,
            found,
            [
                .. root.GetProperty("tables")
                    .EnumerateArray()
                    .Select(entry => JsonTable.Read(entry.GetProperty("table"))),
            ],
            DisclosurePart.Read(root),
            root.GetProperty("facts")
                .EnumerateArray()
                .Where(fact => fact.TryGetProperty("supersedes", out _))
                .Select(fact => fact.GetProperty("id").GetInt32())
                .ToHashSet(),
            OpenFindings.Read(root),
            root.TryGetProperty("approval", out var approval) ? approval.GetString() : null
        );
    }
}

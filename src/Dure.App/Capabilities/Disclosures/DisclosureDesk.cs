using System.Text.Json;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>What is to be frozen.</summary>
/// <param name="Tables">Ids in their order; empty for all tables of the book.</param>
/// <param name="Parts">Tables with headings and notes between them; takes the place of <paramref name="Tables"/>.</param>
/// <param name="Despite">Why it is published although figures in it do not add up; needed only where 검산 finds such.</param>
/// <param name="Approval">Number of the document by which it was approved; null where nobody signs in.</param>
public sealed record DisclosureRequest(
    string Book,
    string Title,
    string Who,
    string Why,
    IReadOnlyList<string> Tables,
    IReadOnlyList<DisclosurePart>? Parts = null,
    string? Despite = null,
    string? Approval = null
);

/// <summary>Freezes disclosures and checks the frozen ones.</summary>
public sealed class DisclosureDesk(
    DureDbContext db,
    TableReader reader,
    LedgerWriter writer,
    DisclosureComposer composer,
    TimeProvider clock
)
{
    /// <exception cref="RefusedException">There is no such book or table, no title, or no reason for a new version.</exception>
    public async Task<Disclosure> FreezeAsync(DisclosureRequest request, CancellationToken cancel)
    {
        var book =
            await reader.BookAsync(request.Book, cancel)
            ?? throw new RefusedException(TableRefusals.NoBook(request.Book));
        // Where it is approved, it is frozen in the transaction of the final decision.
        await using var transaction = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await writer.LockAsync(book.Municipality, cancel);
        var before = await LatestAsync(book, cancel);
        var composed = await composer.ComposeAsync(book, request, cancel);
        var (ledger, tables, open) = (composed.Ledger, composed.Tables, composed.Open);
        var now = clock.GetUtcNow().UtcDateTime;
        var head = new Disclosure
        {
            Municipality = book.Municipality,
            Year = book.Year,
            Version = (before?.Version ?? 0) + 1,
            Title = string.IsNullOrWhiteSpace(request.Title) ? book.Title : request.Title,
            Posting = ledger.Posting,
            At = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            Who = request.Who,
            Why = request.Why,
            Content = "",
            Sha256 = "",
        };
        var content = await ContentAsync(head, request, book, before?.Sha256, open, tables, ledger, cancel);
        var frozen = new Disclosure
        {
            Municipality = head.Municipality,
            Year = head.Year,
            Version = head.Version,
            Title = head.Title,
            Posting = head.Posting,
            At = head.At,
            Who = head.Who,
            Why = head.Why,
            Content = content,
            Sha256 = DisclosureContent.Hash(content),
        };
        db.Add(frozen);
        await db.SaveChangesAsync(cancel);
        if (transaction is not null)
            await transaction.CommitAsync(cancel);
        return frozen;
    }

    /// <summary>Checks a frozen disclosure: its hash, the one it supersedes, and every figure computed again from the ledger.</summary>
    /// <returns>What is wrong, in Korean; empty if all is as frozen.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(Disclosure frozen, CancellationToken cancel)
    {
        if (DisclosureContent.Hash(frozen.Content) != frozen.Sha256)
            return ["내용의 SHA-256이 기록된 값과 다릅니다. 저장된 내용이 바뀌었습니다"];
        using var content = JsonDocument.Parse(frozen.Content);
        var problems = new List<string>();
        var before = await db.Set<Disclosure>()
            .AsNoTracking()
            .FirstOrDefaultAsync(
                row =>
                    row.Municipality == frozen.Municipality
                    && row.Year == frozen.Year
                    && row.Version == frozen.Version - 1,
                cancel
            );
        problems.AddRange(CompareHead(content.RootElement, frozen));
        var named = content.RootElement.TryGetProperty("supersedes", out var hash) ? hash.GetString() : null;
        if (named != before?.Sha256)
            problems.Add("바로 앞 판의 SHA-256과 이어지지 않습니다");
        var book = await db.Set<Book>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == frozen.Municipality && row.Year == frozen.Year, cancel);
        var ledger = (await LedgerReader.LoadAsync(db, frozen.Municipality, frozen.Posting, cancel))!;
        foreach (var entry in content.RootElement.GetProperty("tables").EnumerateArray())
            problems.AddRange(CompareTable(entry, ledger, book));
        return problems;
    }

    /// <summary>What stands beside the content, in lists and above the tables, must be what was hashed.</summary>
    private static IEnumerable<string> CompareHead(JsonElement content, Disclosure frozen)
    {
        (string Key, string What, string Shown)[] pairs =
        [
            ("title", "제목", frozen.Title),
            ("at", "공시 일시", DisclosureContent.Moment(frozen.At)),
            ("who", "공시자", frozen.Who),
            ("why", "사유", frozen.Why),
        ];
        foreach (var (key, what, shown) in pairs)
        {
            if (content.GetProperty(key).GetString() is var then && then != shown)
                yield return $"{what}: 공시 '{then}', 기록 '{shown}'";
        }

        if (content.GetProperty("posting").GetInt32() != frozen.Posting)
            yield return "공시한 때의 기장 번호가 기록과 다릅니다";
        var named = DisclosurePart.Read(content).Where(part => part.Kind == PartKind.Table).Select(part => part.Text);
        if (!named.SequenceEqual(content.GetProperty("tables").EnumerateArray().Select(DisclosurePart.IdOf)))
            yield return "차례에 적힌 표와 들어 있는 표가 다릅니다";
    }

    public Task<Disclosure?> LatestAsync(Book book, CancellationToken cancel) =>
        db.Set<Disclosure>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
            .OrderByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancel);

    private async Task<string> ContentAsync(
        Disclosure head,
        DisclosureRequest request,
        Book book,
        string? supersedes,
        OpenFindings? open,
        List<(TableDefinition Definition, ComputedTable Computed)> tables,
        LedgerView ledger,
        CancellationToken cancel
    )
    {
        var ids = new HashSet<int>();
        foreach (var (_, computed) in tables)
        {
            for (var row = 0; row < computed.Table.Rows.Count; row++)
            {
                for (var column = 0; column < computed.Table.Columns.Count; column++)
                    ids.UnionWith(computed.Table[row, column].Facts.Select(fact => fact.Fact));
            }
        }

        var facts = (
            await db.Set<Fact>()
                .AsNoTracking()
                .Where(fact => fact.Municipality == book.Municipality)
                .ToListAsync(cancel)
        )
            .Where(fact => ids.Contains(fact.Id))
            .OrderBy(fact => fact.Id)
            .Select(fact =>
                (
                    fact,
                    ledger.Names.SubjectOf(fact.Subject),
                    ledger.Names.MeasureOf(fact.Measure).Code,
                    fact.Part == 0 ? null : ledger.Names.PartOf(fact.Part).Code
                )
            )
            .ToList();
        var postingIds = facts.Select(fact => fact.fact.Posting).ToHashSet();
        var postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == book.Municipality)
            .OrderBy(posting => posting.Id)
            .ToListAsync(cancel);
        return DisclosureContent.Write(
            head,
            book.Code,
            supersedes,
            request.Approval,
            request.Parts,
            open,
            tables,
            facts,
            [.. postings.Where(posting => postingIds.Contains(posting.Id))]
        );
    }

    /// <summary>The frozen definition on the ledger as of its posting must give the frozen figures.</summary>
    private static IEnumerable<string> CompareTable(JsonElement entry, LedgerView ledger, Book book)
    {
        var frozen = entry.GetProperty("table");
        var id = frozen.GetProperty("id").GetString()!;
        var definition = new TableDefinition
        {
            Municipality = book.Municipality,
            Year = book.Year,
            Id = id,
            Position = 0,
            Title = "",
            Yaml = entry.GetProperty("definition").GetString()!,
        };
        JsonDocument? again = null;
        string? refused = null;
        try
        {
            again = JsonDocument.Parse(Json.Write(TableReader.Compute(ledger, book, definition)));
        }
        catch (RefusedException problem)
        {
            refused = problem.Refusals[0].Korean;
        }

        if (again is null)
            return [refused!];
        using (again)
        {
            var (then, now) = (Figures(frozen), Figures(again.RootElement));
            return
            [
                .. then
                    .Keys.Union(now.Keys)
                    .Where(at => then.GetValueOrDefault(at) != now.GetValueOrDefault(at))
                    .Select(at =>
                        $"{id} [{at.Row}] [{at.Column}]: 공시 {then.GetValueOrDefault(at) ?? "없음"}, 다시 계산 {now.GetValueOrDefault(at) ?? "없음"}"
                    ),
            ];
        }
    }

    private static Dictionary<(string Row, string Column), string?> Figures(JsonElement table) =>
        table
            .GetProperty("cells")
            .EnumerateArray()
            .ToDictionary(
                cell => (cell.GetProperty("row").ToString(), cell.GetProperty("column").ToString()),
                cell =>
                    cell.TryGetProperty("exact", out var exact) ? exact.GetString()
                    : cell.TryGetProperty("text", out var text) ? text.GetString()
                    : null
            );
}

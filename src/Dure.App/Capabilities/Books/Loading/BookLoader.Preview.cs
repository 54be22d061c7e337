using System.Collections;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Dure.App.Capabilities.Books;

/// <summary>What loading would do, found out by doing it and taking it back: it cannot differ from the load itself.</summary>
public sealed partial class BookLoader
{
    private const int MaxText = 200;

    private List<RecordChange>? records;

    /// <exception cref="RefusedException">With every fault that was found.</exception>
    public async Task<BookPreview> PreviewAsync(BookSource source, CancellationToken cancel) =>
        (await RunAsync(source, new("", "미리보기", ""), keep: false, expected: null, step: null, cancel)).Preview!;

    private async Task<BookPreview> PreviewAsync(
        BookContent content,
        BookSource source,
        LedgerView before,
        int posting,
        CancellationToken cancel
    )
    {
        var book = content.Book!;
        var ledger = (await LedgerReader.LoadAsync(db, book.Municipality, posting, cancel))!;
        CheckTables(content, ledger, book);
        var computed = content
            .Tables.Select(table => new ComputedTable(book, ledger, TableReader.Compute(ledger, book, table)))
            .ToList();
        var print = await PrintedCheck.CompareAsync(db, book, computed, cancel);
        var (added, unchanged, changed, examples) = FigureChanges.Of(before, content.Facts);
        return new(
            book.Code,
            book.Title,
            book.Municipality,
            ledger.Municipality.Name,
            book.Year,
            before.Posting,
            records!.Exists(record => record is { Of: nameof(Book), State: EntityState.Added }),
            added,
            unchanged,
            changed,
            examples,
            [.. records!],
            content.Tables.Count,
            print,
            [.. source.Remarks.Select(remark => remark.Korean)]
        );
    }

    private static RecordChange RecordOf(EntityEntry entry)
    {
        string? Value(string property) =>
            entry.Metadata.FindProperty(property) is null ? null : Words(entry.Property(property).CurrentValue);
        var key = string.Join(
            ' ',
            entry
                .Metadata.FindPrimaryKey()!
                .Properties.Skip(1)
                .Select(property => entry.Property(property).CurrentValue)
        );
        return new(
            entry.Metadata.ClrType.Name,
            Value("Name") ?? Value("Title") ?? key,
            entry.State,
            entry.State != EntityState.Modified
                ? []
                :
                [
                    .. entry
                        .Properties.Where(property => property.IsModified)
                        .Select(property =>
                            (property.Metadata.Name, Words(property.OriginalValue), Words(property.CurrentValue))
                        ),
                ]
        );
    }

    private static string? Words(object? value)
    {
        var text = value switch
        {
            null => null,
            string one => one,
            Period period => period.ToKorean(),
            bool truth => truth ? "예" : "아니오",
            IEnumerable several => string.Join(", ", several.Cast<object>()),
            _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture),
        };
        return text is { Length: > MaxText } ? text[..MaxText] + "…" : text;
    }
}

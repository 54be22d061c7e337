using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Briefings;

/// <summary>A quarter of a book that is reported on.</summary>
public sealed record OpenQuarter(Book Book, int Quarter, LedgerView Ledger, BriefingSetting Setting)
{
    public BookHead Head { get; } = new(Book.Code, Book.Municipality.ToString(), Ledger.Municipality.Name, Book.Year);
}

/// <summary>Puts together what the report of a quarter says now: figures of the ledger, reasons that were given, and what changed since the last one.</summary>
public sealed class BriefingComposer(DureDbContext db, LedgerCache cache, TableReader books)
{
    /// <summary>Where a reason was given, if not to the checks of a collection.</summary>
    public const string AtProgramme = "사업";

    /// <exception cref="RefusedException">There is no such book or quarter.</exception>
    public async Task<OpenQuarter> OpenAsync(string code, int quarter, CancellationToken cancel)
    {
        if (quarter is < 1 or > 4)
            throw new RefusedException(Refusals.NoQuarter(quarter));
        var book = await books.BookAsync(code, cancel) ?? throw new RefusedException(TableRefusals.NoBook(code));
        return new(
            book,
            quarter,
            (await cache.NowAsync(db, book.Municipality, cancel))!,
            await db.Set<BriefingSetting>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == book.Municipality && row.Year == book.Year && row.Quarter == quarter,
                    cancel
                )
                ?? new BriefingSetting
                {
                    Municipality = book.Municipality,
                    Year = book.Year,
                    Quarter = quarter,
                }
        );
    }

    public async Task<BriefingContent> ComposeAsync(OpenQuarter open, CancellationToken cancel)
    {
        var (municipality, book) = (open.Book.Municipality, open.Book);
        var year = YearLedger.Of(book, open.Ledger);
        var version = await db.Set<Briefing>()
            .Where(row => row.Municipality == municipality && row.Year == book.Year && row.Quarter == open.Quarter)
            .MaxAsync(row => (int?)row.Version, cancel);
        var head = HeadOf(open, year, 1 + (version ?? 0));
        var before = await BeforeAsync(head, municipality, cancel);
        var missing = BriefingAgenda.Missing(year, head);
        var reasons = await ReasonsAsync(municipality, head, cancel);
        var lines = BriefingAgenda
            .Lines(year, head, missing)
            .Select(line => line with { Reasons = [.. reasons[(line.Subject, line.Measure)]] })
            .ToList();
        var past = before is null ? null : BriefingContent.Read(before.Content);
        return new(
            head,
            open.Ledger.Posting,
            lines,
            missing,
            before is null
                ? null
                : new(before.Year, before.Quarter, before.Version, before.Title, before.Sha256, before.Posting),
            past is null ? [] : BriefingChanges.Moves(past, lines, head),
            past is null ? [] : await BriefingChanges.CorrectionsAsync(db, open.Ledger, past, cancel)
        );
    }

    private static BriefingHead HeadOf(OpenQuarter open, YearLedger year, int version)
    {
        var setting = open.Setting;
        var measures = MeasureChoice.All(year);
        var trees = MeasureChoice.Choose(year, measures, null) is { } chosen
            ? TreeChoice.WithFigures(year, chosen).Select(tree => tree.Tree).ToList()
            : [];
        var tree =
            year.Structure.Trees.FirstOrDefault(one => one.Code == setting.Tree)
            ?? (trees is [var likeliest, ..] ? likeliest : null)
            ?? (year.Structure.Trees is [var first, ..] ? first : null);
        return new(
            open.Book.Code,
            open.Book.Municipality.ToString(),
            open.Ledger.Municipality.Name,
            open.Book.Year,
            open.Quarter,
            version,
            setting.Title.Length > 0 ? setting.Title : $"{open.Book.Year}년 {open.Quarter}분기 일자리대책 보고회",
            setting.HeldOn,
            setting.Order,
            tree?.Code,
            setting.Low,
            setting.High,
            setting.Note
        );
    }

    /// <summary>The last report on an earlier quarter, in the version that is in force.</summary>
    private Task<Briefing?> BeforeAsync(BriefingHead head, MunicipalityCode municipality, CancellationToken cancel) =>
        db.Set<Briefing>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == municipality
                && (row.Year < head.Year || (row.Year == head.Year && row.Quarter < head.Quarter))
            )
            .OrderByDescending(row => row.Year)
            .ThenByDescending(row => row.Quarter)
            .ThenByDescending(row => row.Version)
            .FirstOrDefaultAsync(cancel);

    /// <summary>Those given at the programme first, then what its department answered when it was collected.</summary>
    private async Task<ILookup<(string Subject, string Measure), GivenReason>> ReasonsAsync(
        MunicipalityCode municipality,
        BriefingHead head,
        CancellationToken cancel
    )
    {
        var given = await db.Set<BriefingReason>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == municipality
                && row.Year == head.Year
                && row.Quarter == head.Quarter
                && row.Text != ""
            )
            .ToListAsync(cancel);
        var answers = await Results.Results.AnswersAsync(db, municipality, head.SoFar, cancel);
        return given
            .Select(row =>
                (Key: (row.Subject, row.Measure), Reason: new GivenReason(row.Text, row.Who, Utc(row.At), AtProgramme))
            )
            .Concat(
                answers
                    .Where(answer => answer.Kind == FactKind.Result)
                    .Select(answer =>
                        (
                            Key: (Subject: SubjectKey.Programme(answer.Programme), answer.Measure),
                            Reason: new GivenReason(answer.Reason, answer.Who, Utc(answer.At), answer.Round)
                        )
                    )
            )
            .ToLookup(one => one.Key, one => one.Reason);
    }

    // SQLite does not say that its moments are in UTC, and PostgreSQL keeps no more than microseconds.
    internal static DateTime Utc(DateTime at) =>
        DateTime.SpecifyKind(at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)), DateTimeKind.Utc);
}

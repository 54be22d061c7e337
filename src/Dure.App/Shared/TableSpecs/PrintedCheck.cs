using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Reading;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A printed cell that differs from ours and is not accounted for.</summary>
/// <param name="Problem">What is wrong, in Korean.</param>
public sealed record PrintedProblem(
    string Table,
    string Row,
    string Column,
    string Printed,
    string Ours,
    string Problem
);

/// <summary>What comparing one table with its printed copy gave.</summary>
/// <param name="Cells">Printed cells compared.</param>
/// <param name="Contradictions">Cells that differ and are accounted for in contradictions.yaml.</param>
public sealed record PrintedTableResult(
    string Table,
    int Cells,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<PrintedProblem> Problems
)
{
    public int Agreeing => Cells - Contradictions.Count - Problems.Count;
}

/// <summary>What comparing a book's tables with print gave.</summary>
/// <param name="Each">Those tables that have a printed copy, in their order.</param>
public sealed record PrintedResult(IReadOnlyList<PrintedTableResult> Each)
{
    public int Tables => Each.Count;
    public int Cells => Each.Sum(table => table.Cells);
    public int Contradictions => Each.Sum(table => table.Contradictions.Count);
    public IReadOnlyList<PrintedProblem> Problems => [.. Each.SelectMany(table => table.Problems)];
    public int Agreeing => Cells - Contradictions - Problems.Count;

    /// <summary>Both together.</summary>
    public PrintedResult And(PrintedResult other) => new([.. Each, .. other.Each]);
}

/// <summary>Holds every printed table of a book against the same table computed.</summary>
public sealed class PrintedCheck(DureDbContext db, TableReader reader)
{
    public async Task<PrintedResult> CompareAsync(Book book, CancellationToken cancel) =>
        await CompareAsync(db, book, await reader.TablesAsync(book, asOf: null, cancel), cancel);

    /// <summary>The same for a book whose tables are computed already.</summary>
    public static async Task<PrintedResult> CompareAsync(
        DureDbContext db,
        Book book,
        IReadOnlyList<ComputedTable> tables,
        CancellationToken cancel
    )
    {
        var printed = await db.Set<PrintedCopy>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
            .ToDictionaryAsync(row => row.Table, cancel);
        var listed = await db.Set<Contradiction>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
            .ToListAsync(cancel);
        var results = new List<PrintedTableResult>();
        foreach (var (_, _, table) in tables)
        {
            if (printed.TryGetValue(table.Head.Id, out var copy))
                results.Add(Compare(table, copy, listed.FindAll(one => one.Table == copy.Table)));
        }

        return new(results);
    }

    /// <summary>The same for one table; null if it has no printed copy.</summary>
    public async Task<PrintedTableResult?> CompareAsync(Book book, Table table, CancellationToken cancel)
    {
        var records = (await reader.NowAsync(book.Code, cancel)).Tables;
        return records.Printed[table.Head.Id].FirstOrDefault() is { } copy
            ? Compare(table, copy, [.. records.Contradictions[table.Head.Id]])
            : null;
    }

    private static PrintedTableResult Compare(Table table, PrintedCopy copy, List<Contradiction> listed)
    {
        var (cells, found, problems) = (0, new HashSet<Contradiction>(), new List<PrintedProblem>());
        try
        {
            var comparison = PrintedComparison.Compare(
                table,
                PrintedTable.Read(new StringReader(copy.Csv), $"printed/{copy.Table}.csv")
            );
            cells = comparison.Compared;
            foreach (var difference in comparison.Differences)
            {
                var contradiction = listed.Find(one => one.Row == difference.Row && one.Column == difference.Column);
                if (
                    contradiction is not null
                    && Same(contradiction.Printed, difference.Printed)
                    && Same(contradiction.Ours, difference.Ours)
                )
                    found.Add(contradiction);
                else
                    problems.Add(
                        new(
                            copy.Table,
                            difference.Row,
                            difference.Column,
                            difference.Printed,
                            difference.Ours,
                            Describe(table, difference, contradiction)
                        )
                    );
            }
        }
        catch (RefusedException refused)
        {
            problems.Add(new(copy.Table, "", "", "", "", refused.Message));
        }

        problems.AddRange(
            listed
                .Where(one =>
                    !found.Contains(one)
                    && !problems.Exists(problem => problem.Row == one.Row && problem.Column == one.Column)
                )
                .Select(one => new PrintedProblem(
                    one.Table,
                    one.Row,
                    one.Column,
                    one.Printed,
                    one.Ours,
                    "불일치 목록에 있으나 인쇄본과 계산값이 같거나 그런 칸이 없습니다"
                ))
        );
        return new(copy.Table, cells, [.. listed.Where(found.Contains)], problems);
    }

    private static string Describe(Table table, PrintedDifference difference, Contradiction? listed)
    {
        var where = $"{Label(table, difference)}";
        return listed is null
            ? $"{where}: 인쇄 '{difference.Printed}', 계산 '{difference.Ours}'"
            : $"{where}: 불일치 목록에는 인쇄 '{listed.Printed}', 계산 '{listed.Ours}'인데 실제는 인쇄 '{difference.Printed}', 계산 '{difference.Ours}'";
    }

    private static string Label(Table table, PrintedDifference difference)
    {
        var (row, column) = (table.RowOf(difference.Row), table.ColumnOf(difference.Column));
        return $"{(row < 0 ? difference.Row : table.Rows[row].Label)} · {(column < 0 ? difference.Column : table.Columns[column].Label)} ({difference.Kind})";
    }

    private static bool Same(string a, string b) =>
        a.Replace(" ", "", StringComparison.Ordinal) == b.Replace(" ", "", StringComparison.Ordinal);
}

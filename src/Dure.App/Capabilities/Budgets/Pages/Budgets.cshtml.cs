using System.Text.Json;
using Dure.App.Shared.Figures;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Budgets.Pages;

/// <summary>Budgets and execution of a book, as one likes to look at them.</summary>
[Needs(Act.ReadLedger)]
public sealed class BudgetsModel(DureDbContext db, TableReader tables) : PageModel
{
    private const int Bars = 12;

    [BindProperty(SupportsGet = true, Name = "")]
    public BudgetQuery Query { get; set; } = new();
    public BookLedger Book { get; private set; } = null!;

    /// <summary>Null where the book has no budget.</summary>
    public BudgetSheet? Sheet { get; private set; }
    public IReadOnlyList<BudgetLine> Lines { get; private set; } = [];
    public Amounts Total { get; private set; } = Amounts.None;
    public ExecutionCurve Curve { get; private set; } = new([], null, null);

    public async Task OnGetAsync(string book, CancellationToken cancel)
    {
        Book = await BookLedger.ReadAsync(tables, book, cancel);
        Sheet = BudgetSheet.Of(Book, Query);
        if (Sheet is null)
            return;
        Lines = Sheet.Lines;
        Total = Sheet.TotalOf(Lines);
        Curve = await ExecutionCurve.ReadAsync(db, Sheet, cancel);
    }

    public string AddressOf(string view) =>
        Address(
            ("by", view),
            ("tree", Query.Tree),
            ("measure", Query.Measure),
            ("unit", Query.Unit),
            ("year", Query.Year is { } year ? $"{year}" : null)
        );

    /// <summary>An amount in the unit chosen, nothing where none is recorded.</summary>
    public string Text(Rational? won) =>
        won is { } amount ? ExactText.Number(amount / Rational.Of(Query.Shown.Factor), Query.Decimals) : "";

    public static string? Exact(Rational? won) => won is { } amount ? ExactText.Won(amount) : null;

    /// <summary>What kind of thing a subject is, for people.</summary>
    public static string KindOf(string subject) =>
        subject.Split(':')[0] switch
        {
            "programme" => "사업",
            "node" => "분류 항목",
            "department" => "부서",
            "plan" => "계획",
            "pledge" => "공약",
            _ => "자치단체",
        };

    public string Share(BudgetLine line) => ExactText.Percent(ExactText.Rate(line.Amounts.Budget, Total.Budget));

    /// <summary>What the total is a total of.</summary>
    public string Scope =>
        Sheet!.View switch
        {
            "year" => "한 해 단위로 기록된 사업 예산의 합",
            "node" when Lines.Any(line => line.Own) => "첫 단계 항목의 합",
            _ => $"{Sheet.Measure.Name} 기록이 있는 사업 {Total.Budgeted:N0}개",
        };

    /// <summary>The largest lines as bars.</summary>
    public string Chart()
    {
        var shown =
            Sheet!.View == "year"
                ? Lines
                : [.. Largest.OrderByDescending(line => line.Amounts.Budget ?? Rational.Zero).Take(Bars)];
        var series = new List<object>
        {
            new { name = "예산액", values = shown.Select(line => Value(line.Amounts.Budget)) },
        };
        if (shown.Any(line => line.Amounts.Executed is not null))
            series.Add(new { name = "집행액", values = shown.Select(line => Value(line.Amounts.Executed)) });
        return JsonSerializer.Serialize(
            new
            {
                kind = Sheet.View == "year" ? "bar" : "row",
                unit = Query.Shown.Text,
                labels = shown.Select(line => line.Name),
                series,
            }
        );
    }

    public bool HasExecution => Lines.Any(line => line.Amounts.Executed is not null);

    public string ChartSummary =>
        Sheet!.View == "year"
            ? $"{Lines.Count}개 연도의 예산액. 아래 표와 같은 수치입니다."
            : $"예산액이 큰 {Math.Min(Bars, Largest.Count())}개 항목. 가장 큰 것은 {Largest.MaxBy(line => line.Amounts.Budget ?? Rational.Zero)?.Name}입니다.";

    public string CurveChart() =>
        JsonSerializer.Serialize(
            new
            {
                kind = "line",
                unit = Query.Shown.Text,
                labels = Curve.Months.Select(month => month.Period.ToKorean()),
                series = new object[]
                {
                    new { name = "누계 집행액", values = Curve.Months.Select(month => Value(month.SoFar)) },
                    new
                    {
                        name = "그달 집행액",
                        kind = "bar",
                        values = Curve.Months.Select(month => Value(month.Spent)),
                    },
                },
            }
        );

    private IEnumerable<BudgetLine> Largest => Lines.Where(line => line is { Depth: 0, Amounts.Budget: not null });

    private double? Value(Rational? won) =>
        won is { } amount ? (amount / Rational.Of(Query.Shown.Factor)).ToDouble() : null;

    private string Address(params (string Name, string? Value)[] values) =>
        Budgets.AddressOf(Book.Book.Code)
        + "?"
        + string.Join(
            '&',
            values
                .Where(pair => !string.IsNullOrEmpty(pair.Value))
                .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}")
        );
}

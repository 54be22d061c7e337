using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>What can be entered into a book, and what comes next in one that is still being made.</summary>
[Needs(Act.EnterRecords)]
public sealed class IndexModel(EntryDesk desk, DureDbContext db, Actor actor, IServiceProvider services) : PageModel
{
    private const int Latest = 5;

    /// <summary>The next step of a book that is being made.</summary>
    /// <param name="Address">Below the entry's own; null where a button does it.</param>
    public sealed record Step(string Why, string Label, string? Address);

    public OpenBook Open { get; private set; } = null!;
    public IReadOnlyDictionary<string, int> Counts { get; private set; } = new Dictionary<string, int>();
    public IReadOnlyList<Posting> Postings { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];
    public Step? Next { get; private set; }
    public bool Saved { get; private set; }

    public async Task OnGetAsync(string book, bool saved, CancellationToken cancel)
    {
        Saved = saved;
        await OpenAsync(book, cancel);
    }

    /// <summary>Makes a table of targets, results and rates for each classification.</summary>
    public async Task<IActionResult> OnPostTableAsync(string book, CancellationToken cancel)
    {
        await OpenAsync(book, cancel);
        try
        {
            foreach (var (id, yaml) in DefaultTables.Of(Open.Ledger))
                await Books
                    .Books.Changes(services)
                    .AddTableAsync(Open.Book, id, yaml, await actor.NameAsync(cancel), "기본 표를 만듦", cancel);
            return LocalRedirect($"~{Open.Head.Address}/tables");
        }
        catch (RefusedException refused)
        {
            Errors = [.. refused.Refusals.Select(refusal => new FormError("", refusal.Korean))];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task OpenAsync(string book, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(book, cancel);
        Counts = (await desk.RecordsAsync(book, cancel)).ToDictionary(
            section => section.Key,
            section => section.Value.Count
        );
        var municipality = Open.Book.Municipality;
        Postings = await db.Set<Posting>()
            .AsNoTracking()
            .Where(posting => posting.Municipality == municipality)
            .OrderByDescending(posting => posting.Id)
            .Take(Latest)
            .ToListAsync(cancel);
        var tables = await db.Set<TableDefinition>()
            .AnyAsync(table => table.Municipality == municipality && table.Year == Open.Book.Year, cancel);
        Next = NextStep(tables);
    }

    private Step? NextStep(bool tables)
    {
        var all = Open.Ledger.Facts.All().Select(fact => fact.Key.Kind).Distinct().ToHashSet();
        return Counts["departments"] == 0 ? new("사업을 맡을 부서를 먼저 적습니다.", "부서 추가", "/departments/new")
            : Counts["trees"] == 0 ? new("사업을 나눌 분류(부문, 전략 등)를 적습니다.", "분류 추가", "/trees/new")
            : Counts["nodes"] == 0 ? new("분류 안의 항목을 적습니다.", "분류 항목 추가", "/nodes/new")
            : Counts["programmes"] == 0
                ? new(
                    "일자리사업을 적습니다. 부서와 분류 항목을 고르면 표에서 제자리에 놓입니다.",
                    "사업 추가",
                    "/programmes/new"
                )
            : Counts["measures"] == 0
                ? new(
                    "무엇을 셀지 정합니다. 일자리 수라면 단위는 명, 합치는 방법은 합계입니다.",
                    "지표 추가",
                    "/measures/new?name=일자리&unit=명&aggregation=sum&outcome=창출"
                )
            : !all.Contains(FactKind.Target) ? new("사업마다 목표를 적습니다.", "목표 입력", "/figures?kind=목표")
            : !all.Contains(FactKind.Result) ? new("사업마다 실적을 적습니다.", "실적 입력", "/figures?kind=실적")
            : !tables ? new("목표, 실적, 달성률을 분류별로 보여 주는 표를 만듭니다.", "기본 표 만들기", null)
            : null;
    }
}

using System.ComponentModel;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>What figures are about, for programs: programmes, classifications, departments, plans, pledges, measures.</summary>
internal static class ApiStructure
{
    public sealed record ProgrammeAnswer(
        [property: Description("사업 코드")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("수치에서 쓰는 대상 이름")] string Subject,
        [property: Description("분류/항목 코드들")] IReadOnlyList<string> Nodes,
        [property: Description("부서 코드:역할. 첫째가 주관")] IReadOnlyList<string> Departments,
        [property: Description("기관 코드:역할")] IReadOnlyList<string> Partners,
        [property: Description("계획 코드")] string? Plan,
        [property: Description("공약 코드")] string? Pledge,
        [property: Description("사업 기간")] string? Period,
        [property: Description("대상계층")] IReadOnlyList<string> Targets,
        [property: Description("근거가 되는 조례와 지침")] IReadOnlyList<string> Legal,
        [property: Description("신규, 확대, 선정")] IReadOnlyList<string> Flags,
        [property: Description("계획, 추진, 완료, 중단 가운데 하나")] string? Status
    );

    public sealed record NodeAnswer(
        [property: Description("분류 코드")] string Tree,
        [property: Description("분류 이름")] string TreeName,
        [property: Description("항목 코드")] string Code,
        [property: Description("항목 이름")] string Name,
        [property: Description("수치에서 쓰는 대상 이름")] string Subject,
        [property: Description("상위 항목의 코드")] string? Parent
    );

    public sealed record DepartmentAnswer(
        [property: Description("부서 코드")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("국, 과, 팀, 기관 가운데 하나")] string Kind,
        [property: Description("상위 부서의 코드")] string? Parent
    );

    public sealed record PartnerAnswer(
        [property: Description("기관 코드")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("종류")] string? Kind
    );

    public sealed record PlanAnswer(
        [property: Description("계획 코드")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("공약, 종합계획, 세부계획, 업무계획 가운데 하나")] string Kind,
        [property: Description("기간")] string Period,
        [property: Description("상위 계획의 코드")] string? Parent
    );

    public sealed record PledgeAnswer(
        [property: Description("공약 코드")] string Code,
        [property: Description("관리번호")] string Number,
        [property: Description("이름")] string Name,
        [property: Description("주관 부서의 코드")] string? Department,
        [property: Description("이행 상태")] string State,
        [property: Description("기간")] string? Period
    );

    public sealed record MeasureAnswer(
        [property: Description("지표 코드")] string Code,
        [property: Description("이름")] string Name,
        [property: Description("단위")] string Unit,
        [property: Description("소수 자리")] int Decimals,
        [property: Description("sum(합계), distinct(실인원), last(말일 기준), ratio(비율) 가운데 하나")]
            string Aggregation,
        [property: Description("창출, 유지, 알선, 전환, 수료, 참여, 전망 가운데 하나")] string? Outcome,
        [property: Description("집계기준")] string? Basis,
        [property: Description("밖의 통계에서 온 고용지표인지")] bool Indicator
    );

    public static void Map(IEndpointRouteBuilder book)
    {
        Map(book, "programmes", "사업 목록", Programmes);
        Map<DepartmentAnswer>(book, "departments", "부서 목록", Departments);
        Map<PartnerAnswer>(book, "partners", "수행·협력기관 목록", Partners);
        Map<PlanAnswer>(book, "plans", "계획 목록", Plans);
        Map<PledgeAnswer>(book, "pledges", "공약 목록", Pledges);
        Map<MeasureAnswer>(book, "measures", "지표 목록", Measures);
        book.MapGet("/nodes", NodesAsync).IsList<NodeAnswer>("분류와 그 항목");
        book.MapGet("/programmes/{code}", ProgrammeAsync).WithSummary("사업 하나").Produces<ProgrammeAnswer>();
    }

    private static DepartmentAnswer[] Departments(LedgerView ledger) =>
        [.. ledger.Structure.Departments.Select(one => new DepartmentAnswer(one.Code, one.Name, one.Kind, one.Parent))];

    private static PartnerAnswer[] Partners(LedgerView ledger) =>
        [.. ledger.Structure.Partners.Select(one => new PartnerAnswer(one.Code, one.Name, one.Kind))];

    private static PlanAnswer[] Plans(LedgerView ledger) =>
        [
            .. ledger.Structure.Plans.Select(one => new PlanAnswer(
                one.Code,
                one.Name,
                one.Kind,
                one.Period.ToString(),
                one.Parent
            )),
        ];

    private static PledgeAnswer[] Pledges(LedgerView ledger) =>
        [
            .. ledger.Structure.Pledges.Select(one => new PledgeAnswer(
                one.Code,
                one.Number,
                one.Name,
                one.Department,
                one.State,
                one.Period?.ToString()
            )),
        ];

    private static MeasureAnswer[] Measures(LedgerView ledger) =>
        [
            .. ledger
                .Names.Measures.Values.OrderBy(one => one.Number)
                .Select(one => new MeasureAnswer(
                    one.Code,
                    one.Name,
                    one.Unit,
                    one.Decimals,
                    one.Aggregation.ToString().ToLowerInvariant(),
                    one.Outcome,
                    one.Basis,
                    one.Indicator
                )),
        ];

    private static void Map<T>(
        IEndpointRouteBuilder book,
        string part,
        string summary,
        Func<LedgerView, IReadOnlyList<T>> answers
    ) =>
        book.MapGet(
                "/" + part,
                async (
                    [Description("책 이름. 예: guro-2022")] string book,
                    [AsParameters] PageAsked page,
                    HttpContext context,
                    TableReader tables,
                    CancellationToken cancel
                ) =>
                {
                    var ledger = (await BookLedger.ReadAsync(tables, book, cancel)).Ledger;
                    return Unchanged.Is(context, ledger.Municipality.Code, ledger.Posting)
                        ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
                        : ListAnswer.Of(context, page, answers(ledger));
                }
            )
            .IsList<T>(summary);

    private static async Task<IResult> NodesAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("분류 코드. 적지 않으면 모든 분류")] string? tree,
        [AsParameters] PageAsked page,
        HttpContext context,
        TableReader tables,
        CancellationToken cancel
    )
    {
        var ledger = (await BookLedger.ReadAsync(tables, book, cancel)).Ledger;
        if (Unchanged.Is(context, ledger.Municipality.Code, ledger.Posting))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        if (tree is not null && !ledger.Structure.Trees.Any(one => one.Code == tree))
            throw new RefusedException(ApiRefusals.NoTree(tree));
        return ListAnswer.Of<NodeAnswer>(
            context,
            page,
            [
                .. ledger
                    .Structure.Nodes.Where(one => tree is null || one.Tree == tree)
                    .Select(one => new NodeAnswer(
                        one.Tree,
                        ledger.Structure.NameOf(SubjectKey.Tree(one.Tree)),
                        one.Code,
                        one.Name,
                        SubjectKey.Node(one.Tree, one.Code),
                        one.Parent
                    )),
            ]
        );
    }

    private static async Task<IResult> ProgrammeAsync(
        [Description("책 이름. 예: guro-2022")] string book,
        [Description("사업 코드")] string code,
        HttpContext context,
        TableReader tables,
        CancellationToken cancel
    )
    {
        var ledger = (await BookLedger.ReadAsync(tables, book, cancel)).Ledger;
        return Unchanged.Is(context, ledger.Municipality.Code, ledger.Posting)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(
                Programmes(ledger).FirstOrDefault(one => one.Code == code)
                    ?? throw new RefusedException(ApiRefusals.NoProgramme(code))
            );
    }

    private static IReadOnlyList<ProgrammeAnswer> Programmes(LedgerView ledger)
    {
        var structure = ledger.Structure;
        var nodes = structure.ProgrammeNodes.ToLookup(at => at.Programme, at => $"{at.Tree}/{at.Node}");
        var departments = structure.ProgrammeDepartments.ToLookup(
            at => at.Programme,
            at => $"{at.Department}:{at.Role}"
        );
        var partners = structure.ProgrammePartners.ToLookup(at => at.Programme, at => $"{at.Partner}:{at.Role}");
        return
        [
            .. structure.Programmes.Select(one => new ProgrammeAnswer(
                one.Code,
                one.Name,
                SubjectKey.Programme(one.Code),
                [.. nodes[one.Code]],
                [.. departments[one.Code]],
                [.. partners[one.Code]],
                one.Plan,
                one.Pledge,
                one.Period?.ToString(),
                one.Targets,
                one.Legal,
                one.Flags,
                one.Status
            )),
        ];
    }
}

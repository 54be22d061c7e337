using System.ComponentModel;
using Dure.App.Shared.Approvals;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Approvals;

/// <summary>Documents for programs: how they stand, not what is in them.</summary>
internal static class Api
{
    public sealed record DocumentAnswer(
        [property: Description("자치단체 코드")] string Municipality,
        [property: Description("문서의 차례 번호")] int Id,
        [property: Description("무엇을 결재하는지")] string Kind,
        [property: Description("제목")] string Title,
        [property: Description("기안자")] string Drafter,
        [property: Description("상태")] string State,
        [property: Description("문서번호. 결재가 끝나야 있음")] string? Number,
        [property: Description("상신한 때")] DateTime? SubmittedAt,
        [property: Description("결재·반려·회수한 때")] DateTime? ClosedAt,
        [property: Description("지금 차례인 사람")] IReadOnlyList<string> WaitingFor,
        [property: Description("화면의 주소")] string Address
    );

    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("", ListAsync).IsList<DocumentAnswer>("결재 문서 목록");

    private static async Task<IResult> ListAsync(
        [AsParameters] PageAsked page,
        [Description("waiting(결재할 문서), mine(기안한 문서), done(결재한 문서), all(모든 문서). 적지 않으면 waiting")]
            string? list,
        HttpContext context,
        ApprovalReader reader,
        ApprovalKinds kinds,
        Offices offices,
        CancellationToken cancel
    )
    {
        if (!Enum.TryParse<ApprovalList>(list ?? "waiting", ignoreCase: true, out var asked) || !Enum.IsDefined(asked))
            throw new RefusedException(Refusals.NoSuchList(list!));
        var found = new List<ApprovalLine>();
        foreach (var office in await offices.ListAsync(cancel))
            found.AddRange(await reader.ListAsync(office.Code, asked, cancel));
        return ListAnswer.Of<DocumentAnswer>(
            context,
            page,
            [
                .. found.Select(line => new DocumentAnswer(
                    line.Municipality.ToString(),
                    line.Id,
                    kinds.Of(line.Kind).Word,
                    line.Title,
                    line.DrafterName,
                    line.State.Facts().Word,
                    line.Number,
                    Utc(line.SubmittedAt),
                    Utc(line.ClosedAt),
                    [.. line.Asked.Select(step => step.Name)],
                    Approvals.AddressOf(line.Municipality, line.Id)
                )),
            ]
        );
    }

    // SQLite does not say that its moments are in UTC.
    private static DateTime? Utc(DateTime? at) =>
        at is { } moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;
}

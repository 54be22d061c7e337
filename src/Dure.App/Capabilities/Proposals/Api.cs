using System.ComponentModel;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Proposals;

/// <summary>Proposals for programs: where each stands.</summary>
internal static class Api
{
    public sealed record ProposalAnswer(
        [property: Description("건의의 차례 번호")] int Id,
        [property: Description("제목")] string Title,
        [property: Description("보고회, 부서, 시민")] string Source,
        [property: Description("건의한 날")] DateOnly MadeOn,
        [property: Description("건의한 부서의 코드. 시민이면 없음")] string? Office,
        [property: Description("상태")] string State,
        [property: Description("검토부서의 코드")] string? Reviewer,
        [property: Description("담당부서의 코드")] string? Department,
        [property: Description("지금 하는 일의 기한")] DateOnly? Due,
        [property: Description("기한이 지났는지")] bool Overdue,
        [property: Description("반영한 사업의 코드")] string? Programme,
        [property: Description("화면의 주소")] string Address
    );

    public static void Map(IEndpointRouteBuilder api) => api.MapGet("", ListAsync).IsList<ProposalAnswer>("건의 목록");

    private static async Task<IResult> ListAsync(
        [Description("자치단체 코드")] string municipality,
        [AsParameters] PageAsked page,
        [Description(
            "상태의 이름: Received, UnderReview, Accepted, Declined, InProgress, Programme, Completed, Ended, open(끝나지 않은 것)"
        )]
            string? state,
        [Description("건의·검토·담당 부서의 코드")] string? department,
        [Description("기한이 지난 것만")] bool? overdue,
        HttpContext context,
        DureDbContext db,
        Viewer viewer,
        ProposalDesk desk,
        CancellationToken cancel
    )
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(Refusals.NoMunicipality(municipality));
        var found = await new ProposalFilter(state, department, overdue == true).ReadAsync(
            db,
            viewer,
            code,
            desk.Today,
            cancel
        );
        return ListAnswer.Of<ProposalAnswer>(
            context,
            page,
            [
                .. found.Select(row => new ProposalAnswer(
                    row.Id,
                    row.Title,
                    row.Source.Word(),
                    row.MadeOn,
                    row.Office,
                    row.State.Facts().Word,
                    row.Reviewer,
                    row.Department,
                    row.Due,
                    row.IsOverdue(desk.Today),
                    row.Programme,
                    Proposals.AddressOf(code, row.Id)
                )),
            ]
        );
    }
}

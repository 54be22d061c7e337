using System.Net;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.Results;

public class NewRoundTests
{
    /// <summary>No department leads a programme of that book.</summary>
    private static readonly MunicipalityCode WithoutDepartments = new(11560);

    [Theory]
    [DatabaseData]
    public async Task A_plan_without_departments_says_what_to_do(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind, "yeongdeungpo-2017");
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator, WithoutDepartments);
        var coordinator = await site.SignInAsync("chong");

        (await DepartmentsAsync(WithoutDepartments)).ShouldBe(
            "부서 2031년 사업을 맡은 부서가 계획에 없습니다. 연도를 고쳐 다시 열거나, 그해 사업과 담당 부서를 계획에 먼저 입력하세요."
        );
        (await DepartmentsAsync(Office.Hanbit)).ShouldBe("부서 일자리센터팀 일자리정책과");

        async Task<string> DepartmentsAsync(MunicipalityCode municipality)
        {
            using var answer = await coordinator.SendFormAsync(
                $"/office/{municipality}/rounds/new",
                ("year", "2031"),
                ("Span", "03"),
                ("due", "없는 날")
            );
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            return new HtmlParser()
                .ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel))
                .Words("#departments");
        }
    }
}

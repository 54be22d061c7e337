using System.Net;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Entry;

public class RecordPageTests
{
    private const string Entry = "/books/hanbit-2023/entry";

    [Theory]
    [DatabaseData]
    public async Task Every_section_has_a_list_and_a_form_that_saves_what_it_shows(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.Desk.LoadAsync(Path.Combine(Repository.Root, "tests/Dure.App.Tests/Fixtures/hanbit-2025"));
        const string Full = "/books/hanbit-2025/entry";
        var postings = await site.Desk.Db.Set<Posting>().CountAsync(Desk.Cancel);

        var index = await site.PageAsync(Full);

        var sections = index
            .QuerySelectorAll("section:not(.message) th[scope=row] a")
            .Select(link => link.GetAttribute("href")!)
            .Where(address => !address.Contains("/postings/", StringComparison.Ordinal))
            .ToList();
        sections.Count.ShouldBe(15);
        foreach (var address in sections.Where(address => !address.EndsWith("/book", StringComparison.Ordinal)))
        {
            var list = await site.PageAsync(address);
            (await site.PageAsync(address + "/new")).QuerySelector("form.entry-form").ShouldNotBeNull();
            // Saved as it stands nothing changes: the form shows all there is, and no more.
            foreach (var record in list.QuerySelectorAll("tbody th a").Take(2))
            {
                var answer = await site.SubmitAsync(record.GetAttribute("href")!);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK, await WhyAsync(answer, record.GetAttribute("href")!));
            }
        }

        (await site.Desk.Db.Set<Posting>().CountAsync(Desk.Cancel)).ShouldBe(postings);
    }

    [Theory]
    [DatabaseData]
    public async Task A_programme_is_added_and_stands_in_its_place(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        var answer = await site.SubmitAsync(
            $"{Entry}/programmes/new",
            ("code", "forest"),
            ("name", "숲 가꾸기 <script>alert(1)</script>"),
            ("nodes", "sectors/direct"),
            ("departments", "centre"),
            ("departments-role", "주관"),
            ("departments", "jobs"),
            ("departments-role", ""),
            ("targets", "청년\n여성")
        );

        var list = await answer.PageAsync(HttpStatusCode.OK);
        list.Words(".message.success").ShouldContain("숲 가꾸기 <script>alert(1)</script>");
        list.Cell("숲 가꾸기 <script>alert(1)</script>", 2)
            .TextContent.ShouldBe("일자리센터팀(주관), 일자리정책과(협력)");
        var saved = await site.Desk.Db.Set<Programme>().SingleAsync(row => row.Code == "forest", Desk.Cancel);
        saved.Targets.ShouldBe(["청년", "여성"]);
        saved.Position.ShouldBe(4);
        var posting = await LastAsync(site);
        (posting.Process, posting.Why).ShouldBe(("화면 입력", "사업 '숲 가꾸기 <script>alert(1)</script>' 추가"));
        (await site.PageAsync("/books/hanbit-2023/tables/programmes")).Words(".dure-table").ShouldContain("숲 가꾸기");
    }

    [Theory]
    [DatabaseData]
    public async Task What_changes_is_kept_beside_what_it_was(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);

        await site.SubmitAsync(
            $"{Entry}/programmes/works",
            ("name", "공공근로사업"),
            ("flags", "확대"),
            ("nodes", ""),
            ("why", "사업 이름이 바뀜")
        );

        var posting = await LastAsync(site);
        posting.Why.ShouldBe("사업 이름이 바뀜");
        var page = await site.PageAsync($"{Entry}/postings/{posting.Id}");
        page.QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent)))
            .ShouldBe(
                [
                    "사업 works | 이름 | 공공근로 | 공공근로사업",
                    "사업 works | 표시 | 신규 | 확대",
                    "사업의 분류 works sectors | 자치단체 | 99110 | ",
                    "사업의 분류 works sectors | 사업 | works | ",
                    "사업의 분류 works sectors | 분류 | sectors | ",
                    "사업의 분류 works sectors | 항목 | direct | ",
                ],
                ignoreOrder: true
            );
        (await site.Desk.Db.Set<Change>().CountAsync(change => change.Posting == posting.Id, Desk.Cancel)).ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task A_changed_record_is_taken_back_on_its_form_and_both_states_stay(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        await site.SubmitAsync($"{Entry}/programmes/works", ("name", "공공근로사업"), ("flags", "확대"));
        var wrong = await LastAsync(site);

        var back = (await site.PageAsync($"{Entry}/postings/{wrong.Id}"))
            .QuerySelectorAll("main a")
            .Single(link => link.TextContent == "사업 works: 앞의 값으로 되돌리기")
            .GetAttribute("href")!;
        (await site.SubmitAsync(back)).StatusCode.ShouldBe(HttpStatusCode.OK);

        var mended = await LastAsync(site);
        mended.Why.ShouldBe($"{wrong.Id}번 기록을 되돌림");
        Rows(await site.PageAsync($"{Entry}/postings/{mended.Id}"))
            .ShouldBe(
                ["사업 works | 이름 | 공공근로사업 | 공공근로", "사업 works | 표시 | 확대 | 신규"],
                ignoreOrder: true
            );
        Rows(await site.PageAsync($"{Entry}/postings/{wrong.Id}"))
            .ShouldBe(
                ["사업 works | 이름 | 공공근로 | 공공근로사업", "사업 works | 표시 | 신규 | 확대"],
                ignoreOrder: true
            );
    }

    private static IEnumerable<string> Rows(IHtmlDocument page) =>
        page.QuerySelectorAll("tbody tr")
            .Select(row => string.Join(" | ", row.Children.Select(cell => cell.TextContent)));

    [Theory]
    [DatabaseData("programmes/new", "name", "", "name", "이름: 비워 둘 수 없습니다.")]
    [DatabaseData("programmes/new", "code", "대문자 A", "code", "코드: 영문 소문자, 숫자, 붙임표(-)만")]
    [DatabaseData("programmes/new", "code", "works", "code", "코드: 같은 것이 이미 있습니다.")]
    [DatabaseData("programmes/new", "period", "언젠가", "period", "기간: 기간이 아닙니다.")]
    [DatabaseData("programmes/works", "period", "2019", "", "벗어납니다")]
    [DatabaseData("departments/jobs", "parent", "centre", "parent", "상위 부서: 고른 상위가 없거나")]
    [DatabaseData("measures/jobs", "decimals", "2", "", "바꿀 수 없습니다")]
    [DatabaseData("measures/budget", "unit", "백만원", "unit", "금액 지표의 단위는 원입니다")]
    public async Task What_a_book_may_not_say_a_form_may_not_either(
        DatabaseKind kind,
        string form,
        string field,
        string value,
        string at,
        string sentence
    )
    {
        await using var site = await Site.OpenAsync(kind);
        (string, string)[] typed =
        [
            (field, value),
            .. form.EndsWith("/new", StringComparison.Ordinal) && field != "name"
                ? ((string, string)[])[("name", "적던 이름")]
                : [],
        ];

        var page = await (await site.SubmitAsync($"{Entry}/{form}", typed)).PageAsync(HttpStatusCode.BadRequest);

        page.Words(".error-summary li").ShouldContain(sentence);
        if (at.Length > 0)
        {
            page.QuerySelector(".error-summary a")!.GetAttribute("href").ShouldBe("#" + at);
            page.QuerySelector($"#{at}")!.GetAttribute("aria-invalid").ShouldBe("true");
            page.QuerySelector($"#{at}-error")!.TextContent.ShouldContain(sentence);
        }

        // What was typed is still there.
        page.QuerySelector("form.entry-form")!.InnerHtml.ShouldContain(value);
    }

    [Theory]
    [DatabaseData]
    public async Task Two_people_at_one_record_both_keep_what_they_wrote(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        var first = await site.PageAsync($"{Entry}/programmes/works");
        await site.SubmitAsync($"{Entry}/programmes/works", ("status", "중단"));

        var answer = await site.SendAsync(first, $"{Entry}/programmes/works", ("support", "월 200만원"));

        var page = await answer.PageAsync(HttpStatusCode.BadRequest);
        page.Words(".error-summary").ShouldContain("이 기록(works)을 고쳤습니다.");
        page.Cell("상태", 1).TextContent.ShouldBe("중단");
        page.Cell("지원 내용", 2).TextContent.ShouldBe("월 200만원");
        page.QuerySelector("#support")!.TextContent.ShouldContain("월 200만원");
        (await site.SendAsync(page, $"{Entry}/programmes/works", ("status", "중단"))).StatusCode.ShouldBe(
            HttpStatusCode.OK
        );
        var now = await site.Desk.Db.Set<Programme>().SingleAsync(row => row.Code == "works", Desk.Cancel);
        (now.Status, now.Support).ShouldBe(("중단", "월 200만원"));
    }

    [Theory]
    [DatabaseData]
    public async Task A_form_without_its_token_is_not_taken(DatabaseKind kind)
    {
        await using var site = await Site.OpenAsync(kind);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("name", "남의 사업")]);

        var answer = await site.Client.PostAsync(
            new Uri($"{Entry}/programmes/works", UriKind.Relative),
            content,
            Desk.Cancel
        );

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await site.Desk.Db.Set<Posting>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    private static Task<Posting> LastAsync(Site site) =>
        site.Desk.Db.Set<Posting>().AsNoTracking().OrderByDescending(posting => posting.Id).FirstAsync(Desk.Cancel);

    private static async Task<string> WhyAsync(HttpResponseMessage answer, string address) =>
        answer.IsSuccessStatusCode ? "" : address + (await answer.PageAsync(answer.StatusCode)).Words();
}

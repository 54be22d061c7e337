using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Participations;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>Lists that are sent as files: looked at line by line, then taken over.</summary>
public class ListTests
{
    [Theory]
    [DatabaseData]
    public async Task Inquiry_results_show_what_differs_and_the_rule_decides_anew(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1));
        await house.ApplyAsync(call, CallHouse.Hong(2));
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Eligible);

        var (address, preview) = await SendAsync(
            house,
            call,
            "inquiry",
            "접수 순번,재산,생계급여\n1,\"80,000,000\",아니오\n2,\"250,000,000\",아니오\n"
        );
        preview.Words("#preview").ShouldContain("2줄을 반영할 수 있습니다");
        preview.Words("#preview").ShouldContain("2번: 재산 80,000,000원 → 250,000,000원");
        preview.Words("#preview").ShouldNotContain("1번:");
        // Looked at, and nothing has changed yet.
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Eligible);
        await house.PressAsync(address, "Take");
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Received);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Eligible);
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Ineligible);
        var page = await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/2");
        page.Cell("재산", 1).TextContent.Trim().ShouldBe("80,000,000원");
        page.Cell("재산", 2).TextContent.Trim().ShouldBe("250,000,000");
        // What was taken over is not kept.
        (await house.Officer.GetAsync(address, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [DatabaseData]
    public async Task Earlier_participations_are_read_once_and_known_again(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1));
        var person = (await house.FindAsync(1)).Person;
        const string List = """
            이름,생년월일,성별,전화번호,사업종류,사업명,시작일,종료일,중도포기
            홍길동각,1961-03-14,여,010-0001-4567,공공근로,공원 가꾸기,2016-09-01,2017-12-31,아니오
            홍길동각,1961-03-14,여,010-0001-4567,공공근로,공원 가꾸기,2016-09-01,2017-12-31,아니오
            김새벽,1970-01-01,남,010-0999-4567,뉴딜,도서관,2017-01-01,2017-06-30,예
            """;
        var list = List.Replace("홍길동각", CallHouse.Hong(1)[0].Value, StringComparison.Ordinal);

        for (var time = 0; time < 2; time++)
        {
            var (address, _) = await SendAsync(house, call, "participations", list);
            await house.PressAsync(address, "Take");
        }

        var known = await house
            .Site.Desk.Db.Set<Participation>()
            .AsNoTracking()
            .OrderBy(row => row.Id)
            .ToListAsync(Desk.Cancel);
        known.Select(row => (row.Title, row.Quit)).ShouldBe([("공원 가꾸기", false), ("도서관", true)]);
        known[0].Person.ShouldBe(person);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Ineligible);
    }

    [Theory]
    [DatabaseData]
    public async Task A_list_of_applications_comes_in_whole_or_not_at_all(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        const string Head = "이름,생년월일,성별,전화번호,주소,재산,생계급여\n";
        const string One = "홍하나,1961-03-14,여,010-0101-4567,한빛도 두레시 1,1000000,아니오\n";
        const string Two = "홍둘,1962-03-14,남,010-0102-4567,한빛도 두레시 2,2000000,예\n";

        var (_, wrong) = await SendAsync(
            house,
            call,
            "applications",
            Head + One + "<script>,1962-13-14,?,,,많음,글쎄\n"
        );
        var told = wrong.Words(".error-summary");
        told.ShouldContain("3번째 줄의 생년월일");
        told.ShouldContain("3번째 줄의 성별");
        wrong.QuerySelector("form[action*='Take']").ShouldBeNull();

        // The same person twice is found when it is taken over; then none is.
        var (twice, _) = await SendAsync(house, call, "applications", Head + One + Two + One);
        await house.PressAsync(twice, "Take", HttpStatusCode.BadRequest);
        (await house.Site.Desk.Db.Set<Application>().CountAsync(Desk.Cancel)).ShouldBe(0);

        var (right, preview) = await SendAsync(house, call, "applications", Head + One + Two);
        preview.Words("#preview").ShouldContain("2줄을 반영할 수 있습니다");
        // Who was read is seen masked, and nobody is taken in yet.
        preview
            .QuerySelectorAll("#preview details li")
            .Select(line => line.TextContent.Trim())
            .ShouldBe(["2번째 줄: 홍○나 (1961년생)", "3번째 줄: 홍○ (1962년생)"]);
        (await house.Site.Desk.Db.Set<Application>().CountAsync(Desk.Cancel)).ShouldBe(0);
        await house.PressAsync(right, "Take");
        (await house.FindAsync(1)).Way.ShouldBe(ApplicationWay.List);
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");
        // What the list leaves out is to be asked; what speaks against them is enough.
        (await house.FindAsync(1)).State.ShouldBe(ApplicationState.Incomplete);
        (await house.FindAsync(2)).State.ShouldBe(ApplicationState.Ineligible);
    }

    [Theory]
    [DatabaseData]
    public async Task Who_lives_in_the_household_is_read_and_two_of_one_are_found(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1, "한빛도 두레시 은하동 7번지"));
        var answers = CallHouse.Answers();
        var head =
            "이름,생년월일,성별,전화번호,주소,"
            + string.Join(',', answers.Select(one => one.Name[3..]))
            + ",가족 수,가족1 재산,가족1 월소득,가족1 함께신청,가족1 공무원\n";
        string Row(int number, string address, string household) =>
            $"홍{(char)('가' + number)},1961-03-14,여,010-0{number:D3}-4567,{address},"
            + string.Join(',', answers.Select(one => one.Value.Replace(",", "", StringComparison.Ordinal)))
            + $",{household}\n";

        var (address, preview) = await SendAsync(
            house,
            call,
            "applications",
            head
                // Alone at an address of their own; with the one who applied online; with somebody who is rich; not said.
                + Row(101, "한빛도 두레시 1", "0,,,,")
                + Row(102, "한빛도  두레시 은하동 7번지.", "1명,1000000,0,아니오,아니오")
                + Row(103, "한빛도 두레시 3", "1,190000000,0,아니오,아니오")
                + Row(104, "한빛도 두레시 4", ",,,,")
        );
        preview.Words("#preview").ShouldContain("4줄을 반영할 수 있습니다");
        await house.PressAsync(address, "Take");
        await house.PressAsync($"{CallHouse.Home}/{call}", "Examine");

        async Task<string> PageAsync(int id) =>
            (await house.Officer.PageAsync($"{CallHouse.Home}/{call}/applications/{id}")).Words();
        // Nobody has sent the document; of the household alone the first misses nothing.
        (await PageAsync(2)).ShouldNotContain("모르는 것");
        (await PageAsync(3)).ShouldContain("같은 주소의 신청: 1번");
        (await PageAsync(1)).ShouldContain("같은 주소의 신청: 3번");
        (await house.FindAsync(4)).State.ShouldBe(ApplicationState.Ineligible);
        (await PageAsync(5)).ShouldContain("모르는 것");
    }

    [Theory]
    [InlineData("많음,", "2번째 줄의 가족 수")]
    [InlineData("16,", "2번째 줄의 가족 수")]
    [InlineData("-1,", "2번째 줄의 가족 수")]
    [InlineData("0,1000000", "2번째 줄의 가족1 재산")]
    [InlineData(",1000000", "2번째 줄의 가족1 재산")]
    [InlineData("1,많음", "2번째 줄의 가족1 재산")]
    public async Task What_is_wrong_with_a_household_is_told_by_its_column(string cells, string told)
    {
        await using var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        var call = await house.CallAsync();

        var (_, page) = await SendAsync(
            house,
            call,
            "applications",
            $"이름,생년월일,성별,전화번호,주소,가족 수,가족1 재산\n홍하나,1961-03-14,여,010-0101-4567,한빛도 두레시 1,{cells}\n"
        );

        page.Words(".error-summary").ShouldContain(told);
        page.QuerySelector("form[action*='Take']").ShouldBeNull();
    }

    [Theory]
    [InlineData("inquiry", "접수 순번,재산\n1,많음\n", "2번째 줄의 재산")]
    [InlineData("inquiry", "접수 순번,재산\n99,1\n", "그런 접수 순번의 신청이 없습니다")]
    [InlineData("inquiry", "접수 순번,재산\n1,1\n1,2\n", "앞 줄에도 있습니다")]
    [InlineData("inquiry", "접수 순번,이름\n1,1\n", "모르는 열")]
    [InlineData("inquiry", "재산\n1\n", "‘접수 순번’ 열이 없습니다")]
    [InlineData("participations", "이름,성별\n홍길동,남\n", "‘생년월일’ 열이 없습니다")]
    [InlineData("participations", "그냥 글입니다.", "표가 든 CSV나 엑셀")]
    public async Task What_is_wrong_with_a_list_is_told_by_line(string what, string text, string told)
    {
        await using var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        var call = await house.CallAsync();
        await house.ApplyAsync(call, CallHouse.Hong(1));

        var (_, page) = await SendAsync(house, call, what, text);

        page.Words(".error-summary").ShouldContain(told);
        page.QuerySelector("form[action*='Take']").ShouldBeNull();
    }

    private static Task<(string Address, IHtmlDocument Preview)> SendAsync(
        CallHouse house,
        int call,
        string what,
        string text
    ) => house.SendListAsync(call, what, Encoding.UTF8.GetBytes(text), "명단.csv");
}

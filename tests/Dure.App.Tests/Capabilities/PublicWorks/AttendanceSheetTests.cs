using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>출근부 that is taken as a workbook, filled in elsewhere and sent back.</summary>
public class AttendanceSheetTests
{
    // A column for each day behind two others: C is the first of the month, E the third.
    [Theory]
    [DatabaseData]
    public async Task What_was_filled_in_comes_back(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var book = await PlacedAsync(client) + "/attendance/2017-04";
        var taken = await TakeAsync(client, book);
        var cells = Workbooks.Read(taken);
        (cells["A1"].Text, cells["C1"].Text, cells["AF1"].Text, cells["AG1"].Text).ShouldBe(
            ("배치", "4월 1일(토)", "4월 30일(일)", "판")
        );
        cells["B2"].Text.ShouldBe("홍○동");

        await SentAsync(client, book, Workbooks.Type(taken, ("E2", "6"), ("F2", "조3"), ("G2", "연"), ("E3", "5.5")));
        var page = await client.PageAsync(book);
        (Value(page, 1, 3), Value(page, 1, 4), Value(page, 1, 5), Value(page, 2, 3)).ShouldBe(
            ("6", "조3", "연", "5.5")
        );
        page.Words("tbody tr").ShouldEndWith("2 9시간");

        // As it is taken it can be sent, an emptied cell is emptied, and what was taken before that is old.
        var again = await TakeAsync(client, book);
        Workbooks.Read(again)["E2"].Text.ShouldBe("6");
        await SentAsync(client, book, Workbooks.Type(again, ("F2", "")));
        page = await client.PageAsync(book);
        (Value(page, 1, 3), Value(page, 1, 4), Value(page, 2, 3)).ShouldBe(("6", "", "5.5"));
        (await RefusedAsync(client, book, Workbooks.Type(again, ("E2", "5")))).ShouldContain(
            "파일을 받은 뒤 출근부가 바뀌었습니다"
        );
        // A list of one's own says what it names, and no more.
        await SentAsync(client, book, "배치,4월 3일,04월 04일\n2,4,4\n"u8.ToArray(), "출근부.csv");
        page = await client.PageAsync(book);
        (Value(page, 1, 3), Value(page, 2, 3), Value(page, 2, 4)).ShouldBe(("6", "4", "4"));
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_wrong_is_told_by_its_cell_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var book = await PlacedAsync(client) + "/attendance/2017-04";
        var taken = await TakeAsync(client, book);

        var told = await RefusedAsync(
            client,
            book,
            Workbooks.Type(taken, ("C2", "결"), ("E2", "열 시간"), ("F2", "6"), ("F3", "7"), ("G3", "=1+1"))
        );

        told.ShouldContain("2행 4월 1일(C2): 1일은 쉬는 날입니다");
        told.ShouldContain("2행 4월 3일(E2): ‘열 시간’을 읽을 수 없습니다");
        told.ShouldContain("3행 4월 4일(F3): 4일의 시간이 하루 6시간을 넘습니다");
        told.ShouldContain("3행 4월 5일(G3): ‘=1+1’을 읽을 수 없습니다");
        told.ShouldNotContain("F2)");
        var page = await client.PageAsync(book);
        (Value(page, 1, 4), Value(page, 1, 3)).ShouldBe(("", ""));
    }

    [Theory]
    [DatabaseData]
    public async Task A_sheet_of_something_else_is_not_taken(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        var book = site + "/attendance/2017-04";
        var other = await AskAsync(client, ("title", "도서관"), ("from", "2017-04-01"));
        await PressAsync(client, other, ("State", "Approved"), ("why", ""));
        using (
            var placed = await PlaceAsync(
                client,
                other,
                "이름,생년월일,성별,전화\n박새로,1980-01-02,남,010-0111-2222\n"
            )
        )
            placed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await RefusedAsync(client, book, await TakeAsync(client, other + "/attendance/2017-04"))).ShouldContain(
            "2행: ‘3’은 이 출근부의 배치 번호가 아닙니다"
        );
        (await RefusedAsync(client, book, await TakeAsync(client, site + "/attendance/2017-05"))).ShouldContain(
            "‘5월 1일(휴)’ 열은 2017년 4월의 날이 아닙니다"
        );
        foreach (
            var (list, told) in ((string, string)[])
                [
                    ("배치,4월 3일\n1,6\n1,6\n", "3행: 1번 배치가 앞 줄에도 있습니다"),
                    ("배치,4월 3일,4월 3일(월)\n1,6,6\n", "‘4월 3일(월)’ 열은 모르는 열이거나 두 번 있습니다"),
                    ("배치,비고\n1,6\n", "‘비고’ 열은 모르는 열"),
                    ("배치,4월 31일\n1,6\n", "‘4월 31일’ 열은 2017년 4월의 날이 아닙니다"),
                    ("배치,4월 3일\n한 사람,6\n", "2행: ‘한 사람’은"),
                    ("배치,4월 3일\n", "출근부로 읽을 수 없습니다"),
                    ("배치,사람\n1,홍○동\n", "출근부로 읽을 수 없습니다"),
                    ("그냥 글입니다.", "출근부로 읽을 수 없습니다"),
                    ("", "출근부로 읽을 수 없습니다"),
                    ("PK\u0003\u0004 아무것도 아닌 것", "목록으로 읽을 수 없는 파일입니다"),
                ]
        )
            (await RefusedAsync(client, book, Encoding.UTF8.GetBytes(list))).ShouldContain(told);
        (await client.PageAsync(book)).QuerySelectorAll("input.cell:not([value=''])").ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task A_signed_book_takes_none_and_only_who_keeps_it_sends(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind, alone: false);
        var people = new Dictionary<string, HttpClient>();
        foreach (
            var (login, role, department) in ((string, Role, string?)[])
                [
                    ("runs", Role.ProgrammeOfficer, "local-jobs"),
                    ("head", Role.DepartmentHead, "local-jobs"),
                    ("other", Role.DepartmentOfficer, "welfare-policy"),
                    ("inspector", Role.Inspector, null),
                ]
        )
        {
            await town.Site.Desk.AddPersonAsync(login, login + "님", role, Gu, department);
            people[login] = town.Client();
            await PressAsync(people[login], "/sign-in", ("login", login), ("password", Office.Password));
        }

        var book = await PlacedAsync(people["runs"]) + "/attendance/2017-04";
        var taken = await TakeAsync(people["head"], book);
        foreach (
            var (login, status) in ((string, HttpStatusCode)[])
                [
                    ("head", HttpStatusCode.Forbidden),
                    ("inspector", HttpStatusCode.Forbidden),
                    ("other", HttpStatusCode.NotFound),
                ]
        )
        {
            using var turned = await SendAsync(people[login], book, Workbooks.Type(taken, ("E2", "6")), "/me", 0);
            turned.StatusCode.ShouldBe(status, login);
        }

        await PressAsync(people["runs"], book, ("do", "fill"));
        await PressAsync(people["head"], book, ("do", "sign"));
        (await people["runs"].PageAsync(book)).QuerySelector("#sheet").ShouldBeNull();
        var signed = Workbooks.Type(await TakeAsync(people["runs"], book), ("E2", "연"));
        using (var refused = await SendAsync(people["runs"], book, signed, "/me", 2))
            (await refused.PageAsync(HttpStatusCode.BadRequest))
                .Words(".error-summary")
                .ShouldContain("부서장이 확인한");
        foreach (var client in people.Values)
            client.Dispose();
    }

    private static Task<byte[]> TakeAsync(HttpClient client, string book) =>
        client.GetByteArrayAsync(book + ".xlsx", Desk.Cancel);

    private static string Value(IHtmlDocument page, int placement, int day) =>
        page.QuerySelector($"[name='d|{placement}|{day}']")!.GetAttribute("value")!;

    private static async Task SentAsync(HttpClient client, string book, byte[] sheet, string name = "출근부.xlsx")
    {
        using var answer = await SendAsync(client, book, sheet, book, null, name);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail((await answer.PageAsync(answer.StatusCode)).Words());
    }

    private static async Task<string> RefusedAsync(HttpClient client, string book, byte[] sheet)
    {
        using var answer = await SendAsync(client, book, sheet, book, null);
        return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
    }

    /// <param name="from">A page with a token; the book itself has the form, for who may.</param>
    /// <param name="seen">As the form says, if null.</param>
    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        string book,
        byte[] sheet,
        string from,
        int? seen,
        string name = "출근부.xlsx"
    )
    {
        var page = await client.PageAsync(from);
        string Field(string field) =>
            (page.QuerySelector($"#sheet [name={field}]") ?? page.QuerySelector($"[name={field}]")!).GetAttribute(
                "value"
            )!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Field("__RequestVerificationToken")), "__RequestVerificationToken" },
            { new StringContent(seen is { } version ? $"{version}" : Field("Seen")), "Seen" },
            { new ByteArrayContent(sheet), "file", name },
        };
        return await client.PostAsync($"{book}?handler=Sheet", content, Desk.Cancel);
    }
}

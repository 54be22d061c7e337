using System.Globalization;
using System.Text;
using CsvHelper;
using Dure.App.Shared.Audit;
using Dure.App.Tests.Capabilities.PublicWorks;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Shared.Payments;

/// <summary>대량이체 파일: to whom, to which account, how much; in the clear, for a reason.</summary>
public class BankFileTests
{
    private const string Why = "4월 임금을 은행에 보냄";

    private const string List =
        "이름,생년월일,성별,전화,주소,계좌\n홍길동,1970-03-14,남,010-0123-4567,한빛도 두레시 은하동 12,두레은행 000-12-345670\n"
        + "\"=HYPERLINK(\"\"http://evil.example\"\",\"\"눌러\"\")\",1975-05-05,여,010-0765-4321,한빛도 두레시 은하동 13,+82두레은행 000-12-345671\n";

    [Theory]
    [DatabaseData]
    public async Task It_says_account_name_and_amount_and_no_text_becomes_a_formula(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var batch = await BatchAsync(client, List);
        // Not before it is approved, and not without a reason.
        (await client.PageAsync(batch))
            .QuerySelector("#file-why")
            .ShouldBeNull();
        await PressAsync(client, batch, ("do", "approve"));
        (await RefusedAsync(client, batch, ("Why", ""), ("Format", "csv"))).ShouldContain("왜 보는지");
        (await RefusedAsync(client, batch, ("Why", "홍길동에게 보냄"), ("Format", "csv"))).ShouldNotBeEmpty();
        (await ToldAsync(town)).ShouldBeEmpty();

        var csv = Csv(await FileAsync(client, batch, ("Why", Why), ("Format", "csv")));
        csv[0].ShouldBe(["번호", "계좌", "예금주", "금액", "적요"]);
        csv.Count.ShouldBe(3);
        csv[1].ShouldBe(["1", "두레은행 000-12-345670", "홍길동", "857290", csv[1][4]]);
        csv[1][4].ShouldEndWith("2017년 4월 임금");
        csv[2][2].ShouldStartWith("'=HYPERLINK(");
        csv[2][1].ShouldStartWith("'+82");

        var cells = Workbooks.Read(await FileAsync(client, batch, ("Why", Why), ("Format", "xlsx")));
        (cells["A2"].Text, cells["B2"].Text, cells["C2"].Text, cells["D2"].Text).ShouldBe(
            ("1", "두레은행 000-12-345670", "홍길동", "857290")
        );
        cells["C3"].Text.ShouldStartWith("=HYPERLINK(");
        cells.Values.ShouldAllBe(cell => cell.Formula == null);
        // No line for the agencies, which are not paid by this file.
        cells.Keys.ShouldNotContain("A4");

        var told = await ToldAsync(town);
        told.Count.ShouldBe(2);
        told.ShouldAllBe(entry => !entry.Contains("홍길동") && !entry.Contains("000-12"));
    }

    [Theory]
    [DatabaseData]
    public async Task Who_has_no_account_is_named_by_number_before_anybody_is_paid(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var batch = await BatchAsync(
            client,
            "이름,생년월일,성별,전화,계좌\n홍길동,1970-03-14,남,010-0123-4567,두레은행 000-12-345670\n김영이,1975-05-05,여,010-0765-4321,\n"
        );
        await PressAsync(client, batch, ("do", "approve"));

        var told = await RefusedAsync(client, batch, ("Why", Why), ("Format", "xlsx"));

        told.ShouldContain("2");
        told.ShouldContain("계좌");
        told.ShouldNotContain("김영이");
    }

    private static async Task<string> BatchAsync(HttpClient client, string list)
    {
        var site = await AskAsync(client);
        await PressAsync(client, site, ("State", "Approved"), ("why", ""));
        using var placed = await PlaceAsync(client, site, list);
        placed.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return await PressAsync(client, await ReckonAsync(client, site));
    }

    private static List<string[]> Csv(byte[] file)
    {
        using var text = new StreamReader(new MemoryStream(file), Encoding.UTF8);
        using var csv = new CsvParser(text, CultureInfo.InvariantCulture);
        var lines = new List<string[]>();
        while (csv.Read())
            lines.Add(csv.Record!);
        return lines;
    }

    private static async Task<List<string>> ToldAsync(WorksTown town)
    {
        await using var db = town.Site.Desk.Database.Open();
        return
        [
            .. (await db.Set<LogEntry>().Where(entry => entry.Why == Why).ToListAsync(Desk.Cancel)).Select(entry =>
                $"{entry.Subject} {entry.New} {entry.Why}"
            ),
        ];
    }
}

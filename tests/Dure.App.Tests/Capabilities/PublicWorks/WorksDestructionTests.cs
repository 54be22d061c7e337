using System.Text;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Calls;
using Dure.App.Tests.Rig;
using Dure.App.Tests.Shared.Persons;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>Who was placed and paid, once their data are destroyed; and names that are no names.</summary>
public sealed class WorksDestructionTests : IDisposable
{
    private const string Year = WorksTown.Home + "?year=2017";

    // What the list says of the two, however a database writes it.
    private static readonly string[] Told =
    [
        "홍길동",
        "김영이",
        "0123-4567",
        "01234567",
        "07654321",
        "은하동 1",
        "000-12-34567",
    ];

    private static readonly string[] Births = ["1970-03-14", "03/14/1970", "1975-05-05", "05/05/1975"];

    private readonly Copies copies = new();

    [Theory]
    [DatabaseData]
    public async Task Placements_slips_and_payments_tell_nobody_any_more_and_the_counts_stay(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        await WorkResultTests.SplitAsync(town);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        var book = $"{site}/attendance/2017-04";
        await WorkResultTests.PressAsync(client, book, ("do", "fill"));
        await WorkResultTests.PressAsync(client, book, ("do", "sign"));
        await WorkResultTests.PressAsync(
            client,
            site,
            ("Kind", "안전교육"),
            ("On", "2017-04-03"),
            ("text", "시작 교육")
        );
        await WorkResultTests.PressAsync(client, Year, ("Programme", WorksTown.Programme), ("Month", "2017-04"));
        await WorkResultTests.PressAsync(client, WorksTown.Home + "/pay/1");
        var batch = WorksTown.Home + "/payments/1";
        await WorkResultTests.PressAsync(client, batch, ("do", "approve"));
        await ExportAsync(town, "csv");
        await WorkResultTests.PressAsync(client, batch, ("On", "2017-05-10"), ("do", "send"));
        await town.AtAsync(async services =>
        {
            await services
                .GetRequiredService<PaymentDesk>()
                .SettleAsync(WorksTown.Gu, 1, 2, new Dictionary<int, string>(), Desk.Cancel);
            return 0;
        });
        var desk = town.Site.Desk;
        var (days, executed) = (await WorkResultTests.FiguresAsync(town, "person-days"), await town.ExecutedAsync());
        var counts = await CountsAsync(desk);
        // Even while they are kept nothing but the day of birth stands in the clear.
        In(await Everything.OfAsync(desk), Told).ShouldBeEmpty();

        await town.AtAsync(async services =>
        {
            foreach (var person in (int[])[1, 2])
                await services
                    .GetRequiredService<PersonDestruction>()
                    .DestroyAsync(WorksTown.Gu, person, "본인 요청", Desk.Cancel);
            return 0;
        });

        // Not in any column, the log among them; nor in the pages and files; nor in a backup that is made now.
        In(await Everything.OfAsync(desk), [.. Told, .. Births]).ShouldBeEmpty();
        In(await Copies.BytesAsync(desk.Database.Database), Told).ShouldBeEmpty();
        foreach (
            var address in (string[])
                [site, book, WorksTown.Home + "/pay/1", WorksTown.Home + "/pay/1/slips/1", batch, Year]
        )
            In(await client.GetByteArrayAsync(address, Desk.Cancel), [.. Told, .. Births]).ShouldBeEmpty(address);
        // The year of birth is kept, for counting.
        (await client.PageAsync(site))
            .Words("#placements")
            .ShouldContain("파기됨 (1970년생)");
        await Should.ThrowAsync<RefusedException>(() => ExportAsync(town, "csv"));
        var (secret, recipient) = await copies.KeyAsync();
        using (var cli = new Cli { Database = desk.Database.Database })
            (await cli.RunAsync("backup", copies.At("new.dure"), "--to", recipient)).Code.ShouldBe(0);
        await using (var restored = await copies.RestoreAsync(kind, copies.At("new.dure"), secret))
        {
            In(await Copies.BytesAsync(restored), Told).ShouldBeEmpty();
            await using var old = restored.Open();
            (await old.Set<Person>().CountAsync(row => row.Birth != null || row.Sealed != null, Desk.Cancel)).ShouldBe(
                0
            );
        }

        (await CountsAsync(desk)).ShouldBe(counts);
        (await WorkResultTests.FiguresAsync(town, "person-days")).ShouldBe(days, ignoreOrder: true);
        (await town.ExecutedAsync()).ShouldBe(executed, ignoreOrder: true);
        (await LogCheck.RunAsync(desk.Db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
        // Counted anew, it comes to the same: of an age the year is left.
        await town.AtAsync(async services =>
        {
            var payments = services.GetRequiredService<PaymentDesk>();
            var back = await payments.ReverseAsync(WorksTown.Gu, 1, 3, "시험", "시험", Desk.Cancel);
            await payments.ApproveAloneAsync(WorksTown.Gu, back, 0, Desk.Cancel);
            return 0;
        });
        await WorkResultTests.PressAsync(client, book, ("why", "다시 봄"), ("do", "reopen"));
        await WorkResultTests.PressAsync(client, book, ("do", "sign"));
        (await WorkResultTests.FiguresAsync(town, "person-days")).ShouldBe(days, ignoreOrder: true);
    }

    [Theory]
    [DatabaseData]
    public async Task A_formula_for_a_name_is_a_text_in_what_the_bank_gets(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        using var client = town.Client();
        var site = await WorksTown.AskAsync(client);
        await WorkResultTests.PressAsync(client, site, ("State", "Approved"), ("why", ""));
        using var placed = await WorksTown.PlaceAsync(
            client,
            site,
            "이름,생년월일,성별,전화,주소,계좌\n\"=HYPERLINK(\"\"http://evil\"\")\",1970-03-14,남,010-0123-4567,한빛도 두레시 은하동 12,@SUM(A1) 000-12-345670\n"
        );
        placed.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        var book = $"{site}/attendance/2017-04";
        await WorkResultTests.PressAsync(client, book, ("do", "fill"));
        await WorkResultTests.PressAsync(client, book, ("do", "sign"));
        await WorkResultTests.PressAsync(client, Year, ("Programme", WorksTown.Programme), ("Month", "2017-04"));
        await WorkResultTests.PressAsync(client, WorksTown.Home + "/pay/1");
        await WorkResultTests.PressAsync(client, WorksTown.Home + "/payments/1", ("do", "approve"));

        var csv = Encoding.UTF8.GetString(await ExportAsync(town, "csv"));
        csv.ShouldContain("'=HYPERLINK");
        csv.ShouldContain("'@SUM(A1)");
        using var bytes = new MemoryStream(await ExportAsync(town, "xlsx"));
        using var workbook = DocumentFormat.OpenXml.Packaging.SpreadsheetDocument.Open(bytes, isEditable: false);
        var sheet = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        sheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.CellFormula>().ShouldBeEmpty();
        sheet.InnerText.ShouldContain("=HYPERLINK");
    }

    private static Task<byte[]> ExportAsync(WorksTown town, string format) =>
        town.AtAsync(async services =>
        {
            await services.GetRequiredService<Viewer>().LoadAsync(Desk.Cancel);
            return await services
                .GetRequiredService<BankFile>()
                .WriteAsync(
                    await services.GetRequiredService<PaymentDesk>().FindAsync(WorksTown.Gu, 1, Desk.Cancel),
                    format,
                    "4월 임금 이체",
                    Desk.Cancel
                );
        });

    private static IEnumerable<string> In(byte[] bytes, string[] words) =>
        words.Where(word =>
            Telltale.Holds(bytes, Encoding.UTF8.GetBytes(word))
            || Telltale.Holds(bytes, Encoding.Unicode.GetBytes(word))
            || Telltale.Holds(bytes, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))))
        );

    private static async Task<(int, int, int, int, int, long)> CountsAsync(Desk desk) =>
        (
            await desk.Db.Set<Person>().CountAsync(Desk.Cancel),
            await desk.Db.Set<Placement>().CountAsync(Desk.Cancel),
            await desk.Db.Set<Participation>().CountAsync(Desk.Cancel),
            await desk.Db.Set<PaySlip>().CountAsync(Desk.Cancel),
            await desk.Db.Set<Payment>().CountAsync(Desk.Cancel),
            await desk.Db.Set<PaySlip>().SumAsync(row => row.Gross, Desk.Cancel)
        );

    public void Dispose() => copies.Dispose();
}

using System.Globalization;
using Dure.App.Tests.Rig;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>급여대장: what each gets and what all get.</summary>
public class PayBookTests
{
    private static readonly string[] Amounts =
    [
        "D",
        "E",
        "F",
        "G",
        "H",
        "I",
        "J",
        "K",
        "L",
        "M",
        "N",
        "O",
        "P",
        "Q",
        "R",
    ];

    [Theory]
    [DatabaseData]
    public async Task A_month_adds_up_on_the_page_and_in_the_workbook(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var run = await ReckonAsync(client, await PlacedAsync(client));

        // Twice 20 days of 39,000 and four weekly holidays; see the flow.
        Total(await client.PageAsync(run))
            .ShouldBe(["", "2명", "1,560,000", "312,000", "0", "0", "1,872,000", "157,420", "1,714,580", "–"]);
        var cells = Workbooks.Read(await client.GetByteArrayAsync(run + ".xlsx", Desk.Cancel));
        (cells["A1"].Text, cells["B2"].Text, cells["C2"].Text, cells["A4"].Text).ShouldBe(
            ("배치", "홍○동", "공원 가꾸기", "합계")
        );
        foreach (var column in Amounts)
        {
            cells[column + "4"].Formula.ShouldBe($"SUM({column}2:{column}3)");
            Number(cells[column + "4"].Text)
                .ShouldBe(Number(cells[column + "2"].Text) + Number(cells[column + "3"].Text));
        }

        (cells["K1"].Text, cells["K4"].Text, cells["Q1"].Text, cells["Q4"].Text).ShouldBe(
            ("지급액", "1872000", "실지급액", "1714580")
        );
        cells.Values.ShouldNotContain(cell => cell.Text.Contains("홍길동", StringComparison.Ordinal));
    }

    [Theory]
    [DatabaseData]
    public async Task The_sum_of_the_differences_is_the_difference_of_the_sums(DatabaseKind kind)
    {
        await using var town = await OpenAsync(kind);
        using var client = town.Client();
        var site = await PlacedAsync(client);
        var april = await ReckonAsync(client, site);
        await PressAsync(client, april);
        await PressAsync(client, $"{site}/attendance/2017-05", ("d|1|10", "결"));

        var may = await client.PageAsync(await ReckonAsync(client, site, "2017-05"));

        var differences = may.QuerySelectorAll(".dure-table tbody tr:not(.total) td:last-child")
            .Select(cell => Number(cell.TextContent))
            .ToList();
        differences.Count.ShouldBe(2);
        differences[0].ShouldNotBe(differences[1]);
        Number(Total(may)[^1]).ShouldBe(differences.Sum());
    }

    private static List<string> Total(AngleSharp.Html.Dom.IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".dure-table tr.total td").Select(cell => cell.TextContent.Trim())];

    private static long Number(string text) =>
        long.Parse(
            text,
            NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture
        );
}

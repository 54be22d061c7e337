using System.Net;
using Dure.App.Tests.Rig;
using Dure.Tables.Documents;
using static Dure.App.Tests.Capabilities.PublicWorks.WorksTown;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>The pages of a site at work and of its pay, as a person sees them and as they are printed.</summary>
[Collection(Browser.Name)]
[Trait("Category", "Browser")]
public sealed class WorksPagesBrowserTests(Browser browser)
{
    [Fact]
    public async Task They_are_whole_on_a_desk_and_on_a_phone_and_print_a_slip_a_page()
    {
        await using var town = await OpenAsync(DatabaseKind.Sqlite);
        var root = town.Listen();
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = root };
        var site = await PlacedAsync(client);
        var run = await ReckonAsync(client, site);
        var open = site + "/attendance/2017-05";
        var screens = Directory.CreateTempSubdirectory("dure-screens-");
        try
        {
            foreach (
                var address in (string[])
                    [site, site + "/forms", open, run, run + "/slips", run + "/slips/1", "/apply/11560/pay"]
            )
            {
                var visit = await Visit.PayAsync(browser, root, "works", null, address, screens.FullName);
                visit.Faults.SelectMany(fault => fault).ShouldBeEmpty(address);
            }
        }
        finally
        {
            screens.Delete(recursive: true);
        }

        var page = await browser.OpenAsync(new(root, run + "/slips"));
        var text = Pages(await page.PdfAsync());
        text.Count(one => one.Contains("실지급액", StringComparison.Ordinal)).ShouldBe(2);
        text.ShouldNotContain(one => one.Contains("이름을 넣어 받기", StringComparison.Ordinal));
        using var refused = await client.GetAsync(run + "/slips/9", Desk.Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The text of each page.</summary>
    private static List<string> Pages(byte[] pdf) =>
        [
            .. DocumentReader
                .Read(pdf, "명세서.pdf")
                .Parts.Select(part =>
                    (
                        part.Place.Page,
                        Text: part is DocumentText line ? line.Text
                        : part is DocumentTable table ? string.Join(' ', table.Cells.Select(cell => cell.Text))
                        : ""
                    )
                )
                .GroupBy(one => one.Page)
                .Select(group => string.Join('\n', group.Select(one => one.Text))),
        ];
}

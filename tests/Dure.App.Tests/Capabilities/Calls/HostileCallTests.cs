using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Audit;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>Whatever is typed into the forms of a call, by residents or officials, is text wherever it is shown.</summary>
public class HostileCallTests
{
    private const string Evil = "<img src=x onerror=alert(1)>";
    private const string Formula = "=cmd|' /C calc'!A0";

    [Theory]
    [DatabaseData]
    public async Task Every_field_is_text_everywhere(DatabaseKind kind)
    {
        await using var house = await CallHouse.OpenAsync(kind);
        var call = await house.CallAsync(("title", Evil + " 모집"), ("fields", $"{Evil} 분야: 2"));
        var home = $"{CallHouse.Home}/{call}";
        using var phone = house.Resident();
        using var begun = await phone.SendFormAsync($"/apply/99110/{call}");
        var draft = begun.Headers.Location!.OriginalString[..^1];

        // In every field of every step, taken or refused.
        for (var step = 1; step <= 5; step++)
        {
            var page = await phone.PageAsync(draft + step);
            Clean(page, draft + step);
            foreach (var field in Named(page))
                using (var answer = await SendAsync(phone, page, draft + step, (field, Evil)))
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{step} {field}");
            Clean(await phone.PageAsync(draft + step), draft + step);
        }

        var person = CallHouse
            .Hong()
            .Select(one => one.Name is "name" or "address" ? (one.Name, Value: Formula + Evil) : one)
            .Append(("field", "f01"))
            .ToArray();
        var receipt = await house.ApplyAsync(call, person, consentDocument: false);
        await house.ApplyAsync(call, [.. CallHouse.Hong(2), ("field", "f01")]);
        var address = $"{home}/applications/1";
        await house.PressAsync(address, "Examine");
        await house.PressAsync(
            address,
            "Ask",
            HttpStatusCode.Redirect,
            ("supplement", Evil),
            ("until", house.Site.Desk.Clock.GetLocalNow().AddDays(1).ToString("yyyy-MM-dd", null))
        );
        await house.PressAsync(
            address,
            "Decide",
            HttpStatusCode.Redirect,
            ("Verdict", "Eligible"),
            ("Why", $"{Evil} 확인함")
        );
        await house.CloseAsync(call);
        await house.PressAsync(home, "Examine");
        await house.PressAsync(home + "/selection", "Run");
        await house.ConfirmAsync(call);
        await ObjectAsync(house, receipt);

        foreach (
            var shown in (string[])
                [
                    CallHouse.Home,
                    home,
                    address,
                    $"{home}/applications/2",
                    home + "/selection",
                    home + "/enter",
                    home + "/lists",
                ]
        )
            Clean(await house.Officer.PageAsync(shown), shown);
        foreach (var shown in (string[])["/apply", "/apply/99110", $"/apply/99110/{call}"])
            if (await phone.GetAsync(shown, Desk.Cancel) is { StatusCode: HttpStatusCode.OK } answer)
                Clean(await answer.PageAsync(HttpStatusCode.OK), shown);
        Clean((await house.LookAsync(receipt, "1961-03-14")).Page, "receipt");
        (await house.Officer.PageAsync(address)).Words().ShouldContain(Evil);
        Clean(new HtmlParser().ParseDocument(await LettersAsync(house, home)), "letters");
        await HandlersAsync(house, address);
        (await LogCheck.RunAsync(house.Site.Desk.Db, Desk.Cancel)).ShouldAllBe(one => one.Fault == null);
    }

    /// <summary>The forms of one application with the same text in each of their fields.</summary>
    private static async Task HandlersAsync(CallHouse house, string address)
    {
        foreach (var handler in (string[])["Answer", "Later"])
        {
            var page = await house.Officer.PageAsync(address);
            var form = page.QuerySelector($"main form[action*='handler={handler}']")!;
            foreach (var field in Named(page, form))
                using (
                    var answer = await house.Officer.PostAsync(
                        form.GetAttribute("action"),
                        new FormUrlEncodedContent(Forms.Filled(form, [(field, Evil)])),
                        Desk.Cancel
                    )
                )
                {
                    ((int)answer.StatusCode).ShouldBeLessThan(500, $"{handler} {field}");
                    if (answer.StatusCode == HttpStatusCode.BadRequest)
                        Clean(await answer.PageAsync(HttpStatusCode.BadRequest), $"{handler} {field}");
                }
        }
    }

    private static async Task ObjectAsync(CallHouse house, string receipt)
    {
        using var resident = house.Resident();
        var page = await resident.PageAsync("/apply/99110/receipt");
        using var content = new FormUrlEncodedContent(
            Forms.Filled(
                page.QuerySelector("main form")!,
                [("receipt", receipt), ("birth", "1961-03-14"), ("objection", Evil)]
            )
        );
        using var answer = await resident.PostAsync("/apply/99110/receipt?handler=Object", content, Desk.Cancel);
        Clean(await answer.PageAsync(HttpStatusCode.OK), "objection");
    }

    private static async Task<string> LettersAsync(CallHouse house, string home)
    {
        var page = await house.Officer.PageAsync(home + "/selection");
        var form = page.QuerySelector("main form[action*='handler=Letters']")!;
        using var content = new FormUrlEncodedContent(Forms.Filled(form, [("format", "html"), ("why", "결과를 알림")]));
        using var answer = await house.Officer.PostAsync(form.GetAttribute("action"), content, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(Desk.Cancel);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client,
        IHtmlDocument page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        using var content = new FormUrlEncodedContent(
            Forms.Filled(page.QuerySelector("main form[method=post]")!, fields)
        );
        return await client.PostAsync(address, content, Desk.Cancel);
    }

    private static List<string> Named(IHtmlDocument page, AngleSharp.Dom.IElement? form = null) =>
        [
            .. (form ?? page.QuerySelector("main form[method=post]")!)
                .QuerySelectorAll("input, select, textarea, button[name]")
                .Select(field => field.GetAttribute("name") ?? "")
                .Where(name => name.Length > 0 && name != "__RequestVerificationToken")
                .Distinct(),
        ];

    private static void Clean(IHtmlDocument page, string where) =>
        page.QuerySelectorAll("[onerror], img[src=x]").ShouldBeEmpty(where);
}

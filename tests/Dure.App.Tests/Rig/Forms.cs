using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dure.App.Tests.Rig;

/// <summary>Fills in and sends the forms of pages as a browser without script does.</summary>
internal static class Forms
{
    /// <summary>Opens a page, fills in its form that posts, and sends it.</summary>
    /// <param name="fields">Names of fields and what is typed; several of one name for several values.</param>
    public static async Task<HttpResponseMessage> SubmitAsync(
        this Site site,
        string address,
        params (string Name, string Value)[] fields
    ) => await site.SendAsync(await site.PageAsync(address), address, fields);

    /// <summary>Sends a page that was opened before.</summary>
    public static async Task<HttpResponseMessage> SendAsync(
        this Site site,
        IHtmlDocument page,
        string address,
        params (string Name, string Value)[] fields
    )
    {
        var form = page.QuerySelectorAll("main form").First(form => form.GetAttribute("method") == "post");
        using var content = new FormUrlEncodedContent(Filled(form, fields));
        var request = new HttpRequestMessage(HttpMethod.Post, form.GetAttribute("action") ?? address)
        {
            Content = content,
        };
        return await site.Client.SendAsync(request, Desk.Cancel);
    }

    /// <summary>What a form sends: what was typed, and what stood in its other fields.</summary>
    public static List<KeyValuePair<string, string>> Filled(IElement form, (string Name, string Value)[] fields)
    {
        var typed = fields.Select(field => field.Name).ToHashSet();
        return
        [
            .. form.QuerySelectorAll("input, select, textarea")
                .Where(field => !typed.Contains(field.GetAttribute("name") ?? "") && Value(field) is not null)
                .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, Value(field)!)),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ];
    }

    /// <summary>Sends a page's form by the button that says what to do.</summary>
    /// <returns>The page behind it, after redirects.</returns>
    public static async Task<(IHtmlDocument Page, Uri Address)> PressAsync(
        this Site site,
        IHtmlDocument page,
        string address,
        string button,
        params (string Name, string Value)[] fields
    )
    {
        var answer = await site.SendAsync(page, address, [.. fields, ("do", button)]);
        return (await answer.PageAsync(HttpStatusCode.OK), answer.RequestMessage!.RequestUri!);
    }

    /// <summary>The page that an answer holds.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpResponseMessage answer, HttpStatusCode status)
    {
        answer.StatusCode.ShouldBe(status);
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel));
    }

    private static string? Value(IElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked ? box.Value : null,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement area => area.Value,
            _ => null,
        };
}

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Dure.App.Tests.Rig;

/// <summary>Forms as a browser without script sends them.</summary>
internal static class Pressing
{
    /// <summary>Sends the form of a page with what is filled in and the button that is pressed.</summary>
    /// <returns>The page behind it, after redirects.</returns>
    public static async Task<(IHtmlDocument Page, Uri Address)> PressAsync(
        this Site site,
        IHtmlDocument page,
        string address,
        string button,
        params (string Name, string Value)[] filled
    )
    {
        var form = page.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>().First();
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.Elements)
        {
            if (field.GetAttribute("name") is not { } name || filled.Any(one => one.Name == name))
                continue;
            var value = field switch
            {
                IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value,
                IHtmlTextAreaElement area => area.Value,
                _ => null,
            };
            if (value is not null)
                fields.Add(new(name, value));
        }

        fields.AddRange(filled.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        fields.Add(new("do", button));
        using var content = new FormUrlEncodedContent(fields);
        var answer = await site.Client.PostAsync(address, content, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, address);
        return (
            new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel)),
            answer.RequestMessage!.RequestUri!
        );
    }
}

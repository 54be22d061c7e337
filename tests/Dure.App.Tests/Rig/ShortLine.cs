using System.Net;

namespace Dure.App.Tests.Rig;

/// <summary>A document of which one person alone decides.</summary>
internal static class ShortLine
{
    /// <summary>Fills in a draft and lays it before the decider.</summary>
    /// <param name="draft">The address at which it is drawn up.</param>
    /// <returns>The address of the document.</returns>
    public static async Task<string> LayAsync(
        this HttpClient drafter,
        string draft,
        string title,
        string department,
        string decider
    )
    {
        using var answer = await drafter.SendFormAsync(
            draft,
            ("title", title),
            ("Body", "붙임과 같이 하고자 합니다."),
            ("Department", department),
            ("Line[0].Kind", "Decide"),
            ("Line[0].Seat", $"{decider}|Decider|"),
            ("do", "submit")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
        return draft[..^"/draft".Length];
    }

    /// <summary>Says yes, as the last of the line.</summary>
    public static async Task<HttpResponseMessage> DecideAsync(this HttpClient decider, string document)
    {
        var token = (await decider.PageAsync("/me")).QuerySelector("[name=__RequestVerificationToken]")!;
        using var content = new FormUrlEncodedContent([
            KeyValuePair.Create("line", "2"),
            KeyValuePair.Create("opinion", ""),
            KeyValuePair.Create("__RequestVerificationToken", token.GetAttribute("value")!),
        ]);
        return await decider.PostAsync($"{document}?handler=Approve", content, Desk.Cancel);
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary>Documents sent to be checked.</summary>
internal static class Sent
{
    /// <summary>Its target total is not the sum, and one of its rates does not follow.</summary>
    public const string Report = """
        # 2023년 일자리 보고

        부문별 실적 (단위: 명, %)

        | 구분 | 목표 | 실적 | 달성률 |
        |---|---|---|---|
        | 합계 | 1,100 | 1,250 | 113.6 |
        | 공공 | 500 | 520 | 104.0 |
        | 민간 | 550 | 730 | 142.7 |
        """;

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static ByteArrayContent File(byte[] bytes)
    {
        var part = new ByteArrayContent(bytes);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return part;
    }

    public static Task<(IHtmlDocument Page, string Address)> CheckAsync(
        this Site site,
        string text = Report,
        string name = "보고서.md"
    ) => site.CheckAsync(Bytes(text), name);

    public static async Task<(IHtmlDocument Page, string Address)> CheckAsync(
        this Site site,
        byte[] bytes,
        string name,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        var form = await site.PageAsync("/check");
        var token = form.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { File(bytes), "file", name },
        };
        var answer = await site.Client.PostAsync("/check", content, Desk.Cancel);
        return (await answer.PageAsync(status), answer.RequestMessage!.RequestUri!.AbsolutePath);
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Dure.Rules;
using Dure.Tables.Writing.Hangul;

namespace Dure.App.Capabilities.Calls.Notices;

/// <summary>What a letter says to one person.</summary>
public sealed record Letter(
    string Name,
    string Address,
    string Receipt,
    ApplicationState State,
    int? Rank,
    string? Field,
    Decision? Decision
);

/// <summary>결과 통지: a letter a page, with the result, its reasons in sentences, and how to object.</summary>
internal static class Letters
{
    private static readonly HtmlEncoder Korean = HtmlEncoder.Create(UnicodeRanges.All);

    public static byte[] WriteHwpx(Call call, string municipality, string department, IReadOnlyList<Letter> letters)
    {
        var blocks = new List<HwpxBlock>();
        foreach (var letter in letters)
        {
            if (blocks.Count > 0)
                blocks.Add(new HwpxPageBreak());
            foreach (var (heading, lines) in Parts(call, letter))
            {
                blocks.Add(new HwpxHeading(2, heading));
                blocks.AddRange(lines.Select(line => new HwpxLine(HwpxMark.Circle, line)));
            }

            blocks.Add(new HwpxLine(HwpxMark.None, $"{municipality} {department}"));
        }

        using var bytes = new MemoryStream();
        Hwpx.Write(new($"{call.Title} 결과 통지", blocks) { Publisher = municipality }, bytes);
        return bytes.ToArray();
    }

    public static byte[] WriteHtml(Call call, string municipality, string department, IReadOnlyList<Letter> letters)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"ko\"><head><meta charset=\"utf-8\"><title>");
        html.Append(Safe($"{call.Title} 결과 통지")).Append("</title></head><body>");
        foreach (var letter in letters)
        {
            html.Append("<article><h1>").Append(Safe($"{call.Title} 결과 통지")).Append("</h1>");
            foreach (var (heading, lines) in Parts(call, letter))
            {
                html.Append("<h2>").Append(Safe(heading)).Append("</h2><ul>");
                foreach (var line in lines)
                    html.Append("<li>").Append(Safe(line)).Append("</li>");
                html.Append("</ul>");
            }

            html.Append("<p>").Append(Safe($"{municipality} {department}")).Append("</p></article>");
        }

        return Encoding.UTF8.GetBytes(html.Append("</body></html>").ToString());
    }

    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Parts(Call call, Letter letter)
    {
        var state = letter.State.Facts();
        yield return (
            "받는 사람",
            [letter.Name, .. letter.Address.Length > 0 ? (string[])[letter.Address] : [], $"접수번호 {letter.Receipt}"]
        );
        yield return (
            "결과",
            [
                $"{state.Word}: {state.Plain}",
                .. letter.Field is { } field ? (string[])[$"지원한 분야: {field}"] : [],
                .. letter.Rank is { } rank
                    ? (string[])[string.Create(CultureInfo.InvariantCulture, $"순위: {rank}위")]
                    : [],
            ]
        );
        if (letter.Decision is { } decision)
            yield return ("까닭", decision.Explain());
        var kind = CallKind.Of(call);
        yield return (
            "이의신청",
            [
                $"이 결과를 안 날부터 {kind.ObjectionDays}일 안에 이의신청을 할 수 있습니다({kind.ObjectionCite}).",
                "신청 결과 화면에서 접수번호와 생년월일로 하거나, 담당 부서에 글로 냅니다.",
            ]
        );
    }

    private static string Safe(string text) => Korean.Encode(text);
}

using System.Globalization;
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
    IReadOnlyDictionary<string, string> Marks,
    Decision? Decision
);

/// <summary>결과 통지: a letter a page, with the result, its reasons in sentences, and how to object.</summary>
internal static class Letters
{
    public static HwpxDraft Of(Call call, string municipality, string department, IReadOnlyList<Letter> letters)
    {
        var title = CallKind.Of(call).Words.TitleOf(call.Title);
        var blocks = new List<HwpxBlock>();
        foreach (var letter in letters)
        {
            if (blocks.Count > 0)
                blocks.Add(new HwpxPageBreak());
            blocks.Add(new HwpxTitle(title));
            foreach (var (heading, lines) in Parts(call, letter))
            {
                blocks.Add(new HwpxHeading(2, heading));
                blocks.AddRange(lines.Select(line => new HwpxLine(HwpxMark.Circle, line)));
            }

            blocks.Add(new HwpxLine(HwpxMark.None, $"{municipality} {department}"));
        }

        return new(title, blocks) { Publisher = municipality, HasHead = false };
    }

    private static IEnumerable<(string Heading, IEnumerable<string> Lines)> Parts(Call call, Letter letter)
    {
        var kind = CallKind.Of(call);
        yield return (
            "받는 사람",
            [letter.Name, .. letter.Address.Length > 0 ? (string[])[letter.Address] : [], $"접수번호 {letter.Receipt}"]
        );
        yield return (
            "결과",
            [
                $"{letter.State.Facts().Word}: {kind.Words.Says(letter.State)}",
                .. letter.Field is { } field ? (string[])[$"지원한 분야: {field}"] : [],
                .. letter.Rank is { } rank
                    ? (string[])[string.Create(CultureInfo.InvariantCulture, $"순위: {rank}위")]
                    : [],
            ]
        );
        string[] reasons = [.. StageMarks.Say(kind, letter.Marks), .. letter.Decision?.Explain() ?? []];
        if (reasons.Length > 0)
            yield return ("까닭", reasons);
        yield return ("이의신청", kind.Words.ObjectionOf(kind));
    }
}

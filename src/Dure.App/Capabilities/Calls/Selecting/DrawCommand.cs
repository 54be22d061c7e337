using System.CommandLine;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary><c>dure calls draw</c>: anybody repeats a draw from its seed and the published draw numbers, without a database.</summary>
internal static class DrawCommand
{
    public static Command Create()
    {
        var seed = new Option<string>("--seed") { Description = "마감 뒤에 공개된 추첨 씨앗", Required = true };
        var commitment = new Option<string?>("--hash")
        {
            Description = "공고에 적힌 씨앗의 SHA-256. 맞는지 확인합니다.",
        };
        var numbers = new Argument<FileInfo>("추첨번호") { Description = "추첨번호를 한 줄에 하나씩 적은 파일" };
        var draw = new Command("draw", "추첨을 되풀이해 순서를 보여 줍니다.") { seed, commitment, numbers };
        draw.SetAction(
            (parsed, cancel) =>
                CommandScope.TellingAsync(
                    CommandScope.InEnglish(parsed),
                    async () =>
                    {
                        var given = parsed.GetRequiredValue(seed);
                        if (
                            parsed.GetValue(commitment) is { } hash
                            && !string.Equals(hash, Draw.CommitmentOf(given), StringComparison.OrdinalIgnoreCase)
                        )
                            throw new RefusedException(NotTheSeed());
                        string[] lines;
                        try
                        {
                            lines = await File.ReadAllLinesAsync(parsed.GetRequiredValue(numbers).FullName, cancel);
                        }
                        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
                        {
                            throw new RefusedException(NoNumbers(problem.Message));
                        }

                        foreach (
                            var (at, number) in Draw.Order(
                                    given,
                                    lines.Select(line => line.Trim()).Where(line => line.Length > 0)
                                )
                                .Index()
                        )
                            Console.WriteLine($"{at + 1}\t{number}");
                        return CommandScope.Fine;
                    }
                )
        );
        return new("calls", "모집과 선발.") { draw };
    }

    private static Refusal NotTheSeed() =>
        new(
            nameof(NotTheSeed),
            "공고에 적힌 SHA-256이 이 씨앗의 것이 아닙니다. 씨앗과 공고를 다시 확인하세요.",
            "The hash in the call is not that of this seed."
        );

    private static Refusal NoNumbers(string why) =>
        new(
            nameof(NoNumbers),
            $"추첨번호 파일을 읽을 수 없습니다: {why} 파일 이름을 확인하세요.",
            $"The file of draw numbers cannot be read: {why}"
        );
}

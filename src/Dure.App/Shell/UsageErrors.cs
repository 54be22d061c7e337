using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>What is wrong with the arguments of a command, in the words of its user.</summary>
internal static partial class UsageErrors
{
    public static IEnumerable<string> Of(ParseResult parsed) =>
        [.. parsed.Errors.Select(error => InWords(error.Message)).Distinct(), .. UnknownOptions(parsed)];

    /// <summary>The parser's Korean resources leave these in English, and the first names a type of C#.</summary>
    private static string InWords(string message) =>
        // Every option with a type is a number.
        NotParsed().Match(message)
            is { Success: true } number
            ? CommandLine.In(
                $"{number.Groups[2]} '{number.Groups[1]}': 수로 적으세요.",
                $"{number.Groups[2]} '{number.Groups[1]}': give a number."
            )
        : Required().Match(message) is { Success: true } option
            ? CommandLine.In(Particles.Fit($"{option.Groups[1]}을(를) 적으세요."), $"Give {option.Groups[1]}.")
        : message;

    // The parser takes a misspelt option for the name of a book; what follows a lone -- is no option.
    private static IEnumerable<string> UnknownOptions(ParseResult parsed) =>
        parsed
            .Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))
            .Select(token => CommandLine.In($"모르는 선택입니다: {token.Value}", $"Unknown option: {token.Value}"));

    [GeneratedRegex("^Cannot parse argument '(.*)' for option '(.*)' as expected type '.*'")]
    private static partial Regex NotParsed();

    [GeneratedRegex("^Option '(.*)' is required")]
    private static partial Regex Required();
}

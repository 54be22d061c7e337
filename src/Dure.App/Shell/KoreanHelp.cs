using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Dure.App.Shell;

/// <summary>The parser's own help, with the words in Korean that its resources leave in English.</summary>
internal sealed class KoreanHelp : SynchronousCommandLineAction
{
    private static readonly (string English, string Korean)[] Words =
    [
        ("Description:", "설명:"),
        ("[default: ", "[기본: "),
        (" (REQUIRED)", " (필수)    "),
        ("[command]", "[명령]"),
        ("[options]", "[선택]"),
    ];

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var code = new HelpAction().Invoke(parseResult);
        Console.Write(
            Words.Aggregate(
                text.ToString(),
                (help, word) => help.Replace(word.English, In(word), StringComparison.Ordinal)
            )
        );
        return code;
    }

    private static string In((string English, string Korean) word) => CommandLine.In(word.Korean, word.English);
}

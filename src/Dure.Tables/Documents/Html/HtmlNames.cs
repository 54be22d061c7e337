using System.Collections.Frozen;
using AngleSharp.Html.Parser;

namespace Dure.Tables.Documents.Html;

/// <summary>What the names of elements mean for the flow of text.</summary>
internal static class HtmlNames
{
    private static readonly FrozenSet<string> Blocks =
        "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary title ul"
            .Split(' ')
            .ToFrozenSet();

    /// <summary>Whether a line ends where the element begins and ends.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether nothing in the element is shown as text.</summary>
    public static bool IsSilent(string name) =>
        name is "script" or "style" or "title" or "template" or "textarea" or "iframe" or "xmp" or "noembed";

    /// <summary>How to read on after a start tag whose content is not made of tags; null for the others.</summary>
    public static HtmlParseMode? RawText(string name) =>
        name switch
        {
            "script" => HtmlParseMode.Script,
            "style" or "iframe" or "xmp" or "noembed" => HtmlParseMode.Rawtext,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => null,
        };
}

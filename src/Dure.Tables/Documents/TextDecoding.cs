using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>Tells in which encoding a Korean text was written.</summary>
internal static class TextDecoding
{
    // A tab, line feed, vertical tab, form feed, carriage return; 1A ended files under DOS.
    private static readonly SearchValues<char> Binary = SearchValues.Create([
        .. Enumerable.Range(0, 32).Select(code => (char)code).Except("\t\n\v\f\r\u001a\u001b"),
    ]);
    private static readonly Encoding Cp949 = Korean();

    /// <summary>The text without its byte order mark: UTF-8, UTF-16 with a mark, or CP949.</summary>
    /// <exception cref="RefusedException">It is none of these, or not text at all.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string name)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Guess(bytes),
        };
        return text is null || LooksBinary(text) ? throw new RefusedException(NotText(name)) : text;
    }

    // Damaged or cut off in the middle of a letter, a text is still more its own encoding's than the other's.
    private static string? Guess(ReadOnlySpan<byte> bytes)
    {
        var (utf8, cp949) = (Encoding.UTF8.GetString(bytes), Cp949.GetString(bytes));
        var (lostByUtf8, lostByCp949) = (Unknown(utf8), Unknown(cp949));
        var (text, lost) = lostByUtf8 <= lostByCp949 ? (utf8, lostByUtf8) : (cp949, lostByCp949);
        return lost <= 3 + text.Length / 500 ? text : null;
    }

    private static int Unknown(string text) => text.AsSpan().Count('\ufffd');

    private static bool LooksBinary(string text)
    {
        var odd = 0;
        for (var rest = text.AsSpan(); ; odd++)
        {
            var at = rest.IndexOfAny(Binary);
            if (at < 0)
                return false;
            if (rest[at] == '\0' || odd > text.Length / 1000)
                return true;
            rest = rest[(at + 1)..];
        }
    }

    private static Encoding Korean()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(949, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\ufffd"));
    }

    private static Refusal NotText(string name) =>
        DocumentRefusals.WrongFormat(
            name,
            "글이 아니거나, UTF-8·UTF-16·CP949가 아닌 글입니다.",
            "It is not text, or not in UTF-8, UTF-16 or CP949."
        );
}

using System.Buffers.Binary;
using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The text of a paragraph of HWP 5: UTF-16 letters among controls that take one place or eight.</summary>
internal readonly ref struct HwpText(ReadOnlyMemory<byte> data)
{
    private const int Wide = 8;
    private readonly ReadOnlySpan<byte> data = data.Span;

    /// <summary>Calls for the letters between controls and for each control that has a record of its own, in their order.</summary>
    public void Read(Action<string> letters, Action control)
    {
        var text = new StringBuilder();
        for (var at = 0; at + 2 <= data.Length; )
        {
            var letter = (char)BinaryPrimitives.ReadUInt16LittleEndian(data[at..]);
            at += 2 * (letter < ' ' && !IsNarrow(letter) ? Wide : 1);
            if (!IsExtended(letter))
            {
                if (letter >= ' ')
                    text.Append(letter);
                else
                    text.Append(Written(letter));
                continue;
            }

            Flush(text, letters);
            control();
        }

        Flush(text, letters);
    }

    private static string Written(char letter) =>
        (int)letter switch
        {
            9 => "\t",
            10 => "\n",
            24 => "-",
            30 or 31 => " ",
            _ => "",
        };

    // Line break, end of paragraph, hyphen, blanks, and what is reserved beside them.
    private static bool IsNarrow(char letter) => (int)letter is 0 or 10 or 13 or (>= 24 and <= 31);

    // Those with a control record; the rest of the wide ones (tab, end of a field, …) stand for themselves.
    private static bool IsExtended(char letter) =>
        (int)letter is 1 or 2 or 3 or 11 or 12 or (>= 14 and <= 18) or (>= 21 and <= 23);

    private static void Flush(StringBuilder text, Action<string> letters)
    {
        if (text.Length == 0)
            return;
        letters(text.ToString());
        text.Clear();
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Dure.App.Shell;

/// <summary>
/// How texts are written into pages: Korean as it is, markup encoded. A character that turns the writing direction is
/// shown as "\uFFFD" instead of obeyed: no text here has need of it, and one could make the words behind it say something
/// else. What is stored, and what files hold, stays as it was written.
/// </summary>
internal sealed class PageText : HtmlEncoder
{
    private const int Shown = 0xFFFD;

    // It already stops at all format characters, those that turn among them.
    private static readonly HtmlEncoder Plain = Create(UnicodeRanges.All);

    public override int MaxOutputCharactersPerInputCharacter => Plain.MaxOutputCharactersPerInputCharacter;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength) =>
        Plain.FindFirstCharacterToEncode(text, textLength);

    public override unsafe bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    ) =>
        Plain.TryEncodeUnicodeScalar(
            Turns(unicodeScalar) ? Shown : unicodeScalar,
            buffer,
            bufferLength,
            out numberOfCharactersWritten
        );

    public override bool WillEncode(int unicodeScalar) => Turns(unicodeScalar) || Plain.WillEncode(unicodeScalar);

    // Embeddings and overrides, and isolates.
    private static bool Turns(int scalar) => scalar is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}

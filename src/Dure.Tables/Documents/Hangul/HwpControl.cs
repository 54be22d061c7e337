using System.Buffers.Binary;
using System.Text;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The four letters by which HWP 5 names its controls.</summary>
internal static class HwpControl
{
    public const string Section = "secd";
    public const string Table = "tbl ";
    public const string Shape = "gso ";
    public const string Equation = "eqed";
    public const string Header = "head";
    public const string Footer = "foot";
    public const string Footnote = "fn  ";
    public const string Endnote = "en  ";
    public const string HiddenComment = "tcmt";
    public const string Memo = "%%me";
    public const string AutoNumber = "atno";
    public const string Compose = "tcps";
    public const string Ruby = "tdut";

    /// <summary>The letters of a control's number, the first in its highest byte.</summary>
    public static string Of(uint id)
    {
        Span<byte> letters = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(letters, id);
        return Encoding.Latin1.GetString(letters);
    }
}

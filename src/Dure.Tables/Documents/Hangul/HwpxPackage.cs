using System.Xml;

namespace Dure.Tables.Documents.Hangul;

/// <summary>The parts of an HWPX file as Hangul writes them.</summary>
internal sealed class HwpxPackage(ReadOnlyMemory<byte> bytes, string name) : IDisposable
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        // Hangul writes references to control characters that XML has no place for; they are dropped from the text.
        CheckCharacters = false,
        MaxCharactersInDocument = 256 * 1024 * 1024,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly Package package = new(bytes, name);

    public IEnumerable<string> Parts => package.Parts;

    public bool Has(string part) => package.Has(part);

    /// <summary>Reads a part as XML from its root element on; null where the package has no such part.</summary>
    public XmlReader? Open(string part)
    {
        if (!package.Has(part))
            return null;
        var reader = XmlReader.Create(new StreamReader(package.Open(part)), Settings);
        try
        {
            reader.MoveToContent();
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>When a part was written, as the package says.</summary>
    public DateTimeOffset TimeOf(string part) => package.TimeOf(part);

    /// <summary>Copies a part that nobody looks into.</summary>
    public void Copy(string part, Stream to) => package.Copy(part, to);

    public void Dispose() => package.Dispose();
}

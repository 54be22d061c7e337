using System.Xml;
using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>Reads the XML of an untrusted file: no document type, no entity, nothing from outside.</summary>
internal static class SafeXml
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <summary>A reader that stands on the root element.</summary>
    /// <param name="part">Closed with the reader.</param>
    /// <param name="name">Of the file, for refusals.</param>
    /// <exception cref="RefusedException">A document type declaration.</exception>
    /// <exception cref="XmlException">Not XML.</exception>
    public static XmlReader Open(Stream part, string name)
    {
        var reader = XmlReader.Create(part, Settings);
        try
        {
            reader.MoveToContent();
            return reader;
        }
        catch (XmlException e)
        {
            reader.Dispose();
            // The only refusal of the settings; other faults of a prologue name other things.
            if (!e.Message.Contains("DTD", StringComparison.Ordinal))
                throw;
            throw new RefusedException(
                DocumentRefusals.Hostile(
                    name,
                    "파일 안의 XML에 문서 형식 선언(DTD)이 들어 있습니다.",
                    "Its XML declares a document type (DTD)."
                )
            );
        }
    }

    /// <summary>Goes to the next node, as <see cref="XmlReader.Read"/> does.</summary>
    /// <exception cref="RefusedException">Deeper than <see cref="ReadLimits.Depth"/>.</exception>
    public static bool Next(this XmlReader reader, string name) =>
        reader.Read()
        && (
            reader.Depth <= ReadLimits.Depth
                ? true
                : throw new RefusedException(
                    DocumentRefusals.Hostile(
                        name,
                        $"파일 안의 XML 요소가 {ReadLimits.Depth}겹을 넘습니다.",
                        $"Its XML elements lie in one another more than {ReadLimits.Depth} deep."
                    )
                )
        );
}

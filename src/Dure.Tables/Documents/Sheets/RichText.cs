using System.Text;
using System.Xml;

namespace Dure.Tables.Documents.Sheets;

/// <summary>Text of a workbook that may be of several runs: a shared string, or one inside its cell.</summary>
internal static class RichText
{
    /// <summary>Reads to the end of the element the reader stands on. Readings of Chinese characters are left out.</summary>
    public static string Read(XmlReader reader, string name)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        var text = "";
        StringBuilder? more = null;
        bool raised = false,
            spoken = false,
            inText = false;
        while (reader.Next(name) && reader.Depth > depth)
        {
            if (reader.NodeType is XmlNodeType.Element or XmlNodeType.EndElement)
            {
                var begins = reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement;
                if (reader.LocalName == "t")
                    inText = begins;
                else if (reader.LocalName == "rPh")
                    spoken = begins;
                else if (reader.LocalName == "r")
                    raised = false;
                else if (reader.LocalName == "vertAlign" && reader.NodeType == XmlNodeType.Element)
                    raised = reader.GetAttribute("val") == "superscript";
            }
            else if (inText && !spoken && reader.HasValue)
            {
                var run = raised ? Superscript.Of(reader.Value) : reader.Value;
                if (text.Length == 0)
                    text = run;
                else
                    (more ??= new StringBuilder(text)).Append(run);
            }
        }

        return more?.ToString() ?? text;
    }

    /// <summary>Reads all of <c>xl/sharedStrings.xml</c>.</summary>
    public static List<string> ReadShared(XmlReader reader, string name)
    {
        var strings = new List<string>();
        while (reader.Next(name))
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
                strings.Add(Read(reader, name));
        return strings;
    }
}

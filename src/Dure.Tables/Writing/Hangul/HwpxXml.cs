using System.Globalization;
using System.Text;

namespace Dure.Tables.Writing.Hangul;

/// <summary>Texts as XML of the standard has them.</summary>
internal static class HwpxXml
{
    public const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>""";

    /// <summary>The namespaces that Hangul declares on every root.</summary>
    public const string Namespaces =
        """xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" """
        + """xmlns:hp10="http://www.hancom.co.kr/hwpml/2016/paragraph" xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" """
        + """xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core" xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" """
        + """xmlns:hhs="http://www.hancom.co.kr/hwpml/2011/history" xmlns:hm="http://www.hancom.co.kr/hwpml/2011/master-page" """
        + """xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf" xmlns:dc="http://purl.org/dc/elements/1.1/" """
        + """xmlns:opf="http://www.idpf.org/2007/opf/" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" """
        + """xmlns:hwpunitchar="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar" """;

    /// <summary>Whether a letter can stand in XML 1.0; a half of a surrogate pair is judged with its other half.</summary>
    public static bool IsLetter(char c) => c is '\t' or '\n' or (>= ' ' and < '\uFFFE');

    /// <summary>The text of an attribute or of an element without elements of its own.</summary>
    public static string Encode(string text)
    {
        var xml = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            Append(xml, rune);
        return xml.ToString();
    }

    /// <summary>The content of hp:t: tabs and line feeds are elements there.</summary>
    public static string Letters(string text)
    {
        if (!NeedsCare(text))
            return text;
        var xml = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == '\t')
                xml.Append("""<hp:tab width="4000" leader="0" type="1"/>""");
            else if (rune.Value == '\n')
                xml.Append("<hp:lineBreak/>");
            else
                Append(xml, rune);
        }

        return xml.ToString();
    }

    /// <summary>A whole number as XML has it.</summary>
    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static bool NeedsCare(string text)
    {
        foreach (var c in text)
        {
            if (c is '<' or '>' or '&' or '"' or '\t' or '\n' || !IsLetter(c) || char.IsSurrogate(c))
                return true;
        }

        return false;
    }

    private static void Append(StringBuilder xml, Rune rune)
    {
        switch (rune.Value)
        {
            case '<':
                xml.Append("&lt;");
                break;
            case '>':
                xml.Append("&gt;");
                break;
            case '&':
                xml.Append("&amp;");
                break;
            case '"':
                xml.Append("&quot;");
                break;
            default:
                if (!rune.IsBmp || IsLetter((char)rune.Value))
                    xml.Append(rune.ToString());
                break;
        }
    }
}

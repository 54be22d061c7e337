using System.Globalization;
using System.Text;

namespace Dure.Tables.Writing.Hangul;

/// <summary>The header part: every font, letter shape, paragraph shape, border and style that sections name.</summary>
internal static class HwpxHeaderPart
{
    private static readonly string[] Scripts = ["HANGUL", "LATIN", "HANJA", "JAPANESE", "OTHER", "SYMBOL", "USER"];
    private static readonly string[] Fonts = ["함초롬돋움", "함초롬바탕"];

    // The names by which Hangul finds its own styles again, and our shapes for them.
    private static readonly (string Name, string English, int Shape, int Letters)[] Styles =
    [
        ("바탕글", "Normal", HwpxShapes.Body, HwpxLetters.Body),
        ("제목", "Title", HwpxShapes.Title, HwpxLetters.Title),
        ("개요 1", "Outline 1", HwpxShapes.Heading, HwpxLetters.Heading1),
        ("개요 2", "Outline 2", HwpxShapes.Heading, HwpxLetters.Heading2),
        ("개요 3", "Outline 3", HwpxShapes.Heading, HwpxLetters.Heading3),
        ("표", "Table", HwpxShapes.CellLeft, HwpxLetters.Cell),
    ];

    public static string Write(int sections)
    {
        var xml = new StringBuilder(HwpxXml.Declaration);
        xml.Append(Invariant($"""<hh:head {HwpxXml.Namespaces}version="1.4" secCnt="{sections}">"""))
            .Append("""<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>""");
        List(xml, "fontfaces", Scripts.Select(Font));
        List(xml, "borderFills", HwpxBorders.All.Select((border, at) => Border(at + 1, border.Lines, border.Ground)));
        List(xml, "charProperties", HwpxLetters.All.Select((one, at) => Letters(at, one.Height, one.IsBold, one.Font)));
        List(
            xml,
            "tabProperties",
            [
                """<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>""",
                """<hh:tabPr id="1" autoTabLeft="1" autoTabRight="0"/>""",
            ]
        );
        List(xml, "numberings", [Numbering()]);
        List(xml, "paraProperties", HwpxShapes.All.Select((_, at) => Shape(at)));
        List(xml, "styles", Styles.Select((_, at) => Style(at)));
        return xml.Append(
                """</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument>"""
            )
            .Append(
                """<hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption><hh:trackchageConfig flags="56"/></hh:head>"""
            )
            .ToString();
    }

    private static void List(StringBuilder xml, string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        xml.Append(Invariant($"""<hh:{name} itemCnt="{all.Count}">"""))
            .AppendJoin("", all)
            .Append("</hh:" + name + ">");
    }

    private static string Font(string script) =>
        Invariant($"""<hh:fontface lang="{script}" fontCnt="{Fonts.Length}">""")
        + string.Concat(
            Fonts.Select(
                (face, at) =>
                    Invariant($"""<hh:font id="{at}" face="{face}" type="TTF" isEmbedded="0">""")
                    + """<hh:typeInfo familyType="FCAT_GOTHIC" weight="8" proportion="4" contrast="0" strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font>"""
            )
        )
        + "</hh:fontface>";

    private static string Border(int id, bool lines, string? ground)
    {
        var line = lines
            ? """type="SOLID" width="0.12 mm" color="#000000"/>"""
            : """type="NONE" width="0.1 mm" color="#000000"/>""";
        var hatch = ground == "none" ? "#FF000000" : "#999999";
        return Invariant(
                $"""<hh:borderFill id="{id}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0">"""
            )
            + """<hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>"""
            + $"<hh:leftBorder {line}<hh:rightBorder {line}<hh:topBorder {line}<hh:bottomBorder {line}"
            + """<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>"""
            + (
                ground is null
                    ? ""
                    : $"""<hc:fillBrush><hc:winBrush faceColor="{ground}" hatchColor="{hatch}" alpha="0"/></hc:fillBrush>"""
            )
            + "</hh:borderFill>";
    }

    private static string Letters(int id, int height, bool isBold, int font) =>
        Invariant($"""<hh:charPr id="{id}" height="{height}" textColor="#000000" shadeColor="none" useFontSpace="0" """)
        + Invariant($"""useKerning="0" symMark="NONE" borderFillIDRef="{HwpxBorders.Letters}">""")
        + EachScript("fontRef", font)
        + EachScript("ratio", 100)
        + EachScript("spacing", 0)
        + EachScript("relSz", 100)
        + EachScript("offset", 0)
        + (isBold ? "<hh:bold/>" : "")
        + """<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/>"""
        + """<hh:outline type="NONE"/><hh:shadow type="NONE" color="#B2B2B2" offsetX="10" offsetY="10"/></hh:charPr>""";

    private static string EachScript(string name, int value) =>
        $"<hh:{name} {string.Join(' ', Scripts.Select(script => Invariant($"{script.ToLowerInvariant()}=\"{value}\"")))}/>";

    // Sections must name a numbering for outlines even where no paragraph is one.
    private static string Numbering() =>
        """<hh:numbering id="1" start="0">"""
        + string.Concat(
            Enumerable
                .Range(1, 7)
                .Select(level =>
                    Invariant(
                        $"""<hh:paraHead start="1" level="{level}" align="LEFT" useInstWidth="1" autoIndent="1" widthAdjust="0" """
                    )
                    + """textOffsetType="PERCENT" textOffset="50" numFormat="DIGIT" charPrIDRef="4294967295" checkable="0">"""
                    + Invariant($"^{level}.</hh:paraHead>")
                )
        )
        + "</hh:numbering>";

    private static string Shape(int id)
    {
        var shape = HwpxShapes.All[id];
        return Invariant($"""<hh:paraPr id="{id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" """)
            + """suppressLineNumbers="0" checked="0">"""
            + $"""<hh:align horizontal="{shape.Align}" vertical="BASELINE"/><hh:heading type="NONE" idRef="0" level="0"/>"""
            + """<hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" """
            + $"""keepWithNext="{(shape.Stays ? 1 : 0)}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/>"""
            + """<hh:autoSpacing eAsianEng="0" eAsianNum="0"/>"""
            + """<hp:switch><hp:case hp:required-namespace="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">"""
            + Margins(shape, 1)
            // Programs that do not know the unit of the case take these for halves.
            + "</hp:case><hp:default>"
            + Margins(shape, 2)
            + "</hp:default></hp:switch>"
            + Invariant($"""<hh:border borderFillIDRef="{HwpxBorders.Letters}" offsetLeft="0" offsetRight="0" """)
            + """offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>""";
    }

    private static string Margins(
        (string Align, int Left, int First, int Before, int After, int Lines, bool Stays) shape,
        int times
    ) =>
        "<hh:margin>"
        + Margin("intent", shape.First * times)
        + Margin("left", shape.Left * times)
        + Margin("right", 0)
        + Margin("prev", shape.Before * times)
        + Margin("next", shape.After * times)
        + Invariant($"""</hh:margin><hh:lineSpacing type="PERCENT" value="{shape.Lines}" unit="HWPUNIT"/>""");

    private static string Margin(string name, int value) =>
        Invariant($"""<hc:{name} value="{value}" unit="HWPUNIT"/>""");

    private static string Style(int id)
    {
        var style = Styles[id];
        return Invariant($"""<hh:style id="{id}" type="PARA" name="{style.Name}" engName="{style.English}" """)
            + Invariant($"""paraPrIDRef="{style.Shape}" charPrIDRef="{style.Letters}" nextStyleIDRef="{id}" """)
            + """langID="1042" lockForm="0"/>""";
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

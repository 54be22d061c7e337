namespace Dure.Tables.Writing.Hangul;

/// <summary>A4 in the unit of Hangul, 1/7200 inch, and what a section says of its pages.</summary>
/// <param name="IsLying">Whether the long side is the width. The standard keeps the upright measures and turns the page.</param>
internal readonly record struct HwpxPage(bool IsLying)
{
    private const int Short = 59528;
    private const int Long = 84188;
    private const int Side = 5669;

    /// <summary>Between the margins.</summary>
    public int TextWidth => (IsLying ? Long : Short) - (2 * Side);

    /// <summary>The properties with which the first paragraph of a section begins; the page number is among them.</summary>
    public string Properties()
    {
        // The words mean the reverse of what they say: Hangul writes WIDELY for upright pages.
        var turned = IsLying ? "NARROWLY" : "WIDELY";
        return """<hp:secPr id="" textDirection="HORIZONTAL" spaceColumns="1134" tabStop="8000" tabStopVal="4000" """
            + """tabStopUnit="HWPUNIT" outlineShapeIDRef="1" memoShapeIDRef="0" textVerticalWidthHead="0" masterPageCnt="0">"""
            + """<hp:grid lineGrid="0" charGrid="0" wonggojiFormat="0"/>"""
            + """<hp:startNum pageStartsOn="BOTH" page="0" pic="0" tbl="0" equation="0"/>"""
            + """<hp:visibility hideFirstHeader="0" hideFirstFooter="0" hideFirstMasterPage="0" border="SHOW_ALL" """
            + """fill="SHOW_ALL" hideFirstPageNum="0" hideFirstEmptyLine="0" showLineNumber="0"/>"""
            + """<hp:lineNumberShape restartType="0" countBy="0" distance="0" startNumber="0"/>"""
            + $"""<hp:pagePr landscape="{turned}" width="{HwpxXml.Number(Short)}" height="{HwpxXml.Number(Long)}" gutterType="LEFT_ONLY">"""
            + $"""<hp:margin header="2834" footer="2834" gutter="0" left="{HwpxXml.Number(Side)}" right="{HwpxXml.Number(Side)}" top="4252" bottom="4252"/></hp:pagePr>"""
            + Notes("footNotePr", "-1", "EACH_COLUMN")
            + Notes("endNotePr", "14692344", "END_OF_DOCUMENT")
            + Border("BOTH")
            + Border("EVEN")
            + Border("ODD")
            + """</hp:secPr><hp:ctrl><hp:colPr id="" type="NEWSPAPER" layout="LEFT" colCount="1" sameSz="1" sameGap="0"/></hp:ctrl>"""
            + """<hp:ctrl><hp:pageNum pos="BOTTOM_CENTER" formatType="DIGIT" sideChar="-"/></hp:ctrl>""";
    }

    private static string Notes(string name, string line, string place) =>
        $"""<hp:{name}><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/>"""
        + $"""<hp:noteLine length="{line}" type="SOLID" width="0.12 mm" color="#000000"/>"""
        + """<hp:noteSpacing betweenNotes="283" belowLine="567" aboveLine="850"/><hp:numbering type="CONTINUOUS" newNum="1"/>"""
        + $"""<hp:placement place="{place}" beneathText="0"/></hp:{name}>""";

    private static string Border(string pages) =>
        $"""<hp:pageBorderFill type="{pages}" borderFillIDRef="{HwpxXml.Number(HwpxBorders.None)}" textBorder="PAPER" """
        + """headerInside="0" footerInside="0" fillArea="PAPER"><hp:offset left="1417" right="1417" top="1417" bottom="1417"/></hp:pageBorderFill>""";
}

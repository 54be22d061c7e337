namespace Dure.Tables.Documents.Hangul;

/// <summary>What the header part says of paragraphs: which numbering or bullet each paragraph shape belongs to.</summary>
internal sealed class HwpxHeader
{
    private const int Levels = 10;
    private readonly Dictionary<int, HangulHead> heads = [];

    public HangulNumbers Numbers { get; } = new();

    public HangulHead HeadOf(int paragraphShape) => heads.GetValueOrDefault(paragraphShape);

    /// <summary>Reads the part, whose root is the current element.</summary>
    public void Read(XmlWalk xml) =>
        xml.Children(list =>
        {
            if (list == "refList")
                xml.Children(group => Group(xml, group));
        });

    private void Group(XmlWalk xml, string group)
    {
        if (group is "numberings" or "bullets" or "paraProperties")
            xml.Children(one =>
            {
                var id = xml.Number("id", 0);
                if (one == "numbering")
                    Numbers.Add(id, Numbering(xml));
                else if (one == "bullet")
                    Numbers.AddBullet(id, xml.Attribute("char") ?? "");
                else if (one == "paraPr")
                    Shape(xml, id);
            });
    }

    private static HangulLevel[] Numbering(XmlWalk xml)
    {
        var levels = new HangulLevel[Levels];
        Array.Fill(levels, new HangulLevel("", HangulDigits.Of(0), 1));
        xml.Children(_ =>
        {
            var level = xml.Number("level", 0) - 1;
            var (start, format) = (xml.Number("start", 1), xml.Attribute("numFormat") ?? "");
            var pattern = "";
            xml.Children(_ => { }, text => pattern += text);
            if (level is >= 0 and < Levels)
                levels[level] = new HangulLevel(pattern, new HangulDigits(format), start);
        });
        return levels;
    }

    private void Shape(XmlWalk xml, int id) =>
        xml.Descendants(element =>
        {
            if (element == "heading")
                heads[id] = new HangulHead(
                    xml.Attribute("type") switch
                    {
                        "OUTLINE" => HangulHeadKind.Outline,
                        "NUMBER" => HangulHeadKind.Number,
                        "BULLET" => HangulHeadKind.Bullet,
                        _ => HangulHeadKind.None,
                    },
                    xml.Number("idRef", 0),
                    xml.Number("level", 0)
                );
        });
}

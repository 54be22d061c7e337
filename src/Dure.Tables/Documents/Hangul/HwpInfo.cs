namespace Dure.Tables.Documents.Hangul;

/// <summary>What the DocInfo stream says of paragraphs: which numbering or bullet each paragraph shape belongs to.</summary>
internal sealed class HwpInfo
{
    private const int Levels = 7;
    private const int LevelHead = 12;
    private readonly List<HangulHead> heads = [];

    public HwpInfo(List<HwpRecord> records)
    {
        var (numberings, bullets) = (0, 0);
        Visit(records);

        // The records stand below one that counts them.
        void Visit(List<HwpRecord> list)
        {
            foreach (var record in list)
            {
                if (record.Tag == HwpTag.Numbering)
                    Numbers.Add(++numberings, Numbering(record));
                else if (record.Tag == HwpTag.Bullet)
                    Numbers.AddBullet(++bullets, record.Letters(LevelHead, 1));
                else if (record.Tag == HwpTag.ParagraphShape)
                    heads.Add(Head(record));
                else if (record.Tag == HwpTag.TrackChange)
                    IsTracked = true;
                Visit(record.Children);
            }
        }
    }

    public HangulNumbers Numbers { get; } = new();

    /// <summary>Whether changes of the document are tracked.</summary>
    public bool IsTracked { get; private set; }

    public HangulHead HeadOf(int paragraphShape) => paragraphShape < heads.Count ? heads[paragraphShape] : default;

    private static HangulHead Head(HwpRecord shape)
    {
        var properties = shape.UInt(0);
        return new HangulHead(
            (HangulHeadKind)((properties >> 23) & 3),
            shape.UShort(30),
            (int)((properties >> 25) & 7)
        );
    }

    // For each level: its properties, three measures, and its pattern; then the first number of all, then of each level.
    private static HangulLevel[] Numbering(HwpRecord record)
    {
        var (at, read) = (0, new List<(string Pattern, HangulDigits Format)>());
        for (var level = 0; level < Levels; level++)
        {
            var format = HangulDigits.Of((int)((record.UInt(at) >> 5) & 0xF));
            var length = record.UShort(at + LevelHead);
            read.Add((record.Letters(at + LevelHead + 2, length), format));
            at += LevelHead + 2 + (2 * length);
        }

        var first = at + 2;
        return
        [
            .. read.Select(
                (level, number) =>
                    new HangulLevel(
                        level.Pattern,
                        level.Format,
                        record.Data.Length >= first + (4 * Levels)
                            ? (int)Math.Min(record.UInt(first + (4 * number)), int.MaxValue)
                            : 1
                    )
            ),
        ];
    }
}

namespace Dure.Tables.Writing.Hangul;

/// <summary>The parts of a draft by how their pages lie.</summary>
internal static class HwpxSections
{
    /// <summary>A wide table lies, and takes the headings right before it along. One that is the first of all takes the head.</summary>
    public static List<(HwpxPage Page, List<HwpxBlock> Blocks)> Of(IReadOnlyList<HwpxBlock> blocks)
    {
        var sections = new List<(HwpxPage Page, List<HwpxBlock> Blocks)> { (new HwpxPage(false), []) };
        foreach (var block in blocks)
        {
            var isLying = block is HwpxTableBlock table && new HwpxColumns(table).IsWide;
            if (sections[^1].Page.IsLying != isLying)
            {
                var before = sections[^1].Blocks;
                var headings = isLying
                    ? before.AsEnumerable().Reverse().TakeWhile(one => one is HwpxTitle or HwpxHeading).Count()
                    : 0;
                var along = before[^headings..];
                before.RemoveRange(before.Count - headings, headings);
                if (sections.Count == 1 && before.Count == 0)
                    sections.Clear();
                sections.Add((new HwpxPage(isLying), along));
            }

            sections[^1].Blocks.Add(block);
        }

        return sections;
    }
}

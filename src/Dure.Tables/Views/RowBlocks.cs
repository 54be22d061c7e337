using Dure.Tables.Model;

namespace Dure.Tables.Views;

/// <summary>A row with what stands below it.</summary>
/// <param name="Own">The row itself; null for rows that stand deeper than their list without a head of their own.</param>
/// <param name="After">Whether it stands behind its parts, as some subtotals do.</param>
/// <param name="Parts">The rows below, in their order.</param>
internal sealed record RowBlock(int? Own, bool After, List<RowBlock> Parts)
{
    public IEnumerable<int> Rows()
    {
        var parts = Parts.SelectMany(part => part.Rows());
        return Own is not { } own ? parts
            : After ? parts.Append(own)
            : parts.Prepend(own);
    }
}

/// <summary>Finds again which rows of a table belong together, from their depth and from what subtotals add.</summary>
internal sealed class RowBlocks(Table table)
{
    public List<RowBlock> Read() => Read(0, table.Rows.Count, 0);

    private List<RowBlock> Read(int from, int end, int depth)
    {
        var blocks = new List<RowBlock>();
        for (var at = from; at < end; )
        {
            if (table.Rows[at].Depth > depth)
            {
                var tail = Run(at, end, depth);
                var behind =
                    tail < end && IsAfter(tail) ? Start(Math.Max(at, table.Rows[tail].Leaves.Min()), at, depth) : tail;
                if (behind > at)
                    blocks.Add(new(null, false, Read(at, behind, depth + 1)));
                if (behind < tail)
                    blocks.Add(new(tail, true, Read(behind, tail, depth + 1)));
                at = behind < tail ? tail + 1 : tail;
                continue;
            }

            var last = IsHead(at) ? Own(at, end, depth) : at + 1;
            blocks.Add(new(at, false, Read(at + 1, last, depth + 1)));
            at = last;
        }

        return blocks;
    }

    /// <summary>Where the rows below a head end: before the next of its depth, and before what a later subtotal adds.</summary>
    private int Own(int head, int end, int depth)
    {
        var last = Run(head + 1, end, depth);
        return last < end && last > head + 1 && IsAfter(last)
            ? Start(Math.Max(head + 1, table.Rows[last].Leaves.Min()), head + 1, depth)
            : last;
    }

    /// <summary>The outermost head above a subtotal's first leaf.</summary>
    private int Start(int leaf, int from, int depth)
    {
        var at = leaf;
        while (at > from && table.Rows[at].Depth > depth + 1 && IsHead(at - 1))
            at--;
        return at;
    }

    private int Run(int from, int end, int depth)
    {
        var at = from;
        while (at < end && table.Rows[at].Depth > depth)
            at++;
        return at;
    }

    private bool IsHead(int at) => table.Rows[at].Kind == RowKind.Heading || (IsSubtotal(at) && !IsAfter(at));

    private bool IsAfter(int at) =>
        IsSubtotal(at) && table.Rows[at].Leaves.Count > 0 && table.Rows[at].Leaves.Max() < at;

    private bool IsSubtotal(int at) => table.Rows[at].Kind == RowKind.Subtotal;
}

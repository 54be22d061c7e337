namespace Dure.Tables.Writing.Hangul;

/// <summary>A document to be written as HWPX: its head, then blocks from first to last.</summary>
/// <param name="Title">Stands centred below the head.</param>
/// <param name="Blocks">Headings, lines and tables, in their order.</param>
public sealed record HwpxDraft(string Title, IReadOnlyList<HwpxBlock> Blocks)
{
    /// <summary>The document's number (문서번호) as printed; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>Who issues it; null for none.</summary>
    public string? Publisher { get; init; }

    /// <summary>Its date as printed; null for none. The writer knows no clock.</summary>
    public string? Date { get; init; }

    /// <summary>Whether the document begins with its title. Where each of its parts has one, the title only names the file.</summary>
    public bool HasHead { get; init; } = true;

    /// <summary>The titles over the approval boxes (결재란) from left to right: 담당, 팀장, 과장. Empty for no boxes.</summary>
    public IReadOnlyList<string> Approvers { get; init; } = [];
}

/// <summary>A part of a draft.</summary>
public abstract record HwpxBlock;

/// <summary>The title of a part that is a document by itself, centred as the title of a draft is.</summary>
/// <param name="Text">As it is printed.</param>
public sealed record HwpxTitle(string Text) : HwpxBlock;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 3; 1 is the largest.</param>
/// <param name="Text">With its number, if it has one: the writer adds none.</param>
public sealed record HwpxHeading(int Level, string Text) : HwpxBlock;

/// <summary>The signs with which Korean official documents begin the points of an argument.</summary>
public enum HwpxMark
{
    /// <summary>No sign.</summary>
    None,

    /// <summary>□, outermost.</summary>
    Square,

    /// <summary>○, below □.</summary>
    Circle,

    /// <summary>-, below ○.</summary>
    Dash,

    /// <summary>※, a remark.</summary>
    Remark,
}

/// <summary>A paragraph; its lines hang behind its sign.</summary>
/// <param name="Mark">Written before the text.</param>
/// <param name="Text">Line feeds break the line.</param>
public sealed record HwpxLine(HwpxMark Mark, string Text) : HwpxBlock;

/// <summary>What follows begins on a new page.</summary>
public sealed record HwpxPageBreak : HwpxBlock;

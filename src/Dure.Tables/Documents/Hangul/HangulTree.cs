namespace Dure.Tables.Documents.Hangul;

/// <summary>A paragraph as both Hangul formats have it: its place in a numbering, and what stands in it.</summary>
internal sealed record HangulParagraph(HangulHead Head, IReadOnlyList<HangulInline> Inlines);

/// <summary>What stands before a paragraph's text though nobody typed it.</summary>
internal enum HangulHeadKind
{
    None,
    Outline,
    Number,
    Bullet,
}

/// <summary>Which numbering or bullet a paragraph belongs to; an outline takes the one of its section.</summary>
/// <param name="Kind">Whether there is one.</param>
/// <param name="Id">Of the numbering or bullet.</param>
/// <param name="Level">From 0.</param>
internal readonly record struct HangulHead(HangulHeadKind Kind, int Id, int Level);

/// <summary>What stands in a paragraph.</summary>
internal abstract record HangulInline;

/// <summary>Letters.</summary>
internal sealed record HangulRun(string Text) : HangulInline;

/// <summary>Paragraphs that float over the page or stand at its edge: text box, caption of a picture, note, header, footer.</summary>
internal sealed record HangulBox(IReadOnlyList<HangulParagraph> Paragraphs) : HangulInline;

/// <summary>A table.</summary>
/// <param name="IsLetter">Whether it stands in its line like a letter (글자처럼 취급), so that text before and after it is apart.</param>
/// <param name="Caption">Empty where there is none.</param>
/// <param name="Cells">In the order of the file.</param>
/// <param name="Source">Where its element begins, in HWPX.</param>
internal sealed record HangulTable(
    bool IsLetter,
    IReadOnlyList<HangulParagraph> Caption,
    IReadOnlyList<HangulCell> Cells,
    HangulSource Source
) : HangulInline;

/// <summary>Where an element begins: the part of the package, its line and the character of it.</summary>
internal readonly record struct HangulSource(string? Part, int Line, int Column);

/// <summary>A cell where the file says it stands.</summary>
internal sealed record HangulCell(
    int Row,
    int Column,
    int RowSpan,
    int ColumnSpan,
    bool IsHeader,
    IReadOnlyList<HangulParagraph> Paragraphs
);

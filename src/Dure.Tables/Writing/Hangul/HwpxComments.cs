using System.Xml.Linq;
using Dure.Kernel;
using Dure.Tables.Documents;
using Dure.Tables.Documents.Hangul;

namespace Dure.Tables.Writing.Hangul;

/// <summary>Something said about a cell of somebody's document.</summary>
/// <param name="Table">As <see cref="DocumentTable.Number"/>; 0 where it is about no cell.</param>
/// <param name="Row">As <see cref="DocumentCell.Row"/>: the upper left corner of a merged cell.</param>
/// <param name="Column">As <see cref="DocumentCell.Column"/>.</param>
/// <param name="Text">What is said.</param>
/// <param name="Number">The number in its mark; 0 for its place among the comments, from 1.</param>
public sealed record HwpxComment(int Table, int Row, int Column, string Text, int Number = 0);

/// <summary>
/// Puts comments into somebody's own HWPX: a short highlighted mark behind the text of each cell, <c>[검산3]</c>, and a last
/// page that says under each mark what it means. Marks are text, not memos, so that every program shows and prints them. All
/// else in the document stays as it is.
/// </summary>
public static class HwpxComments
{
    /// <summary>The title of the last page.</summary>
    public const string Title = "검산 의견";

    /// <summary>Adds comments.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <param name="comments">One about a cell that is not there stands on the last page alone.</param>
    /// <returns>The document with the comments; without any, the bytes as given.</returns>
    /// <exception cref="RefusedException">The document is not read, for the same reasons as by <see cref="HwpxDocument"/>.</exception>
    public static byte[] Add(ReadOnlyMemory<byte> bytes, string name, IReadOnlyList<HwpxComment> comments)
    {
        ArgumentNullException.ThrowIfNull(comments);
        if (comments.Count == 0)
            return bytes.ToArray();
        var tables = HwpxDocument.Flow(bytes, name).Tables;
        return HwpxDocument.Guarded(
            bytes,
            name,
            package =>
            {
                var spine = HwpxSpine.Of(package, name);
                var parts = new HwpxParts(package);
                if (parts.Of(spine.Header) is not { } header)
                    throw new InvalidDataException("no header part");
                var letters = new HwpxMarkedLetters(header);
                for (var at = 0; at < comments.Count; at++)
                {
                    var comment = comments[at];
                    if (comment.Table >= 1 && comment.Table <= tables.Count)
                        Mark(parts, tables[comment.Table - 1].Source, comment, Sign(comments, at), letters);
                }

                var last = parts.Of(spine.Sections[^1])!.Root!;
                LastPage(last, header, letters, comments);
                return parts.Save();
            }
        );
    }

    private static string Sign(IReadOnlyList<HwpxComment> comments, int at) =>
        $"[검산{HwpxXml.Number(comments[at].Number > 0 ? comments[at].Number : at + 1)}]";

    private static void Mark(
        HwpxParts parts,
        HangulSource source,
        HwpxComment comment,
        string sign,
        HwpxMarkedLetters letters
    )
    {
        var cell = parts
            .At(source)
            ?.Children("tr")
            .SelectMany(row => row.Children("tc"))
            .FirstOrDefault(one => one.IsAt(comment.Row, comment.Column));
        var paragraph = cell?.Children("subList").LastOrDefault()?.Children("p").LastOrDefault();
        if (paragraph is null)
            return;
        var run = paragraph.Children("run").LastOrDefault();
        var space = paragraph.Name.Namespace;
        var mark = new XElement(
            space + "run",
            new XAttribute("charPrIDRef", letters.MarkedLike(run?.Attribute("charPrIDRef")?.Value)),
            new XElement(space + "t", " " + sign)
        );
        if (run is null)
            paragraph.AddFirst(mark);
        else
            run.AddAfterSelf(mark);
        // The places of the lines no longer hold; Hangul breaks a paragraph without them anew.
        paragraph.Children("linesegarray").ToList().ForEach(lines => lines.Remove());
    }

    private static void LastPage(
        XElement section,
        XDocument header,
        HwpxMarkedLetters letters,
        IReadOnlyList<HwpxComment> comments
    )
    {
        var space = (
            section.Children("p").FirstOrDefault() ?? throw new InvalidDataException("section without a paragraph")
        )
            .Name
            .Namespace;
        var (shape, plain) = letters.Normal(header);
        section.Add(Paragraph(Title, letters.MarkedLike(plain), breaks: true));
        for (var at = 0; at < comments.Count; at++)
        {
            var (table, row, column, text, _) = comments[at];
            var place = table < 1 ? "" : $"표 {HwpxXml.Number(table)}!{DocumentPlace.CellName(row, column)} ";
            var letterOnly = string.Concat(text.Where(c => HwpxXml.IsLetter(c)).Select(c => c < ' ' ? ' ' : c));
            section.Add(Paragraph($"{Sign(comments, at)} {place}{letterOnly}", plain, breaks: false));
        }

        XElement Paragraph(string text, string letterShape, bool breaks) =>
            new(
                space + "p",
                new XAttribute("id", "0"),
                new XAttribute("paraPrIDRef", shape),
                new XAttribute("styleIDRef", "0"),
                new XAttribute("pageBreak", breaks ? "1" : "0"),
                new XAttribute("columnBreak", "0"),
                new XAttribute("merged", "0"),
                new XElement(space + "run", new XAttribute("charPrIDRef", letterShape), new XElement(space + "t", text))
            );
    }
}

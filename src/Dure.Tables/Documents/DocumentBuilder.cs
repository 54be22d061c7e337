using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>Collects what a reader finds, in order, and stops it at <see cref="ReadLimits"/>.</summary>
internal sealed class DocumentBuilder(string name, SourceFormat format)
{
    private readonly List<DocumentPart?> parts = [];
    private readonly List<string> notices = [];
    private long cells;

    /// <summary>The file's name, for refusals.</summary>
    public string Name => name;

    /// <summary>Adds a paragraph; one of blanks alone is none.</summary>
    public void Add(DocumentPlace place, string text)
    {
        text = text.Trim();
        if (text.Length > 0)
            parts.Add(new DocumentText(place, text));
    }

    /// <summary>Keeps the place of a table that only begins here; nested ones come after it.</summary>
    /// <returns>What <see cref="Fill"/> asks for.</returns>
    public int Reserve()
    {
        parts.Add(null);
        return parts.Count - 1;
    }

    /// <summary>Puts the table where it began. One without any text is left out.</summary>
    public void Fill(int reserved, DocumentTable table)
    {
        if (table.Cells.Any(cell => cell.Text.Length > 0))
            parts[reserved] = table;
    }

    /// <summary>Adds a table at the end.</summary>
    public void Add(DocumentTable table) => Fill(Reserve(), table);

    /// <summary>Says something once, however often it happens.</summary>
    public void Notice(string korean)
    {
        korean = Particles.Fit(korean);
        if (!notices.Contains(korean))
            notices.Add(korean);
    }

    /// <summary>Counts the places that cells cover, so that a few bytes cannot ask for endless work.</summary>
    /// <exception cref="RefusedException">More than <see cref="ReadLimits.Cells"/>.</exception>
    public void Count(int covered)
    {
        cells += covered;
        if (cells > ReadLimits.Cells)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    name,
                    $"표의 칸이 {ReadLimits.Cells:N0}개를 넘습니다.",
                    $"The tables have more than {ReadLimits.Cells:N0} cells."
                )
            );
    }

    /// <summary>The tables in order, numbered from a number on.</summary>
    public List<DocumentTable> Tables(int firstNumber) =>
        [.. parts.OfType<DocumentTable>().Select((table, at) => table with { Number = firstNumber + at })];

    /// <summary>The document; its tables are numbered here unless they belong to a sheet.</summary>
    public SourceDocument Build()
    {
        var number = 0;
        return new SourceDocument(
            name,
            format,
            [
                .. parts
                    .OfType<DocumentPart>()
                    .Select(part =>
                        part is DocumentTable { Sheet: null } table ? table with { Number = ++number } : part
                    ),
            ],
            notices
        );
    }
}

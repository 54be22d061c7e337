using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary>Writes a book as a folder, as books/README.md describes it.</summary>
internal static class FolderWriter
{
    // A reader takes files of 64 MB; a line of figures is some hundred bytes.
    private const int FactsPerFile = 200_000;

    private static readonly (string File, string[] Sections)[] Files =
    [
        (
            "book.yaml",
            ["book", "municipalities", "peers", "departments", "partners", "plans", "lists", "parts", "trees", "nodes"]
        ),
        ("measures.yaml", ["measures"]),
        ("programmes.yaml", ["pledges", "programmes", "milestones", "attributes"]),
        ("contradictions.yaml", ["contradictions"]),
    ];

    /// <param name="folder">Must not exist; it appears whole or not at all.</param>
    public static void Write(BookSource book, string folder) =>
        NewPath.Fill(
            folder,
            unfinished =>
            {
                Directory.CreateDirectory(unfinished);
                foreach (var (file, sections) in Files)
                {
                    var text = YamlText.Write(book, sections, bare: file == "contradictions.yaml");
                    if (text.Length > 0)
                        File.WriteAllText(Path.Combine(unfinished, file), text);
                }

                WriteFacts(book["facts"], unfinished);
                WriteTexts(book.Tables, Path.Combine(unfinished, "tables"), ".yaml", text => text);
                WriteTexts(book.Printed, Path.Combine(unfinished, "printed"), ".csv", CsvGuard.Protect);
            }
        );

    private static void WriteTexts(
        IReadOnlyList<BookText> texts,
        string folder,
        string extension,
        Func<string, string> form
    )
    {
        if (texts.Count > 0)
            Directory.CreateDirectory(folder);
        foreach (var text in texts)
            File.WriteAllText(Path.Combine(folder, text.Id + extension), form(text.Text));
    }

    private static void WriteFacts(IReadOnlyList<BookRecord> facts, string folder)
    {
        if (facts.Count == 0)
            return;
        Directory.CreateDirectory(Path.Combine(folder, "facts"));
        // Only columns that hold something: most books have no corrections.
        var keys = BookSchema
            .Section("facts")!
            .Keys.Select(key => key.Name)
            .Where(key => facts.Any(fact => fact[key] is not null))
            .ToList();
        var file = 0;
        foreach (var chunk in facts.Chunk(FactsPerFile))
        {
            file++;
            using var text = new StreamWriter(
                Path.Combine(folder, "facts", string.Create(CultureInfo.InvariantCulture, $"facts-{file:D3}.csv")),
                append: false,
                new UTF8Encoding(false)
            );
            using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" });
            foreach (var key in keys)
                csv.WriteField(key);
            csv.NextRecord();
            foreach (var fact in chunk)
            {
                foreach (var key in keys)
                    csv.WriteField(key == "value" ? fact[key] : CsvGuard.Close(fact[key] ?? ""));
                csv.NextRecord();
            }
        }
    }
}

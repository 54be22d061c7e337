using Dure.App.Capabilities.Books;
using Dure.App.Capabilities.Entry;
using Dure.Kernel;
using BookFiles = Dure.App.Capabilities.Books.Books;

namespace Dure.App.Tests.Rig;

/// <summary>A book in which every text that somebody may choose was chosen by somebody who means harm.</summary>
internal sealed class HostileBook
{
    public const string Name = "hanbit-2025";

    // What a spreadsheet takes for a formula has to stand first.
    private static readonly string[] Beginnings =
    [
        "=HYPERLINK(\"http://evil.example\",\"눌러\")",
        "+1+cmd|' /C calc'!A0",
        "@SUM(1+1)",
        "-1+cmd|' /C calc'!A0",
        "\t=1+1",
        "'=1+1",
    ];

    private const string Middle =
        "<script>alert(1)</script><img src=x onerror=alert(2)>\"><svg/onload=alert(3)>' &amp; {{7*7}} e\u0301\u0323\u0489\u200B\u200D";

    /// <summary>Turns the writing direction and never turns it back.</summary>
    public const char Turn = '\u202E';

    private HostileBook(BookSource source, IReadOnlyDictionary<string, string> texts, IReadOnlyList<string> refused) =>
        (Source, Texts, Refused) = (source, texts, refused);

    public BookSource Source { get; }

    /// <summary>What stands at each key that takes any text: <c>programmes.name</c>.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>Keys that take no text of one's choice: codes, names of other records, periods.</summary>
    public IReadOnlyList<string> Refused { get; }

    /// <summary>How a text ends, by which it is found on a page.</summary>
    public static string EndOf(string key) => $"〔{key}〕";

    /// <summary>Formulas, markup, joiners and a turned writing direction.</summary>
    public static string Marks(string key, int at) =>
        $"{Beginnings[at % Beginnings.Length]}{Middle}{Turn}abc{EndOf(key)}";

    /// <summary>The same and 2,000 letters without a place to break, or 600 with two marks each.</summary>
    public static string EndlessMarks(string key, int at) =>
        Marks("", at)
            .Replace(
                EndOf(""),
                (at % 2 == 0 ? new string('뷁', 2_000) : string.Concat(Enumerable.Repeat("A\u0301\u0330", 600)))
                    + EndOf(key),
                StringComparison.Ordinal
            );

    /// <summary>Tries each key of the schema by itself, and then all together that took the text.</summary>
    public static async Task<HostileBook> MakeAsync(Desk desk, Func<string, int, string> text)
    {
        var book = BookFiles.Read(Path.Combine(Repository.Root, "tests/Dure.App.Tests/Fixtures", Name));
        var texts = new Dictionary<string, string>();
        var refused = new List<string>();
        var hostile = book;
        foreach (var section in BookSchema.Sections)
        foreach (var key in section.Keys.Where(key => key.Allowed is null && !key.Number))
        {
            var name = $"{section.Name}.{key.Name}";
            var word = text(name, texts.Count);
            try
            {
                var changed = With(hostile, section.Name, key.Name, word);
                await desk.Get<BookLoader>().PreviewAsync(changed, Desk.Cancel);
                (hostile, texts[name]) = (changed, word);
            }
            catch (RefusedException)
            {
                refused.Add(name);
            }
        }

        return new(hostile, texts, refused);
    }

    /// <summary>Keys that a form asks for as a text of one's choice.</summary>
    public static IReadOnlyList<string> AskedFor { get; } =
    [
        .. from section in EntrySections.All
        from field in section.Fields
        where
            field.Shape is FieldShape.Text or FieldShape.LongText or FieldShape.Lines
            && !field.Number
            && !(field.Name is "code" or "period" or "periods")
        select $"{section.Name}.{field.Name}",
    ];

    /// <summary>The first record that has such a key gets the text.</summary>
    private static BookSource With(BookSource book, string section, string key, string text)
    {
        var records = book[section].ToList();
        var at = records.FindIndex(record => record[key] is not null);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{Name} has no {section}.{key}");
        var fields = new Dictionary<string, BookField>(records[at].Fields)
        {
            [key] = new([text], records[at].PlaceOf(key)),
        };
        records[at] = new(fields, records[at].Place);
        return new()
        {
            Name = book.Name,
            Hash = book.Hash,
            Sections = new Dictionary<string, IReadOnlyList<BookRecord>>(book.Sections) { [section] = records },
            Tables = book.Tables,
            Printed = book.Printed,
            Refusals = book.Refusals,
            Remarks = book.Remarks,
        };
    }
}

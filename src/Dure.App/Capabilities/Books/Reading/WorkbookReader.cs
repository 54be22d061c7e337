using System.Security.Cryptography;
using System.Text;
using Dure.Kernel;
using ExcelDataReader;

namespace Dure.App.Capabilities.Books;

/// <summary>Reads a book from a workbook: a sheet a section, the keys in the first row.</summary>
internal sealed class WorkbookReader
{
    private readonly string file;
    private readonly BookSourceBuilder builder;

    private WorkbookReader(string name)
    {
        file = name;
        builder = new(Path.GetFileNameWithoutExtension(name));
    }

    public static BookSource Read(string path) => Read(path, Path.GetFileName(path));

    /// <summary>A workbook that lies under another name than its own.</summary>
    public static BookSource Read(string path, string name) => new WorkbookReader(name).ReadFile(path);

    private BookSource ReadFile(string path)
    {
        if (SourceFile.Read(path, new Place(file), builder) is not { } bytes)
            return builder.Build("");
        using var stream = new MemoryStream(bytes, writable: false);
        try
        {
            if (new WorkbookGuard(bytes, file, builder).Admits())
                ReadSheets(stream);
        }
        // A damaged workbook makes its reader fail in any way; whichever it is, it means the same here.
        catch (Exception problem) when (problem is not OutOfMemoryException)
        {
            builder.Refuse(Refusals.Unreadable(new Place(file), $"통합 문서가 깨졌습니다({problem.Message})."));
        }

        return builder.Build(Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }

    private void ReadSheets(MemoryStream stream)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        stream.Position = 0;
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        do
        {
            // A Mac decomposes Hangul in names.
            var sheet = reader.Name.Trim().Normalize();
            if (BookSchema.Sections.FirstOrDefault(section => section.Sheet == sheet) is { } section)
                ReadSection(reader, section);
            else if (sheet == BookSchema.TablesSheet)
                ReadTexts(reader, sheet, "yaml", builder.AddTable);
            else if (sheet == BookSchema.PrintedSheet)
                ReadTexts(reader, sheet, "csv", builder.AddPrinted);
            else if (!sheet.StartsWith(BookSchema.NoteSheets, StringComparison.Ordinal))
                builder.Refuse(Refusals.UnknownSheet(new Place($"{file}[{sheet}]"), sheet));
        } while (reader.NextResult());
    }

    private void ReadSection(IExcelDataReader reader, BookSection section)
    {
        var place = PlaceOf(section.Sheet, 0, 0);
        if (Keys(reader, section.Sheet) is not { } keys || !builder.Begin(section.Name, place))
            return;
        foreach (var (row, values) in Rows(reader, section.Sheet, keys))
        {
            var fields = values
                .Select(value => (value.Key, new BookField([value.Text], PlaceOf(section.Sheet, row, value.Column))))
                .ToList();
            builder.Add(section.Name, fields, PlaceOf(section.Sheet, row, 0));
        }
    }

    /// <summary>Texts kept whole; rows of one id that follow one another are one text.</summary>
    private void ReadTexts(IExcelDataReader reader, string sheet, string key, Action<string, string, Place> add)
    {
        if (Keys(reader, sheet) is not { } keys)
            return;
        foreach (
            var (at, name) in keys.Index().Where(one => one.Item is not null && one.Item != "id" && one.Item != key)
        )
            builder.Refuse(Refusals.UnknownKey(PlaceOf(sheet, reader.Depth + 1, at + 1), sheet, name!));
        (string Id, StringBuilder Text, Place Place)? open = null;
        foreach (var (row, values) in Rows(reader, sheet, keys))
        {
            var id = values.Find(value => value.Key == "id").Text?.Trim();
            var place = PlaceOf(sheet, row, 0);
            if (string.IsNullOrEmpty(id))
            {
                builder.Refuse(Refusals.Missing(place, sheet, "id"));
                continue;
            }

            if (open is { } before && before.Id != id)
            {
                add(before.Id, before.Text.ToString(), before.Place);
                open = null;
            }

            open ??= (id, new StringBuilder(), PlaceOf(sheet, row, values.Find(value => value.Key == key).Column));
            open.Value.Text.Append(values.Find(value => value.Key == key).Text);
        }

        if (open is { } last)
            add(last.Id, last.Text.ToString(), last.Place);
    }

    /// <summary>The first row that holds anything; null in a sheet without one.</summary>
    private static List<string?>? Keys(IExcelDataReader reader, string sheet)
    {
        while (reader.Read())
        {
            var keys = Enumerable
                .Range(0, reader.FieldCount)
                .Select(at => reader.GetValue(at)?.ToString()?.Trim())
                .Select(key => string.IsNullOrEmpty(key) ? null : key)
                .ToList();
            if (keys.Exists(key => key is not null))
                return keys;
        }

        return null;
    }

    private IEnumerable<(int Row, List<(string Key, string Text, int Column)> Values)> Rows(
        IExcelDataReader reader,
        string sheet,
        List<string?> keys
    )
    {
        while (reader.Read())
        {
            var row = reader.Depth + 1;
            var values = new List<(string, string, int)>();
            for (var at = 0; at < reader.FieldCount; at++)
            {
                if (reader.GetValue(at) is not { } value || value is string text && string.IsNullOrWhiteSpace(text))
                    continue;
                var place = PlaceOf(sheet, row, at + 1);
                var key = at < keys.Count ? keys[at] : null;
                if (key is null)
                    builder.Refuse(Refusals.CellWithoutKey(place));
                else if (WorkbookText.Of(value, reader.GetNumberFormatString(at), key, place, builder) is { } read)
                    values.Add((key, read, at + 1));
            }

            if (values.Count > 0)
                yield return (row, values);
        }
    }

    private Place PlaceOf(string sheet, int row, int column) => new($"{file}[{sheet}]", row, column);
}

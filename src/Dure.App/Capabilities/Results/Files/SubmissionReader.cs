using System.Globalization;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>A workbook that came back.</summary>
/// <param name="Missing">Programmes that it does not hold any more; they stay as they are.</param>
public sealed record ReadSubmission(IReadOnlyList<TypedCell> Cells, IReadOnlyList<string> Missing);

/// <summary>Reads a workbook that was handed out, wherever its rows and columns stand now.</summary>
internal static class SubmissionReader
{
    public const int MaxBytes = 8 * 1024 * 1024;
    private const long MaxUnpacked = 64L * 1024 * 1024;
    private const int MaxRows = 5_000;
    private const int MaxColumns = 500;

    /// <exception cref="RefusedException">It is no workbook, not this one, or its keys were altered.</exception>
    public static ReadSubmission Read(byte[] bytes, OpenSubmission open)
    {
        var key = SubmissionFile.KeyOf(open);
        var foreign = (string?)null;
        foreach (var sheet in Sheets(bytes))
        {
            if (Corner(sheet) is not { } corner)
                continue;
            var found = sheet[corner.Row][corner.Column]!;
            if (found == key)
                return ReadSheet(sheet, corner.Row, corner.Column, open);
            foreign ??= found;
        }

        throw new RefusedException(foreign is null ? FileRefusals.NoKeys() : FileRefusals.OtherFile(foreign));
    }

    private static ReadSubmission ReadSheet(List<string?[]> sheet, int keyRow, int keyColumn, OpenSubmission open)
    {
        var faults = new List<Refusal>();
        var columns = new Dictionary<int, string>();
        foreach (var (at, text) in sheet[keyRow].Index())
        {
            // A note of the department's own above its column is no key.
            if (at == keyColumn || text?.Contains('|', StringComparison.Ordinal) != true)
                continue;
            if (open.Columns.All(column => column.Key != text))
                faults.Add(FileRefusals.UnknownColumn(text, keyRow, at));
            else if (!columns.ContainsValue(text))
                columns[at] = text;
            else
                faults.Add(FileRefusals.Twice(text, keyRow, at));
        }

        var cells = new List<TypedCell>();
        var seen = new HashSet<string>();
        foreach (var (at, line) in sheet.Index().Skip(keyRow + 1))
        {
            var text = keyColumn < line.Length ? line[keyColumn] : null;
            // The row of headings stands below the keys; what has neither key nor figure is a note.
            if (string.IsNullOrWhiteSpace(text) || text == "열쇠")
            {
                if (text is null && columns.Keys.Any(column => IsFigure(line, column)))
                    faults.Add(FileRefusals.RowWithoutKey(at));
                continue;
            }

            var split = text.LastIndexOf('@');
            var row = split > 0 ? open.Rows.FirstOrDefault(row => row.Programme == text[..split]) : null;
            if (
                row is null
                || !int.TryParse(text[(split + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
                || version > row.Version
            )
            {
                faults.Add(FileRefusals.UnknownRow(text, at, keyColumn));
                continue;
            }

            if (!seen.Add(row.Programme))
            {
                faults.Add(FileRefusals.Twice(text, at, keyColumn));
                continue;
            }

            foreach (var (column, name) in columns)
            {
                var value = column < line.Length ? line[column] ?? "" : "";
                var field = string.Create(CultureInfo.InvariantCulture, $"{at + 1}행 {column + 1}열");
                if (row.Owes.Contains(name))
                    cells.Add(new(row.Programme, name, value, version, field));
                else if (!string.IsNullOrWhiteSpace(value))
                    faults.Add(FileRefusals.NotAsked(at, column));
            }
        }

        faults.AddRange(
            open.Columns.Where(column => !columns.ContainsValue(column.Key))
                .Select(column => FileRefusals.ColumnGone(column.Key))
        );
        if (faults.Count > 0)
            throw new RefusedException(faults);
        return new(cells, [.. open.Rows.Where(row => !seen.Contains(row.Programme)).Select(row => row.Programme)]);
    }

    private static bool IsFigure(string?[] line, int column) =>
        column < line.Length && !string.IsNullOrWhiteSpace(line[column]) && line[column]!.Any(char.IsAsciiDigit);

    private static (int Row, int Column)? Corner(List<string?[]> sheet)
    {
        foreach (var (row, line) in sheet.Index())
        {
            var column = Array.FindIndex(
                line,
                text => text?.StartsWith(SubmissionFile.Mark, StringComparison.Ordinal) == true
            );
            if (column >= 0)
                return (row, column);
        }

        return null;
    }

    /// <summary>The sheets as texts, looked over before their reader gets them.</summary>
    private static List<List<string?[]>> Sheets(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            throw new RefusedException(FileRefusals.FileTooLarge(MaxBytes));
        if (!SentWorkbook.Is(bytes))
            throw new RefusedException(FileRefusals.NotAWorkbook());
        try
        {
            return SentWorkbook.Fits(bytes, MaxUnpacked)
                ? [.. SentWorkbook.Sheets(bytes, MaxRows, MaxColumns)]
                : throw new RefusedException(FileRefusals.FileTooLarge(MaxBytes));
        }
        // A damaged workbook makes its reader fail in any way; whichever it is, it means the same here.
        catch (Exception problem) when (problem is not (OutOfMemoryException or RefusedException))
        {
            throw new RefusedException(FileRefusals.NotAWorkbook());
        }
    }
}

using System.Globalization;
using Dure.Kernel;
using Dure.Rules;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>A row of a list by its headings, with the line that people see.</summary>
public sealed record ListRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string Of(string heading) => Cells.GetValueOrDefault(heading, "");
}

/// <summary>Reads the first table of a CSV or XLSX file: a row of headings, and a row for each.</summary>
internal static class ListFile
{
    public const int MaxBytes = 20 * 1024 * 1024;
    public const int MaxRows = 100_000;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy.MM.dd", "yyyy. M. d.", "yyyy.M.d", "yyyyMMdd"];

    /// <param name="needed">Headings that must be there.</param>
    /// <param name="known">All that may be.</param>
    /// <exception cref="RefusedException">It is no table, a heading is missing, unknown or there twice, or it has too many rows.</exception>
    public static IReadOnlyList<ListRow> Read(
        byte[] bytes,
        string name,
        IReadOnlyCollection<string> needed,
        IReadOnlyCollection<string> known
    )
    {
        if (bytes.Length > MaxBytes)
            throw new RefusedException(ListRefusals.ListTooLarge(MaxBytes));
        var document = DocumentReader.Read(bytes, name);
        if (document.Format is not (SourceFormat.Csv or SourceFormat.Xlsx or SourceFormat.Xls))
            throw new RefusedException(ListRefusals.NoList());
        if (document.Parts.OfType<DocumentTable>().FirstOrDefault() is not { } table || table.Cells.Count == 0)
            throw new RefusedException(ListRefusals.NoList());
        var rows = table.Cells.GroupBy(cell => cell.Row).OrderBy(row => row.Key).ToList();
        if (rows.Count > MaxRows)
            throw new RefusedException(ListRefusals.TooManyRows(MaxRows));
        var headings = rows[0]
            .Where(cell => cell.Text.Trim().Length > 0)
            .Select(cell => (cell.Column, Text: cell.Text.Trim()))
            .ToList();
        Refusal[] faults =
        [
            .. headings
                .GroupBy(one => one.Text)
                .Where(group => group.Count() > 1)
                .Select(group => ListRefusals.HeadingTwice(group.Key)),
            .. needed.Except(headings.Select(one => one.Text)).Select(ListRefusals.HeadingMissing),
            .. headings
                .Select(one => one.Text)
                .Except(known)
                .Select(text => ListRefusals.HeadingUnknown(text, string.Join(", ", known))),
        ];
        if (faults.Length > 0)
            throw new RefusedException(faults);
        return
        [
            .. rows.Skip(1)
                .Select(row =>
                {
                    var cells = row.ToDictionary(cell => cell.Column, cell => cell.Text.Trim());
                    return new ListRow(
                        row.First().Line is > 0 and var line ? line : row.Key + 1,
                        headings
                            .Where(one => cells.GetValueOrDefault(one.Column, "").Length > 0)
                            .ToDictionary(one => one.Text, one => cells[one.Column])
                    );
                })
                .Where(row => row.Cells.Count > 0),
        ];
    }

    /// <summary>A cell as a form would have it: days that a workbook writes its own way are days.</summary>
    public static string Answer(string text, Fact fact) =>
        fact.Type.Kind == RuleKind.Date && Day(text) is { } day
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;

    public static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

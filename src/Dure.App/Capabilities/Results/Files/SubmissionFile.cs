using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shared.Figures;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Results;

/// <summary>A submission as a workbook that a department fills in: its keys, its figures, and those beside them.</summary>
/// <remarks>
/// The row of keys and the column of keys tell the reader what each cell is about, so that rows and columns may be moved.
/// A row's key says which version of the row was seen.
/// </remarks>
internal static class SubmissionFile
{
    /// <summary>Begins the cell in which the row and the column of keys cross.</summary>
    public const string Mark = "dure:";

    // Excel keeps fifteen digits of a number; one with more is written as a text.
    private const int MaxDigits = 15;

    // Positions in the style sheet below.
    private const uint TextStyle = 1;
    private const uint HeadStyle = 2;
    private const uint KeyStyle = 3;
    private const uint FigureStyle = 4;
    private const uint BesideStyle = 5;

    public static string KeyOf(OpenSubmission open) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Mark}{open.Round.Municipality}/{open.Round.Id}/{open.Submission.Department}"
        );

    public static string NameOf(OpenSubmission open) => $"{open.Round.Title} {open.DepartmentName}";

    internal static async Task<IResult> DownloadAsync(
        string municipality,
        int round,
        string department,
        SubmissionDesk desk,
        CancellationToken cancel
    )
    {
        var open = await desk.OpenAsync(municipality, round, department, cancel);
        return Download.File(Write(open), NameOf(open), "xlsx");
    }

    public static byte[] Write(OpenSubmission open) =>
        SheetParts.Workbook("취합", sheet => WriteSheet(sheet, open), Styles());

    private static void WriteSheet(OpenXmlWriter sheet, OpenSubmission open)
    {
        var figures = new SubmissionFigures(open);
        sheet.WriteStartElement(new Worksheet());
        sheet.WriteElement(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        HorizontalSplit = 2,
                        VerticalSplit = 4,
                        TopLeftCell = "C5",
                        ActivePane = PaneValues.BottomRight,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            )
        );
        sheet.WriteElement(new Columns(Width(1, 1, 14), Width(2, 2, 36), Width(3, 200, 16)));
        sheet.WriteStartElement(new SheetData());
        WriteRow(sheet, 1, [(NameOf(open), HeadStyle)]);
        WriteRow(
            sheet,
            2,
            [
                (
                    "굵은 테두리 칸에만 적습니다. 빈칸은 미수집, -는 해당 없음, 0은 영입니다. 회색 열쇠 글자는 고치지 마세요. 줄과 열은 옮겨도 됩니다.",
                    TextStyle
                ),
            ]
        );
        WriteRow(
            sheet,
            3,
            [
                (KeyOf(open), KeyStyle),
                ("", KeyStyle),
                .. open.Columns.SelectMany(column =>
                    ((string, uint)[])[(column.Key, KeyStyle), ("", KeyStyle), ("", KeyStyle)]
                ),
            ]
        );
        WriteRow(
            sheet,
            4,
            [
                ("열쇠", HeadStyle),
                ("사업", HeadStyle),
                .. open.Columns.SelectMany(column =>
                    ((string, uint)[])
                        [
                            ($"{column.Label} ({column.Unit})", HeadStyle),
                            ($"{figures.Before.ToKorean()}", HeadStyle),
                            ("누계(이번 앞까지)", HeadStyle),
                        ]
                ),
            ]
        );
        var line = 5u;
        foreach (var row in open.Rows)
            WriteRow(sheet, line++, Cells(open, figures, row));
        sheet.WriteEndElement();
        sheet.WriteEndElement();
    }

    private static IEnumerable<(string, uint)> Cells(OpenSubmission open, SubmissionFigures figures, SubmissionRow row)
    {
        yield return (string.Create(CultureInfo.InvariantCulture, $"{row.Programme}@{row.Version}"), KeyStyle);
        yield return (open.NameOf(row.Programme), TextStyle);
        foreach (var column in open.Columns)
        {
            var owed = row.Owes.Contains(column.Key);
            // What comes from records has no frame: it is not to be filled in.
            yield return owed
                ? (
                    Plain(open.Value(row.Programme, column.Key), column),
                    open.Recorded.ContainsKey((row.Programme, column.Key)) ? BesideStyle : FigureStyle
                )
                : ("", TextStyle);
            yield return (owed ? Plain(figures.Last(row.Programme, column), column) : "", BesideStyle);
            yield return (
                owed
                    ? SubmissionFigures
                        .Write(figures.SoFar(row.Programme, column), column.Unit)
                        .Replace(",", "", StringComparison.Ordinal)
                    : "",
                BesideStyle
            );
        }
    }

    private static string Plain(CellValue value, AskedColumn column) =>
        value.HasValue
            ? CellText
                .InUnit(value.Kept, column.Measure, column.Unit)
                .ToString("0.############", CultureInfo.InvariantCulture)
            : value.Write(column.Measure, column.Unit);

    private static void WriteRow(OpenXmlWriter sheet, uint row, IEnumerable<(string Text, uint Style)> cells)
    {
        sheet.WriteStartElement(new Row { RowIndex = row });
        var at = 0;
        foreach (var (text, style) in cells)
        {
            at++;
            var cell = new Cell { CellReference = SheetParts.Reference(at, row), StyleIndex = style };
            if (style >= FigureStyle && IsNumber(text))
                cell.CellValue = new DocumentFormat.OpenXml.Spreadsheet.CellValue(text);
            else if (text.Length > 0)
            {
                cell.DataType = CellValues.InlineString;
                cell.InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
            }

            sheet.WriteElement(cell);
        }

        sheet.WriteEndElement();
    }

    private static bool IsNumber(string text) =>
        text.Count(char.IsAsciiDigit) is > 0 and <= MaxDigits
        && decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out _
        );

    private static Column Width(uint from, uint to, double width) =>
        new()
        {
            Min = from,
            Max = to,
            Width = width,
            CustomWidth = true,
        };

    private static Stylesheet Styles() =>
        new(
            new Fonts(new Font(), new Font(new Bold()), new Font(new Color { Rgb = "FF8A8A8A" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 })
            ),
            new Borders(
                new Border(),
                new Border(
                    new LeftBorder { Style = BorderStyleValues.Medium },
                    new RightBorder { Style = BorderStyleValues.Medium },
                    new TopBorder { Style = BorderStyleValues.Medium },
                    new BottomBorder { Style = BorderStyleValues.Medium }
                )
            ),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat { NumberFormatId = 49, ApplyNumberFormat = true },
                new CellFormat { FontId = 1, ApplyFont = true },
                new CellFormat
                {
                    FontId = 2,
                    ApplyFont = true,
                    NumberFormatId = 49,
                    ApplyNumberFormat = true,
                },
                // As many decimals as there are: no figure looks rounded.
                new CellFormat { BorderId = 1, ApplyBorder = true },
                new CellFormat { FontId = 2, ApplyFont = true }
            )
        );
}

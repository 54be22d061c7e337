using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Calls.Notices;

/// <summary>A row of the list that is posted: no name in the clear stands in it.</summary>
public sealed record PostedLine(int Rank, string Outcome, string Field, string Name, string DrawNumber);

/// <summary>선발 결과 명단, as it is posted.</summary>
internal static class SelectionSheet
{
    private static readonly string[] Headings = ["순위", "결과", "분야", "이름", "추첨번호"];

    public static byte[] Write(IReadOnlyList<PostedLine> lines) =>
        SheetParts.Workbook(
            "선발 결과",
            sheet =>
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteElement(SheetParts.HeadStays());
                sheet.WriteStartElement(new SheetData());
                Row(1, Headings);
                for (var at = 0; at < lines.Count; at++)
                {
                    var line = lines[at];
                    Row(
                        (uint)at + 2,
                        [
                            line.Rank.ToString(CultureInfo.InvariantCulture),
                            line.Outcome,
                            line.Field,
                            line.Name,
                            line.DrawNumber,
                        ]
                    );
                }

                sheet.WriteEndElement();
                sheet.WriteEndElement();

                void Row(uint number, string[] texts)
                {
                    sheet.WriteStartElement(new Row { RowIndex = number });
                    for (var column = 1; column <= texts.Length; column++)
                    {
                        var cell = SheetParts.Reference(column, number);
                        sheet.WriteElement(
                            column == 1 && number > 1
                                ? SheetParts.Number(cell, 0, texts[0])
                                : SheetParts.Text(cell, 0, SheetParts.Escape(texts[column - 1]))
                        );
                    }

                    sheet.WriteEndElement();
                }
            }
        );
}

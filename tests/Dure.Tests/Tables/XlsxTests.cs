using System.IO.Compression;
using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Dure.Kernel;
using Dure.Tables.Formulas;
using Dure.Tables.Model;
using Dure.Tables.Writing;

namespace Dure.Tests.Tables;

public sealed class XlsxTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void The_same_tables_give_the_same_bytes()
    {
        var workbook = Workbook(Samples.Fixed(), Samples.Random(2));
        Workbook(Samples.Fixed(), Samples.Random(2)).ShouldBe(workbook);
        using var zip = new ZipArchive(new MemoryStream(workbook));
        zip.Entries.ShouldAllBe(entry => entry.LastWriteTime.Year == 1980);
    }

    [Fact]
    public void The_workbook_is_valid()
    {
        using var stream = new MemoryStream(Workbook(Samples.Fixed(), Samples.Random(2)));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        new OpenXmlValidator()
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(error => error.Description)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Formulas_read_as_an_official_would_write_them()
    {
        var formulas = Cells(Workbook(Samples.Fixed())).ToDictionary(cell => cell.At, cell => cell.Formula);
        // Row 5 is the total, 6 the subtotal, 7 and 8 its rows.
        formulas["B6"].ShouldBe("IF(COUNT(B7:B8)>0,ROUND(SUM(B7:B8),0),IF(COUNTBLANK(B7:B8)>0,\"\",\"–\"))");
        formulas["B5"]!.ShouldContain("ROUND(SUM(B7:B8,B10:B12),0)");
        formulas["D7"]
            .ShouldBe("IFERROR(IF(COUNT(B7:C7)=2,ROUND(C7*100/B7,1),NA()),IF(COUNTBLANK(B7:C7)>0,\"\",\"–\"))");
        formulas["F7"].ShouldBeNull();
    }

    [Fact]
    public void Values_are_kept_beside_formulas_and_text_stays_text()
    {
        var table = Samples.Fixed();
        var cells = Cells(Workbook(table)).ToDictionary(cell => cell.At);
        cells["D5"].Value.ShouldBe("62");
        cells["F7"].Value.ShouldBe("1234.56789");
        (cells["D8"].Type, cells["D8"].Value).ShouldBe(("str", "–"));
        (cells["A10"].Type, cells["A10"].Value, cells["A10"].Formula).ShouldBe(("inlineStr", "=기업유치", null));
        cells["R10"].Value.ShouldBe("=HYPERLINK(\"x\")");
    }

    [Fact]
    public void Sheet_names_are_legal_and_differ()
    {
        var title = "가[나]:다*라?마/바\\" + new string('사', 40);
        var tables = new[] { title, title, "", "history", "'표'" }.Select(text => With(text)).ToArray();
        using var stream = new MemoryStream(Workbook(tables));
        using var document = SpreadsheetDocument.Open(stream, isEditable: false);
        var names = document
            .WorkbookPart!.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>()
            .Select(sheet => sheet.Name!.Value!)
            .ToList();
        names.ShouldAllBe(name => name.Length <= 31 && !name.Any(c => "[]:*?/\\".Contains(c)));
        names[1].ShouldEndWith("사 (2)");
        names[2..].ShouldBe(["표", "history (2)", "표 (2)"]);
    }

    [Fact]
    public void No_table_no_workbook() => Should.Throw<ArgumentException>(() => Xlsx.Write([], Stream.Null));

    [Fact]
    public void A_formula_too_long_for_Excel_leaves_its_value()
    {
        var one = new Expression.CellAt(0, 0);
        var parts = Enumerable.Repeat<Expression>(new Expression.Binary('*', one, one), 500).ToList();
        var showing = new Showing(null, 0, Rounding.HalfUp);
        var table = new Table(
            Samples.Head,
            [Samples.Rows[2]],
            [new Column("a", "가", null, false), new Column("b", "나", null, false)],
            new[,]
            {
                {
                    new Cell
                    {
                        State = CellState.Number,
                        Exact = Rational.Of(1),
                        Showing = showing,
                    },
                    new Cell
                    {
                        State = CellState.Number,
                        Exact = Rational.Of(500),
                        Showing = showing,
                        Formula = new Expression.Sum(parts),
                    },
                },
            }
        );
        var cell = Cells(Workbook(table)).Single(one => one.At == "C4");
        (cell.Formula, cell.Value).ShouldBe((null, "500"));
    }

    [Fact]
    public void Control_characters_and_escapes_are_harmless()
    {
        var cell = Cells(Workbook(With("a\u0001b_x0041_\u001b"))).First();
        cell.Value.ShouldBe("ab_x005F_x0041_");
    }

    private static Table With(string title) =>
        new(
            Samples.Head with
            {
                Title = title,
            },
            [Samples.Rows[2]],
            [new Column("a", "가", null, false)],
            new[,]
            {
                { Cell.Without(CellState.Blank) },
            }
        );

    private static byte[] Workbook(params Table[] tables)
    {
        using var stream = new MemoryStream();
        Xlsx.Write(tables, stream);
        return stream.ToArray();
    }

    private static IEnumerable<(string At, string? Type, string? Formula, string? Value)> Cells(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var stream = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        return
        [
            .. XDocument
                .Load(stream)
                .Descendants(Main + "c")
                .Select(cell =>
                    (
                        cell.Attribute("r")!.Value,
                        cell.Attribute("t")?.Value,
                        cell.Element(Main + "f")?.Value,
                        cell.Element(Main + "v")?.Value ?? cell.Element(Main + "is")?.Value
                    )
                ),
        ];
    }
}

using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Dure.Tables.Documents;
using WordDocument = DocumentFormat.OpenXml.Wordprocessing.Document;

namespace Dure.Tests.Documents.Readers;

/// <summary>Lists, headers and footers of Word, in documents that Microsoft's own library writes.</summary>
public class WordListTests
{
    [Fact]
    public void Numbers_stand_before_their_paragraphs_as_word_shows_them()
    {
        var document = Read(
            Of("추진 방향", 1),
            Of("공공일자리", 1, 1),
            Of("민간일자리", 1, 1),
            Of("세부", 1, 2),
            Of("세부 둘", 1, 2),
            Of("추진 계획", 1),
            Of("다시 처음", 1, 1),
            Of("번호 없는 글"),
            Of("점", 2),
            Of("로마", 3),
            Of("로마 둘", 3),
            // Another list made of the first goes on; one with a start of its own begins there.
            Of("이어서", 4),
            Of("다섯부터", 5),
            Of("여섯", 5)
        );

        Texts(document)
            .ShouldBe([
                "1. 추진 방향",
                "가. 공공일자리",
                "나. 민간일자리",
                "1.2.1) 세부",
                "1.2.2) 세부 둘",
                "2. 추진 계획",
                "가. 다시 처음",
                "번호 없는 글",
                "• 점",
                "I 로마",
                "II 로마 둘",
                "3. 이어서",
                "5. 다섯부터",
                "6. 여섯",
            ]);
        document.Parts[1].Place.ToString().ShouldBe("2문단");
    }

    [Fact]
    public void A_style_brings_its_number_and_a_paragraph_may_refuse_it() =>
        Texts(
                Read(
                    Styled("첫째", "Below"),
                    Styled("둘째", "Below"),
                    Styled("번호 없이", "Below", 0),
                    Styled("셋째", "Below")
                )
            )
            .ShouldBe(["1. 첫째", "2. 둘째", "번호 없이", "3. 셋째"]);

    [Fact]
    public void A_column_of_running_numbers_has_them()
    {
        var document = Read(
            new Table(
                new TableRow(Cell(Of("번호")), Cell(Of("사업"))),
                new TableRow(Cell(Of("", 1)), Cell(Of("공공근로"))),
                new TableRow(Cell(Of("", 1)), Cell(Of("청년인턴")))
            )
        );

        document
            .Parts.OfType<DocumentTable>()
            .ShouldHaveSingleItem()
            .Cells.Select(cell => cell.Text)
            .ShouldBe(["번호", "사업", "1.", "공공근로", "2.", "청년인턴"]);
    }

    [Fact]
    public void Headers_and_footers_are_paragraphs_at_their_places()
    {
        var document = Read(Of("본문"));

        document
            .Parts.OfType<DocumentText>()
            .Select(text => $"{text.Place}: {text.Text}")
            .ShouldBe([
                "1문단: 본문",
                "머리글 1문단: 일자리정책과",
                "머리글 2문단: 2023년 보고",
                "바닥글 1문단: 참여 1,234명",
            ]);
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("ganada", 3, "다")]
    [InlineData("chosung", 2, "ㄴ")]
    [InlineData("upperRoman", 14, "XIV")]
    [InlineData("lowerRoman", 4, "iv")]
    [InlineData("upperLetter", 27, "AA")]
    [InlineData("lowerLetter", 26, "z")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalEnclosedParen", 3, "⑶")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("koreanDigital", 3, "삼")]
    [InlineData("koreanLegal", 3, "셋")]
    [InlineData("ganada", 15, "15")]
    [InlineData("nonsense", 5, "5")]
    public void Each_format_of_numbers_is_written(string format, int start, string shown)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new WordDocument(new Body(Of("글", 1)));
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = new Numbering(
                new AbstractNum(Level(0, NumberFormatValues.Decimal, "(%1)", start)) { AbstractNumberId = 0 },
                new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 }
            );
        }

        // The library knows the names of formats only as far as its own edition does.
        var document = Zipped.Replaced(
            bytes.ToArray(),
            "word/numbering.xml",
            text => text.Replace("\"decimal\"", $"\"{format}\"", StringComparison.Ordinal)
        );
        Texts(Zipped.Read(document, "목록.docx")).ShouldBe([$"({shown}) 글"]);
    }

    private static SourceDocument Read(params OpenXmlElement[] body)
    {
        using var bytes = new MemoryStream();
        using (var word = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.AddNewPart<NumberingDefinitionsPart>().Numbering = Lists();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(
                new Style(new StyleParagraphProperties(Numbered(1)))
                {
                    StyleId = "Above",
                    Type = StyleValues.Paragraph,
                },
                new Style(new BasedOn { Val = "Above" }) { StyleId = "Below", Type = StyleValues.Paragraph }
            );
            if (body is [Paragraph { InnerText: "본문" }])
            {
                main.AddNewPart<HeaderPart>().Header = new Header(Of("일자리정책과"), Of("2023년 보고"));
                main.AddNewPart<FooterPart>().Footer = new Footer(Of("참여 1,234명"));
            }

            main.Document = new WordDocument(new Body(body));
        }

        return Zipped.Read(bytes.ToArray(), "목록.docx");
    }

    private static Numbering Lists() =>
        new(
            new AbstractNum(
                Level(0, NumberFormatValues.Decimal, "%1."),
                Level(1, NumberFormatValues.Ganada, "%2."),
                new Level(
                    new StartNumberingValue { Val = 1 },
                    new NumberingFormat { Val = NumberFormatValues.LowerRoman },
                    new IsLegalNumberingStyle(),
                    new LevelText { Val = "%1.%2.%3)" }
                )
                {
                    LevelIndex = 2,
                }
            )
            {
                AbstractNumberId = 0,
            },
            new AbstractNum(Level(0, NumberFormatValues.Bullet, "\uF0B7")) { AbstractNumberId = 1 },
            new AbstractNum(Level(0, NumberFormatValues.UpperRoman, "%1")) { AbstractNumberId = 2 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 1 },
            new NumberingInstance(new AbstractNumId { Val = 1 }) { NumberID = 2 },
            new NumberingInstance(new AbstractNumId { Val = 2 }) { NumberID = 3 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = 4 },
            new NumberingInstance(
                new AbstractNumId { Val = 0 },
                new LevelOverride(new StartOverrideNumberingValue { Val = 5 }) { LevelIndex = 0 }
            )
            {
                NumberID = 5,
            }
        );

    private static Level Level(int index, NumberFormatValues format, string text, int start = 1) =>
        new(new StartNumberingValue { Val = start }, new NumberingFormat { Val = format }, new LevelText { Val = text })
        {
            LevelIndex = index,
        };

    private static NumberingProperties Numbered(int list, int level = 0) =>
        new(new NumberingLevelReference { Val = level }, new NumberingId { Val = list });

    private static Paragraph Of(string text, int? list = null, int level = 0) =>
        new(new ParagraphProperties(list is { } known ? [Numbered(known, level)] : []), new Run(new Text(text)));

    private static Paragraph Styled(string text, string style, int? list = null) =>
        new(
            new ParagraphProperties([
                new ParagraphStyleId { Val = style },
                .. list is { } known ? new OpenXmlElement[] { Numbered(known) } : [],
            ]),
            new Run(new Text(text))
        );

    private static TableCell Cell(Paragraph paragraph) => new(paragraph);

    private static List<string> Texts(SourceDocument document) =>
        [.. document.Parts.OfType<DocumentText>().Where(text => text.Place.Part is null).Select(text => text.Text)];
}

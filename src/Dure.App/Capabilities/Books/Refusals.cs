using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Why a book is not taken, besides what the ledger itself refuses.</summary>
public static class Refusals
{
    public static Refusal NoMunicipality(string code) =>
        new(
            nameof(NoMunicipality),
            $"'{code}'은(는) 원장에 있는 자치단체의 코드가 아닙니다. 자치단체 목록에서 골라 주세요.",
            $"'{code}' is not the code of a municipality in the ledger. Choose one from the list."
        );

    public static Refusal NoRecord(string section, string key) =>
        new(
            nameof(NoRecord),
            $"{section}에 '{key}'이(가) 없습니다. 목록에서 골라 주세요.",
            $"There is no '{key}' in {section}. Choose one from the list."
        );

    public static Refusal ChangedMeanwhile(string section, string key, string who) =>
        new(
            nameof(ChangedMeanwhile),
            $"입력하시는 동안 {who} 이 기록({key})을 고쳤습니다. 아래에서 지금 값과 입력한 값을 견주어 보고 다시 저장하세요. 입력한 값은 그대로 있습니다.",
            $"'{key}' in {section} was changed while you were writing. Compare, and save again.",
            new Place("")
        );

    public static Refusal NotABook(string path) =>
        new(
            nameof(NotABook),
            $"'{path}'에 책이 없습니다. book.yaml이 있는 폴더나 '책' 시트가 있는 XLSX 파일을 지정하세요.",
            $"There is no book at '{path}'. Name a folder with a book.yaml, or an XLSX file with a sheet '책'."
        );

    public static Refusal Unreadable(Place place, string why) =>
        new(
            nameof(Unreadable),
            $"읽을 수 없습니다: {why} 파일이 깨졌거나 형식이 다릅니다. 원래 프로그램에서 다시 저장해 보세요.",
            $"Cannot be read: {why} The file is damaged or of another format. Try to save it again.",
            place
        );

    public static Refusal NotReadable(Place place, string why) =>
        new(
            nameof(NotReadable),
            $"파일을 열 수 없습니다: {why} 다른 프로그램에서 닫았는지, 읽을 권한이 있는지 확인하세요.",
            $"The file cannot be opened: {why} Close it elsewhere, or ask for the right to read it.",
            place
        );

    public static Refusal BadQuotes(Place place) =>
        new(
            nameof(BadQuotes),
            "따옴표가 맞지 않습니다. 칸 안의 따옴표는 두 번 쓰고 그 칸 전체를 따옴표로 묶으세요.",
            "The quotes do not match. Write a quote within a field twice, and put the whole field in quotes.",
            place
        );

    public static Refusal YamlShorthand(Place place) =>
        new(
            nameof(YamlShorthand),
            "앵커(&), 별칭(*), 태그(!)는 쓰지 않습니다. 값을 그대로 적으세요.",
            "Anchors (&), aliases (*) and tags (!) are not taken. Write the values out.",
            place
        );

    public static Refusal YamlTooMuch(Place place, string why) =>
        new(
            nameof(YamlTooMuch),
            $"책이라고 보기에 너무 깊거나 많습니다: {why} 파일을 확인하세요.",
            "Nested too deep, or too many values, for a book. Check the file.",
            place
        );

    public static Refusal OneValue(Place place, string key) =>
        new(nameof(OneValue), $"'{key}'에는 값을 하나만 적습니다.", $"'{key}' holds one value, not a list.", place);

    public static Refusal TextTooLong(Place place, int limit) =>
        new(
            nameof(TextTooLong),
            $"글이 {limit:N0}자(엑셀 한 칸의 한도)를 넘습니다. 줄이거나 나누어 적으세요.",
            $"The text is longer than {limit:N0} characters, the limit of a cell. Shorten or split it.",
            place
        );

    public static Refusal BadCharacter(Place place, char character) =>
        new(
            nameof(BadCharacter),
            $"글에 쓸 수 없는 제어 문자(U+{(int)character:X4})가 있습니다. 지우고 다시 저장하세요.",
            $"The text holds a control character (U+{(int)character:X4}). Delete it and save again.",
            place
        );

    public static Refusal NumberTooLarge(Place place, string value) =>
        new(
            nameof(NumberTooLarge),
            $"'{value}'은(는) 기록할 수 있는 범위를 넘는 수입니다. 단위를 확인하세요.",
            $"'{value}' is out of range. Check the unit.",
            place
        );

    public static Refusal TooDeep(Place place, string section, string code, int limit) =>
        new(
            nameof(TooDeep),
            $"{section} '{code}' 위로 {limit}단계가 넘습니다. 단계를 줄이세요.",
            $"'{code}' in {section} lies more than {limit} levels deep. Use fewer levels.",
            place
        );

    public static Refusal CodeTaken(Place place, string code, string other) =>
        new(
            nameof(CodeTaken),
            $"'{code}'이라는 책이 이미 있습니다({other}). book의 code에 다른 이름을 적으세요.",
            $"There is a book '{code}' already ({other}). Give this one another name in book, key code.",
            place
        );

    public static Refusal TooLarge(Place place, long limit) =>
        new(
            nameof(TooLarge),
            $"크기가 한도({limit / 1024 / 1024:N0}MB)를 넘습니다. 책 하나는 한 자치단체의 한 해 자료만 담습니다.",
            $"Larger than the limit ({limit / 1024 / 1024:N0} MB). A book holds one municipality's year.",
            place
        );

    public static Refusal UnknownEncoding(Place place) =>
        new(
            nameof(UnknownEncoding),
            "UTF-8도 CP949도 아닌 글자가 있습니다. 메모장이나 엑셀에서 'UTF-8'로 다시 저장하세요.",
            "The text is neither UTF-8 nor CP949. Save it as UTF-8.",
            place
        );

    public static Refusal UnknownSection(Place place, string section) =>
        new(
            nameof(UnknownSection),
            $"'{section}'라는 절은 없습니다. 쓸 수 있는 절은 books/README.md에 있습니다.",
            $"There is no section '{section}'. books/README.md lists them.",
            place
        );

    public static Refusal SectionTwice(Place place, string section) =>
        new(
            nameof(SectionTwice),
            $"'{section}' 절이 책에 두 번 있습니다. 한 곳으로 모으세요.",
            $"Section '{section}' stands twice in the book. Put it in one place.",
            place
        );

    public static Refusal UnknownKey(Place place, string section, string key) =>
        new(
            nameof(UnknownKey),
            $"{section}에 '{key}'라는 칸은 없습니다. 철자를 확인하세요.",
            $"{section} has no key '{key}'. Check the spelling.",
            place
        );

    public static Refusal KeyTwice(Place place, string key) =>
        new(
            nameof(KeyTwice),
            $"'{key}' 칸이 한 줄에 두 번 있습니다.",
            $"Key '{key}' stands twice in one record.",
            place
        );

    public static Refusal Missing(Place place, string section, string key) =>
        new(nameof(Missing), $"{section}의 '{key}' 칸이 비어 있습니다.", $"{section} needs '{key}'.", place);

    public static Refusal NotAllowed(Place place, string key, string value, IReadOnlyList<string> allowed) =>
        new(
            nameof(NotAllowed),
            $"'{key}'에는 {string.Join(", ", allowed)} 가운데 하나를 적습니다('{value}'는 안 됩니다).",
            $"'{key}' is one of {string.Join(", ", allowed)}, not '{value}'.",
            place
        );

    public static Refusal BadCode(Place place, string value) =>
        new(
            nameof(BadCode),
            $"코드 '{value}'에는 영문 소문자, 숫자, 붙임표(-)만 쓸 수 있습니다.",
            $"Code '{value}' may hold lower-case letters, digits and hyphens only.",
            place
        );

    public static Refusal Duplicate(Place place, string section, string code, Place first) =>
        new(
            nameof(Duplicate),
            $"{section} '{code}'이(가) 두 번 있습니다(앞: {first}).",
            $"{section} '{code}' stands twice (first: {first}).",
            place
        );

    public static Refusal UnknownName(Place place, string section, string code) =>
        new(
            nameof(UnknownName),
            $"{section}에 '{code}'이(가) 없습니다. 코드를 확인하거나 먼저 등록하세요.",
            $"There is no '{code}' in {section}. Check the code, or add it first.",
            place
        );

    public static Refusal NoParent(Place place, string section, string code, string parent) =>
        new(
            nameof(NoParent),
            $"{section} '{code}'의 상위 '{parent}'이(가) 없거나 자기 자신으로 돌아옵니다.",
            $"The parent '{parent}' of '{code}' in {section} is missing or leads back to itself.",
            place
        );

    public static Refusal NotANumber(Place place, string key, string value) =>
        new(
            nameof(NotANumber),
            $"'{key}'의 '{value}'은(는) 수가 아닙니다.",
            $"'{value}' in '{key}' is not a number.",
            place
        );

    public static Refusal NotAPeriod(Place place, string value) =>
        new(
            nameof(NotAPeriod),
            $"'{value}'은(는) 기간이 아닙니다. 2022, 2022-H1, 2022-Q3, 2022-09, 2018..2022처럼 적습니다.",
            $"'{value}' is not a period. Write 2022, 2022-H1, 2022-Q3, 2022-09 or 2018..2022.",
            place
        );

    public static Refusal NotADate(Place place, string value) =>
        new(
            nameof(NotADate),
            $"'{value}'은(는) 날짜가 아닙니다. 2017-10-31처럼 적습니다.",
            $"'{value}' is not a date. Write 2017-10-31.",
            place
        );

    public static Refusal NotAMunicipality(Place place, string value) =>
        new(
            nameof(NotAMunicipality),
            $"'{value}'은(는) 자치단체 코드(숫자 5자리)가 아니거나 municipalities에 없습니다.",
            $"'{value}' is not a municipality code of five digits, or not in municipalities.",
            place
        );

    public static Refusal MoneyNotInWon(Place place, string unit) =>
        new(
            nameof(MoneyNotInWon),
            $"금액 지표의 단위는 원입니다('{unit}' 아님). 천원·백만원은 수치의 unit 칸과 표의 unit에 적습니다.",
            $"A measure of money is kept in 원, not '{unit}'. Scaled units go into a figure's or a table's unit.",
            place
        );

    public static Refusal MeasureInUse(Place place, Measure before) =>
        new(
            nameof(MeasureInUse),
            $"'{before.Name}'에는 이미 수치가 있어 단위({before.Unit})와 소수 자릿수({before.Decimals})를 바꿀 수 없습니다. 새 코드로 지표를 만드세요.",
            $"'{before.Name}' has figures already: its unit ({before.Unit}) and decimals ({before.Decimals}) stay. Make a new measure.",
            place
        );

    public static Refusal TwoNodesInATree(Place place, string programme, string tree) =>
        new(
            nameof(TwoNodesInATree),
            $"사업 '{programme}'이(가) 분류 '{tree}'의 두 항목에 걸쳐 있습니다. 분류마다 한 항목에만 둡니다.",
            $"Programme '{programme}' stands on two nodes of tree '{tree}'. It may have one in each tree.",
            place
        );

    public static Refusal NotAWorkbook(Place place) =>
        new(
            nameof(NotAWorkbook),
            "이름만 XLSX이고 XLSX 통합 문서가 아닙니다. 엑셀에서 열어 'Excel 통합 문서(*.xlsx)'로 저장하세요.",
            "Named XLSX, but it is not an XLSX workbook. Open it in Excel and save it as 'Excel Workbook (*.xlsx)'.",
            place
        );

    public static Refusal PasswordProtected(Place place) =>
        new(
            nameof(PasswordProtected),
            "암호가 걸린 통합 문서입니다. 엑셀에서 암호를 풀어 저장한 뒤 다시 올리세요.",
            "The workbook is protected by a password. Save it without one.",
            place
        );

    public static Refusal WorkbookTooLarge(Place place, string what) =>
        new(
            nameof(WorkbookTooLarge),
            $"압축을 풀면 한도를 넘는 통합 문서입니다({what}). 쓰지 않는 시트와 서식을 지우고 다시 저장하세요.",
            $"Unpacked, the workbook is beyond the limit ({what}). Delete unused sheets and formats and save it again.",
            place
        );

    public static Refusal UnknownSheet(Place place, string sheet) =>
        new(
            nameof(UnknownSheet),
            $"'{sheet}'라는 시트는 쓰지 않습니다. 이름을 고치거나, 책에 넣지 않을 시트면 이름을 '메모'로 시작하세요.",
            $"There is no sheet '{sheet}' in a book. Mend its name, or begin it with '메모' to have it passed over.",
            place
        );

    public static Refusal CellWithoutKey(Place place) =>
        new(
            nameof(CellWithoutKey),
            "머리글이 없는 열에 값이 있습니다. 첫 줄에 칸 이름을 적거나 값을 지우세요.",
            "A value stands in a column without a head. Name the column in the first row, or delete the value.",
            place
        );

    public static Refusal UnwantedDate(Place place, string key) =>
        new(
            nameof(UnwantedDate),
            $"엑셀이 '{key}'의 값을 날짜로 바꾸었습니다. 셀 서식을 '텍스트'로 한 뒤 다시 적으세요.",
            $"Excel made a date of the value of '{key}'. Format the cell as text and write it again.",
            place
        );

    public static Refusal NotCalculated(Place place) =>
        new(
            nameof(NotCalculated),
            "계산된 값이 저장되지 않은 수식 칸입니다. 엑셀에서 열어 다시 계산하고 저장하세요.",
            "The cell holds a formula without its value. Open the workbook in Excel, recalculate and save it.",
            place
        );

    public static Refusal FailedFormula(Place place, string value) =>
        new(
            nameof(FailedFormula),
            $"수식 오류({value})가 든 칸입니다. 엑셀에서 오류를 고쳐 저장한 뒤 다시 올리세요.",
            $"The cell holds a failed formula ({value}). Mend it in the workbook and save it again.",
            place
        );

    public static Refusal BadTable(Place place, string why) =>
        new(
            nameof(BadTable),
            $"표 정의를 읽을 수 없습니다: {why}",
            $"The table definition cannot be read: {why}",
            place
        );

    public static Refusal UnknownTable(Place place, string table) =>
        new(
            nameof(UnknownTable),
            $"'{table}'이라는 표가 tables에 없습니다.",
            $"There is no table '{table}' in tables.",
            place
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Why a workbook is not taken. Rows and columns count from 1, as Excel shows them.</summary>
internal static class FileRefusals
{
    private static readonly Place File = new("file");

    public static Refusal NothingSent() => new(nameof(NothingSent), "올릴 파일을 골라 주세요.", "Choose a file.", File);

    public static Refusal NotAWorkbook() =>
        new(
            nameof(NotAWorkbook),
            "엑셀(XLSX) 통합 문서로 읽을 수 없습니다. 암호를 풀고 XLSX로 저장해 다시 올려 주세요.",
            "It cannot be read as an XLSX workbook.",
            File
        );

    public static Refusal FileTooLarge(int most) =>
        new(
            nameof(FileTooLarge),
            $"파일이 너무 큽니다({most >> 20}MB까지). 내려받은 양식만 담아 올려 주세요.",
            $"The file is larger than {most >> 20} MB.",
            File
        );

    public static Refusal NoKeys() =>
        new(
            nameof(NoKeys),
            "열쇠(dure:…)가 없는 파일입니다. 이 화면에서 양식을 내려받아 그 파일에 적어 올려 주세요.",
            "The workbook has no keys. Use the template handed out here.",
            File
        );

    public static Refusal OtherFile(string key) =>
        new(
            nameof(OtherFile),
            $"다른 취합이나 다른 부서의 양식입니다({key}). 이 화면에서 받은 양식에 적어 올려 주세요.",
            $"This is the template of another round or department ({key}).",
            File
        );

    public static Refusal UnknownColumn(string key, int row, int column) =>
        new(
            nameof(UnknownColumn),
            $"{row + 1}행 {column + 1}열의 열쇠 '{key}'이(가) 바뀌었습니다. 양식을 다시 받아 옮겨 적어 주세요.",
            $"Row {row + 1}, column {column + 1}: the key '{key}' was altered.",
            File
        );

    public static Refusal ColumnGone(string key) =>
        new(
            nameof(ColumnGone),
            $"열쇠가 '{key}'인 열이 없습니다. 양식을 다시 받아 옮겨 적어 주세요.",
            $"The column of the key '{key}' is gone.",
            File
        );

    public static Refusal UnknownRow(string key, int row, int column) =>
        new(
            nameof(UnknownRow),
            $"{row + 1}행 {column + 1}열의 열쇠 '{key}'이(가) 바뀌었습니다. 양식을 다시 받아 옮겨 적어 주세요.",
            $"Row {row + 1}, column {column + 1}: the key '{key}' was altered.",
            File
        );

    public static Refusal Twice(string key, int row, int column) =>
        new(
            nameof(Twice),
            $"열쇠 '{key}'이(가) 두 번 나옵니다({row + 1}행 {column + 1}열). 한 줄, 한 열만 남겨 주세요.",
            $"The key '{key}' stands twice (row {row + 1}, column {column + 1}).",
            File
        );

    public static Refusal RowWithoutKey(int row) =>
        new(
            nameof(RowWithoutKey),
            $"{row + 1}행에 값이 있으나 열쇠가 없습니다. 새 사업은 총괄에게 등록을 요청하세요. 지운 열쇠는 양식에서 되살려 주세요.",
            $"Row {row + 1} has figures but no key.",
            File
        );

    public static Refusal NotAsked(int row, int column) =>
        new(
            nameof(NotAsked),
            $"{row + 1}행 {column + 1}열은 묻지 않는 칸입니다. 비워 주세요.",
            $"Row {row + 1}, column {column + 1} is not asked for.",
            File
        );
}

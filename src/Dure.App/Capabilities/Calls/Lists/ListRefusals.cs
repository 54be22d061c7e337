using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>Why a list is not read. The place is the line.</summary>
internal static class ListRefusals
{
    private const string File = "file";

    public static Refusal NoList() =>
        new(
            nameof(NoList),
            "표가 든 CSV나 엑셀(XLSX) 파일을 골라 주세요.",
            "Choose a CSV or XLSX file with a table.",
            new Place(File)
        );

    public static Refusal ListTooLarge(int bytes) =>
        new(
            nameof(ListTooLarge),
            $"파일은 {bytes >> 20}MB까지입니다. 나누어 올려 주세요.",
            $"A file takes up to {bytes >> 20} MB.",
            new Place(File)
        );

    public static Refusal TooManyRows(int rows) =>
        new(
            nameof(TooManyRows),
            string.Create(CultureInfo.InvariantCulture, $"한 번에 {rows:N0}줄까지 읽습니다. 나누어 올려 주세요."),
            $"Up to {rows} rows at a time.",
            new Place(File)
        );

    public static Refusal HeadingTwice(string heading) =>
        new(
            nameof(HeadingTwice),
            $"‘{heading}’ 열이 두 개입니다. 하나만 남겨 주세요.",
            $"The column '{heading}' is there twice.",
            new Place(File)
        );

    public static Refusal HeadingMissing(string heading) =>
        new(
            nameof(HeadingMissing),
            $"‘{heading}’ 열이 없습니다. 첫 줄의 이름을 확인해 주세요.",
            $"The column '{heading}' is missing.",
            new Place(File)
        );

    public static Refusal HeadingUnknown(string heading, string known) =>
        new(
            nameof(HeadingUnknown),
            $"‘{heading}’은(는) 모르는 열입니다. 쓸 수 있는 열: {known}",
            $"The column '{heading}' is unknown.",
            new Place(File)
        );

    public static Refusal BadCell(int line, string heading, string why) =>
        new(
            nameof(BadCell),
            string.Create(CultureInfo.InvariantCulture, $"{line}번째 줄의 {heading}: {why}"),
            $"Line {line}, {heading}: not read.",
            new Place(File, line)
        );

    public static Refusal NotEligibleNumber(int line) =>
        new(
            nameof(NotEligibleNumber),
            "이 모집의 적격인 신청의 접수 순번이 아닙니다.",
            "No eligible application of this call has this number.",
            new Place(File, line)
        );

    public static Refusal NoSuchNumber(int line) =>
        new(
            nameof(NoSuchNumber),
            $"{line}번째 줄: 이 모집에 그런 접수 순번의 신청이 없습니다.",
            $"Line {line}: this call has no such application.",
            new Place(File, line)
        );

    public static Refusal LineTwice(int line) =>
        new(
            nameof(LineTwice),
            $"{line}번째 줄: 같은 것이 앞 줄에도 있습니다. 하나만 남겨 주세요.",
            $"Line {line} is there twice.",
            new Place(File, line)
        );

    public static Refusal NoUpload() =>
        new(
            nameof(NoUpload),
            "올린 파일을 찾을 수 없습니다. 다시 올려 주세요.",
            "There is no such file. Send it again."
        );
}

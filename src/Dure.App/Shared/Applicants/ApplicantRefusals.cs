using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Applicants;

/// <summary>Why a file of applicants is not read.</summary>
internal static class ApplicantRefusals
{
    public static Refusal ApplicantsNotReadable(Place place, string why) =>
        new(
            nameof(ApplicantsNotReadable),
            $"파일을 열 수 없습니다: {why} 파일 이름과 읽을 권한을 확인하세요.",
            $"The file cannot be opened: {why} Check its name and whether you may read it.",
            place
        );

    public static Refusal ApplicantsNotUtf8(Place place) =>
        new(
            nameof(ApplicantsNotUtf8),
            "UTF-8 글이 아닙니다. 엑셀에서 'CSV UTF-8(쉼표로 분리)'로 저장하세요.",
            "The text is not UTF-8. Save it as 'CSV UTF-8'.",
            place
        );

    public static Refusal ApplicantQuotes(Place place) =>
        new(
            nameof(ApplicantQuotes),
            "따옴표가 맞지 않습니다. 칸 안의 따옴표는 두 번 쓰고 그 칸 전체를 따옴표로 묶으세요.",
            "The quotes do not match. Write a quote within a field twice, and put the whole field in quotes.",
            place
        );

    public static Refusal ApplicantColumnMissing(Place place, string column) =>
        new(
            nameof(ApplicantColumnMissing),
            $"'{column}' 열이 없습니다. 첫 줄에 열 이름을 적으세요.",
            $"There is no column '{column}'. Write the names of the columns into the first line.",
            place
        );

    public static Refusal ApplicantColumnTwice(Place place, string column) =>
        new(
            nameof(ApplicantColumnTwice),
            $"'{column}' 열이 두 번 있습니다. 하나만 두세요.",
            $"There are two columns '{column}'. Keep one.",
            place
        );

    public static Refusal ApplicantColumnUnknown(Place place, string column) =>
        new(
            nameof(ApplicantColumnUnknown),
            $"'{column}'은(는) 이 파일에 적을 수 있는 사실이 아닙니다. 사실 사전(rules/facts.yaml)의 이름으로 고치거나 열을 지우세요.",
            $"'{column}' is no fact for this file. Use a name of rules/facts.yaml, or remove the column.",
            place
        );

    public static Refusal ApplicantRow(Place place, int fields, int columns) =>
        new(
            nameof(ApplicantRow),
            Text($"칸이 {fields}개인데 열은 {columns}개입니다. 쉼표가 든 칸은 따옴표로 묶으세요."),
            Text($"There are {fields} fields for {columns} columns. Put a field with a comma in quotes."),
            place
        );

    public static Refusal ApplicantNoNumber(Place place, string column) =>
        new(nameof(ApplicantNoNumber), $"'{column}'을(를) 적으세요.", $"Write the '{column}'.", place);

    public static Refusal ApplicantTwice(Place place, string number) =>
        new(
            nameof(ApplicantTwice),
            $"번호 '{number}'이(가) 두 번 있습니다. 사람마다 다른 번호를 적으세요.",
            $"The number '{number}' is there twice. Give each person one of its own.",
            place
        );

    public static Refusal ApplicantNobody(Place place, string number) =>
        new(
            nameof(ApplicantNobody),
            $"번호 '{number}'인 사람이 없습니다. 사람 파일의 번호를 적으세요.",
            $"There is no person with the number '{number}'. Use a number of the file of persons.",
            place
        );

    public static Refusal ApplicantValue(Place place, string column, string value, string form) =>
        new(
            nameof(ApplicantValue),
            $"{column}: '{value}'은(는) 읽을 수 없습니다. {form}",
            $"{column}: '{value}' cannot be read.",
            place
        );

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    public static Refusal TooManyMembers() =>
        new(
            nameof(TooManyMembers),
            Text(
                $"가구원은 {TryForm.MaxMembers}명까지 적을 수 있습니다. 더 많으면 명령줄(./dure rules decide)을 쓰세요."
            ),
            Text($"Up to {TryForm.MaxMembers} members of a household; the command line takes more.")
        );

    public static Refusal TooManyParticipations() =>
        new(
            nameof(TooManyParticipations),
            Text(
                $"참여 이력은 {TryForm.MaxParticipations}건까지 적을 수 있습니다. 더 많으면 명령줄(./dure rules decide)을 쓰세요."
            ),
            Text($"Up to {TryForm.MaxParticipations} participations; the command line takes more.")
        );
}

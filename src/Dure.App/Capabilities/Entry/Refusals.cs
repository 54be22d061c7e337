using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>Why a form is not taken, besides what books and the ledger refuse. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoSection(string section) =>
        new(
            "NoRecord",
            $"'{section}'라는 입력 화면은 없습니다. 입력 첫 화면에서 골라 주세요.",
            $"There is no form for '{section}'."
        );

    public static Refusal NotAFigure(string field, string text) =>
        new(
            nameof(NotAFigure),
            $"'{text}'은(는) 수로 읽을 수 없습니다. 1,234 · 12.5 · 3억 5천만원처럼 적고, 해당 없으면 -를 적습니다.",
            $"'{text}' is not a number.",
            new Place(field)
        );

    public static Refusal NoFigure(string field) =>
        new(
            nameof(NoFigure),
            "값을 적어 주세요. 해당 없으면 -를 적습니다.",
            "Give a value, or - where none applies.",
            new Place(field)
        );

    public static Refusal CannotBlank(string field) =>
        new(
            nameof(CannotBlank),
            "한 번 기록한 값은 빈칸(미수집)으로 되돌릴 수 없습니다. 값을 고치거나, 해당 없으면 -를 적습니다.",
            "A figure that was entered cannot become blank again. Mend it, or write - where none applies.",
            new Place(field)
        );

    public static Refusal FigureMeanwhile(
        string field,
        string subject,
        string period,
        string before,
        string now,
        string who
    ) =>
        new(
            nameof(FigureMeanwhile),
            $"{subject} {period}: 입력하시는 동안 값이 {before}에서 {now}(으)로 바뀌었습니다({who}). 적으신 값은 그대로 두었으니 확인하고 다시 저장하세요.",
            $"{subject} {period}: changed from {before} to {now} meanwhile ({who}). Check, and save again.",
            new Place(field)
        );

    public static Refusal NoSuchFigure(string what) =>
        new(nameof(NoSuchFigure), $"{what} 목록에서 다시 골라 주세요.", "No such figure. Choose again.");

    public static Refusal TooManyCells(int cells, int limit) =>
        new(
            nameof(TooManyCells),
            $"칸이 {cells:N0}개라 한 화면에 담을 수 없습니다({limit:N0}개까지). 부서나 분류 항목, 기간을 좁혀 주세요.",
            $"{cells:N0} cells are too many for one page (at most {limit:N0})."
        );

    public static Refusal NotADay(string text) =>
        new(
            nameof(NotADay),
            $"기준일 '{text}'은(는) 날짜가 아닙니다. 2026-12-31처럼 적습니다.",
            $"'{text}' is not a date.",
            new Place("date")
        );

    public static Refusal TargetReasonMissing() =>
        new(
            nameof(TargetReasonMissing),
            "목표를 바꾸는 사유를 적어 주세요. 결재하는 사람이 봅니다.",
            "Give the reason for the change.",
            new Place("reason")
        );

    public static Refusal TargetEvidenceMissing() =>
        new(
            nameof(TargetEvidenceMissing),
            "목표를 바꾸는 근거공문을 적어 주세요. 예: 일자리정책과-1234",
            "Name the official letter behind the change.",
            new Place("evidence")
        );

    public static Refusal TargetSame() =>
        new(
            nameof(TargetSame),
            "지금 목표와 같습니다. 바꿀 값을 적어 주세요.",
            "That is the target already.",
            new Place("value")
        );

    public static Refusal NoPosting(int id) =>
        new(nameof(NoPosting), $"기록 {id}번이 없습니다.", $"There is no posting {id}.");

    public static Refusal UndoneMeanwhile(string figure) =>
        new(
            nameof(UndoneMeanwhile),
            $"{figure}: 그 사이 다른 값이 적혔습니다. 화면을 새로 열어 지금 값을 확인하세요.",
            $"{figure}: another value was written meanwhile. Open the page anew."
        );

    public static Refusal NothingToUndo() =>
        new(
            nameof(NothingToUndo),
            "되돌릴 값이 없습니다. 이 기록의 값은 모두 그 뒤에 다시 바뀌었거나 처음 적은 값입니다.",
            "There is nothing to undo: every figure was changed again since, or was the first of its kind."
        );
}

using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Why a round or a submission is not changed. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoRound(string id) =>
        new(nameof(NoRound), $"{id}번 취합이 없습니다. 취합 목록에서 골라 주세요.", $"There is no round {id}.");

    public static Refusal NoSubmission(string department) =>
        new(
            nameof(NoSubmission),
            $"'{department}' 부서는 이 취합에서 낼 것이 없습니다. 취합 화면에서 부서를 골라 주세요.",
            $"The department '{department}' owes nothing to this round."
        );

    public static Refusal NoMunicipality(string code) =>
        new(
            nameof(NoMunicipality),
            $"'{code}'라는 자치단체가 없습니다. 취합 첫 화면에서 골라 주세요.",
            $"There is no municipality '{code}'."
        );

    public static Refusal NoBookOfYear(int year) =>
        new(
            nameof(NoBookOfYear),
            $"{year}년 책이 없습니다. 그해의 계획을 먼저 적재하거나 입력하세요.",
            $"There is no book of {year}. Enter the plan of that year first.",
            new Place("year")
        );

    public static Refusal NotASpan(string text) =>
        new(
            nameof(NotASpan),
            $"'{text}'은(는) 한 달, 한 분기, 한 반기가 아닙니다. 연도와 기간을 골라 주세요.",
            $"'{text}' is not a month, quarter or half.",
            new Place("span")
        );

    public static Refusal NoDue() =>
        new(nameof(NoDue), "내는 날을 적어 주세요. 2026-04-10처럼 적습니다.", "Give the due date.", new Place("due"));

    public static Refusal BadDays(string field, string text, int least, int most) =>
        new(
            nameof(BadDays),
            $"'{text}'은(는) 알리는 날로 쓸 수 없습니다. {least}부터 {most}까지의 날수를 쉼표로 나누어 열 개까지 적어 주세요.",
            $"'{text}' is no number of days from {least} to {most}.",
            new Place(field)
        );

    public static Refusal NoColumns() =>
        new(
            nameof(NoColumns),
            "무엇을 모을지 하나 이상 골라 주세요.",
            "Choose at least one measure.",
            new Place("columns")
        );

    public static Refusal NoColumn(string key) =>
        new(
            nameof(NoColumn),
            $"'{key}'은(는) 모을 수 있는 지표가 아닙니다. 목록에서 골라 주세요.",
            $"'{key}' cannot be collected.",
            new Place("columns")
        );

    public static Refusal NothingOwed() =>
        new(
            nameof(NothingOwed),
            "고른 부서의 사업 가운데 고른 지표에 목표나 실적이 있는 것이 없습니다. 지표나 부서를 더 고르거나 ‘모든 사업’을 고르세요.",
            "None of the chosen departments' programmes has the chosen measures.",
            new Place("departments")
        );

    public static Refusal SameRound(string title) =>
        new(
            nameof(SameRound),
            $"같은 기간에 같은 지표를 모으는 취합이 이미 있습니다: {title}. 그 취합을 쓰거나 지표를 바꾸세요.",
            $"'{title}' already collects the same measure for this period.",
            new Place("columns")
        );

    public static Refusal AlreadyClosed(string title) =>
        new(
            nameof(AlreadyClosed),
            $"‘{title}’은(는) 마감되었습니다. 고치려면 총괄이 사유를 적고 다시 엽니다.",
            $"'{title}' is closed. The coordinator may open it again, with a reason."
        );

    public static Refusal AlreadyOpen(string title) =>
        new(nameof(AlreadyOpen), $"‘{title}’은(는) 열려 있습니다.", $"'{title}' is open.");

    public static Refusal WhyMissing() =>
        new(
            nameof(WhyMissing),
            "사유를 적어 주세요. 부서에 그대로 보이고 기록에 남습니다.",
            "Give the reason.",
            new Place("why")
        );

    /// <summary>Of a reason.</summary>
    public const int MostLetters = 2_000;

    public static Refusal TooLong() =>
        new(
            nameof(TooLong),
            $"사유는 {MostLetters:N0}자까지 적습니다. 줄여 적거나 공문 번호를 적어 주세요.",
            $"A reason has at most {MostLetters:N0} letters.",
            new Place("why")
        );

    public static Refusal NotNow(string step, string state) =>
        new(
            nameof(NotNow),
            $"지금은 ‘{state}’이어서 ‘{step}’할 수 없습니다. 화면을 새로 열어 지금 상태를 확인하세요.",
            $"'{step}' cannot be done while it is '{state}'."
        );

    public static Refusal Locked(string state) =>
        new(
            nameof(Locked),
            $"‘{state}’ 상태여서 고칠 수 없습니다. 제출한 것은 회수하고, 승인된 것은 총괄에게 다시 열어 달라고 하세요.",
            $"It is '{state}' and cannot be changed."
        );

    public static Refusal NotAFigure(string field, string text) =>
        new(
            nameof(NotAFigure),
            $"'{text}'은(는) 수로 읽을 수 없습니다. 1,234 · 12.5 · 3억 5천만원처럼 적고, 해당 없으면 -를 적습니다.",
            $"'{text}' is not a number.",
            new Place(field)
        );

    public static Refusal OtherUnit(string field, string typed, string unit) =>
        new(
            nameof(OtherUnit),
            $"단위가 {unit}인 칸에 {typed}(으)로 적었습니다. 단위를 빼거나 맞춰 적으세요.",
            $"The unit is {unit}, not {typed}.",
            new Place(field)
        );

    public static Refusal Negative(string field, string text) =>
        new(
            nameof(Negative),
            $"'{text}': 실적은 0보다 작을 수 없습니다. 지난 값을 바로잡으려면 총괄에게 정정을 요청하세요.",
            $"'{text}': a result is not below 0.",
            new Place(field)
        );

    public static Refusal TooManyDecimals(string field, string text, Measure measure) =>
        new(
            nameof(TooManyDecimals),
            $"'{text}'은(는) '{measure.Name}'에 담을 수 있는 소수 자릿수({measure.Unit} 단위로 {measure.Decimals}자리)를 넘습니다.",
            $"'{text}' has more decimals than the measure keeps.",
            new Place(field)
        );

    public static Refusal TooLarge(string field, string text) =>
        new(
            nameof(TooLarge),
            $"'{text}'은(는) 기록할 수 있는 범위를 넘습니다. 단위를 확인하세요.",
            $"'{text}' is out of range.",
            new Place(field)
        );

    public static Refusal NotOwed(string field) =>
        new(
            nameof(NotOwed),
            "이 취합에서 묻지 않는 칸입니다. 화면을 새로 열어 주세요.",
            "This cell is not asked for.",
            new Place(field)
        );

    public static Refusal FromRecords(string field, string source) =>
        new(
            nameof(FromRecords),
            $"‘{source}’에서 저절로 오르는 값이라 여기에 적지 않습니다. 값이 다르면 그 기록을 고치세요.",
            $"This figure comes from '{source}' by itself; correct the records where it is wrong.",
            new Place(field)
        );

    public static Refusal OpenErrors(string field, int count) =>
        new(
            nameof(OpenErrors),
            $"맞을 수 없는 값이 {count}개 있습니다. 입력 화면에서 고친 뒤 제출하세요.",
            $"{count} figures cannot be right.",
            new Place(field)
        );

    public static Refusal Unanswered(string field, string figure) =>
        new(
            nameof(Unanswered),
            $"{figure}: 사유를 적어 주세요. 값이 틀렸으면 고치면 됩니다.",
            $"{figure}: give the reason, or mend the figure.",
            new Place(field)
        );

    public static Refusal Undecided(int count) =>
        new(
            nameof(Undecided),
            $"승인되지 않은 부서가 {count}곳 있습니다. 그대로 마감하려면 사유를 적으세요. 그 부서의 값은 원장에 적히지 않고 미수집으로 남습니다.",
            $"{count} departments are not approved. Give the reason to close without them.",
            new Place("without")
        );

    public static Refusal DifferenceWhy(int count) =>
        new(
            nameof(DifferenceWhy),
            $"원장에 이미 다른 값이 있는 것이 {count}개입니다. 고쳐 적는 사유를 적으세요. 앞의 값은 사유와 함께 남습니다.",
            $"{count} figures differ from the ledger. Give the reason.",
            new Place("why")
        );

    public static Refusal SplitDiffers(int count) =>
        new(
            nameof(SplitDiffers),
            $"원장에 재원별로(또는 회차별로) 나뉘어 있는 값과 다른 것이 {count}개입니다. 책의 입력에서 나뉜 값을 먼저 고치거나, 부서에 반려해 맞추게 하세요.",
            $"{count} figures differ from what the ledger has in parts. Correct the parts first, or return the submission."
        );

    public static Refusal Meanwhile() =>
        new(
            nameof(Meanwhile),
            "그 사이 다른 사람이 먼저 바꾸었습니다. 화면을 새로 열어 지금 상태를 확인하고 다시 하세요.",
            "Somebody else changed it meanwhile. Open the page anew."
        );
}

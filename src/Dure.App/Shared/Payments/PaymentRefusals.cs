using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>Why a payment is not made.</summary>
public static class PaymentRefusals
{
    public static Refusal NoBatch(int id) =>
        new(
            nameof(NoBatch),
            $"{id}번 지급이 없거나 볼 수 있는 것이 아닙니다. 지급 목록에서 골라 주세요.",
            $"There is no batch {id}, or it is not yours to see."
        );

    public static Refusal BadSources() =>
        new(
            nameof(BadSources),
            "재원이 없거나 두 번 적혔거나 몫이 0입니다. 사업의 예산에 재원별 금액이 있는지 확인해 주세요.",
            "No funding source, one named twice, or a share of nothing."
        );

    public static Refusal NothingToPay() =>
        new(nameof(NothingToPay), "지급할 것이 없습니다. 대상을 확인해 주세요.", "There is nothing to pay.");

    public static Refusal BadAmount(int number) =>
        new(
            nameof(BadAmount),
            $"{number}번째 금액이 0원이거나 부호가 다릅니다. 금액을 확인해 주세요.",
            $"The amount of payment {number} is nothing or has another sign."
        );

    public static Refusal BatchTwice(int id) =>
        new(
            nameof(BatchTwice),
            $"같은 것을 이미 {id}번 지급으로 만들었습니다. 그 지급을 확인하고, 고치려면 취소하거나 되돌린 뒤 다시 만드세요.",
            $"Batch {id} was made of the same."
        );

    public static Refusal BatchNotFromHere(BatchState state, BatchState needed) =>
        new(
            nameof(BatchNotFromHere),
            $"지급이 ‘{state.Facts().Word}’ 상태라서 할 수 없습니다. ‘{needed.Facts().Word}’ 상태에서 하는 일입니다. 화면을 다시 열어 주세요.",
            $"The batch is '{state}'; this is done from '{needed}'."
        );

    public static Refusal BatchUnderWay() =>
        new(
            nameof(BatchUnderWay),
            "결재가 진행 중인 지급입니다. 결재를 회수하거나 반려된 뒤에 하세요.",
            "The batch is before its line of approval."
        );

    public static Refusal BatchMeanwhile() =>
        new(
            nameof(BatchMeanwhile),
            "화면을 연 뒤 다른 사람이 이 지급을 처리했습니다. 아래를 확인하고 다시 누르세요.",
            "Somebody else dealt with the batch meanwhile; look and send again."
        );

    public static Refusal PaymentsChanged(int id) =>
        new(
            nameof(PaymentsChanged),
            $"{id}번 지급의 내용이 만들 때와 다릅니다. 지급하지 말고 관리자에게 알려 주세요.",
            $"The payments of batch {id} are not those it was made with."
        );

    public static Refusal BadSentDay(string field) =>
        new(
            nameof(BadSentDay),
            "송금한 날을 2026-04-10처럼, 오늘이나 회계연도 안의 지난 날로 적어 주세요.",
            "Give the day of sending, today or before, within the year.",
            new Place(field)
        );

    public static Refusal UnknownPayment(int line, string text) =>
        new(
            nameof(UnknownPayment),
            $"{line}행: ‘{text}’은(는) 이 지급의 번호가 아니거나 두 번 나왔습니다. 결과 파일을 확인해 주세요.",
            $"Line {line}: no payment of this batch, or one named twice.",
            new Place("file")
        );

    public static Refusal BadResultFile() =>
        new(
            nameof(BadResultFile),
            "결과 파일로 읽을 수 없습니다. 첫 줄에 ‘번호, 결과, 사유’가 있는 CSV나 엑셀(xlsx) 파일을 골라 주세요.",
            "This is no result file: the first line says 번호, 결과, 사유.",
            new Place("file")
        );

    public static Refusal NoAccount(string numbers) =>
        new(
            nameof(NoAccount),
            $"계좌가 없는 사람이 있습니다(지급 번호 {numbers}). 계좌를 등록한 뒤 다시 받으세요.",
            $"No account is known for payments {numbers}."
        );

    public static Refusal NothingFailed() =>
        new(
            nameof(NothingFailed),
            "다시 지급할 실패 건이 없습니다. 이미 다시 지급했는지 확인해 주세요.",
            "Nothing failed that was not paid again."
        );

    public static Refusal AlreadyReversed(int id) =>
        new(
            nameof(AlreadyReversed),
            $"이미 {id}번 지급으로 되돌린 지급입니다.",
            $"The batch was reversed by batch {id}."
        );

    public static Refusal NothingPaid() =>
        new(
            nameof(NothingPaid),
            "지급된 것이 없어 되돌릴 수 없습니다. 작성 중이면 취소하세요.",
            "Nothing was paid that could be reversed."
        );

    public static Refusal NeedsReason(string field) =>
        new(nameof(NeedsReason), "사유를 적어 주세요.", "Give a reason.", new Place(field));
}

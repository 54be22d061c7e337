using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>Why the ledger does not take a figure.</summary>
public static class FactRefusals
{
    public static Refusal UnknownSubject(NewFact fact) =>
        new(
            nameof(UnknownSubject),
            $"'{fact.Subject}'라는 대상이 없습니다. 사업·항목·부서 코드를 확인하거나 먼저 등록하세요.",
            $"There is no subject '{fact.Subject}'. Check the code, or add the programme, node or department first.",
            fact.At("subject")
        );

    public static Refusal UnknownMeasure(NewFact fact) =>
        new(
            nameof(UnknownMeasure),
            $"'{fact.Measure}'라는 지표가 없습니다. measures에 먼저 등록하세요.",
            $"There is no measure '{fact.Measure}'. Add it to measures first.",
            fact.At("measure")
        );

    public static Refusal UnknownPart(NewFact fact) =>
        new(
            nameof(UnknownPart),
            $"'{fact.Part}'라는 구분 항목(재원 등)이 없습니다. parts에 먼저 등록하세요.",
            $"There is no part '{fact.Part}'. Add it to parts first.",
            fact.At("part")
        );

    public static Refusal WrongUnit(NewFact fact, Measure measure) =>
        new(
            nameof(WrongUnit),
            $"'{measure.Name}'의 단위는 {measure.Unit}인데 {fact.Unit}(으)로 적혀 있습니다.",
            $"'{measure.Name}' is counted in {measure.Unit}, but the figure is in {fact.Unit}.",
            fact.At("unit")
        );

    public static Refusal NotWhole(NewFact fact, Measure measure) =>
        new(
            nameof(NotWhole),
            $"{fact.Value}{fact.Unit ?? measure.Unit}은(는) '{measure.Name}'에 담을 수 있는 소수 자릿수({measure.Decimals})를 넘습니다.",
            $"{fact.Value}{fact.Unit ?? measure.Unit} has more decimals than '{measure.Name}' keeps ({measure.Decimals}).",
            fact.At("value")
        );

    public static Refusal TooLarge(NewFact fact) =>
        new(
            nameof(TooLarge),
            $"{fact.Value}{fact.Unit}은(는) 기록할 수 있는 범위를 넘는 수입니다. 단위를 확인하세요.",
            $"{fact.Value}{fact.Unit} is out of range. Check the unit.",
            fact.At("value")
        );

    public static Refusal Negative(NewFact fact) =>
        new(
            nameof(Negative),
            $"{fact.Value}: 음수는 적을 수 없습니다. 예산 감액은 감액 후 합계가 0 이상이어야 합니다.",
            $"{fact.Value}: a negative figure is not taken. After a budget cut the sum must be 0 or more.",
            fact.At("value")
        );

    public static Refusal OutsidePeriod(NewFact fact, Period of) =>
        new(
            nameof(OutsidePeriod),
            $"{fact.Period.ToKorean()}은(는) '{fact.Subject}'의 기간 {of.ToKorean()}을 벗어납니다.",
            $"{fact.Period} is outside the period {of} of '{fact.Subject}'.",
            fact.At("period")
        );

    public static Refusal StageWithoutBudget(NewFact fact) =>
        new(
            nameof(StageWithoutBudget),
            $"회차('{fact.Stage}')는 예산과 집행에만 적을 수 있습니다.",
            $"An entry ('{fact.Stage}') is for appropriation and execution only.",
            fact.At("entry")
        );

    public static Refusal TwoWithoutReason(NewFact fact, Place? first) =>
        new(
            nameof(TwoWithoutReason),
            $"같은 대상·지표·기간의 값이 두 번 적혀 있습니다(앞의 값: {first}). 바뀐 값이면 reason에 사유를 적으세요.",
            $"The same subject, measure and period stand twice (first: {first}). If the value changed, give the reason.",
            fact.At("value")
        );

    public static Refusal ChangedWithoutReason(NewFact fact, string before) =>
        new(
            nameof(ChangedWithoutReason),
            $"이미 {before}(으)로 기록된 값을 {fact.Value}(으)로 바꾸려면 사유(reason)가 있어야 합니다.",
            $"The ledger has {before}; to change it to {fact.Value}, give the reason.",
            fact.At("value")
        );

    public static Refusal TargetNeedsApproval(NewFact fact) =>
        new(
            nameof(TargetNeedsApproval),
            "이미 정한 목표를 바꾸려면 결재를 받아야 합니다. ‘입력’의 수치 화면에서 새 목표와 사유, 근거공문을 적고 결재를 올리세요.",
            "A target that stands is changed by approval: enter it with its reason and letter, and lay it before a line.",
            fact.At("value")
        );

    public static Refusal PartsDoNotSum(NewFact fact, string stated, string summed) =>
        new(
            nameof(PartsDoNotSum),
            $"적힌 합계 {stated}와(과) 구분별 합 {summed}이(가) 다릅니다. 구분별 값만 남기거나 값을 바로잡으세요.",
            $"The stated total {stated} differs from the sum of its parts {summed}. Keep the parts only, or mend the figures.",
            fact.At("value")
        );

    public static Refusal TooMany(string what, int limit) =>
        new(
            nameof(TooMany),
            $"{what}은(는) 자치단체마다 {limit:N0}개까지입니다.",
            $"A municipality has at most {limit:N0} of: {what}."
        );
}

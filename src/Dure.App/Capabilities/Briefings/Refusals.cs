using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings;

/// <summary>Why a report is not made or frozen. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoQuarter(int quarter) =>
        new(
            nameof(NoQuarter),
            $"{quarter}분기는 없습니다. 보고회 화면에서 분기를 골라 주세요.",
            $"There is no quarter {quarter}."
        );

    public static Refusal NoBriefing(string name) =>
        new(
            nameof(NoBriefing),
            $"'{name}'라는 보고회 자료가 없습니다. 보고회 화면에서 골라 주세요.",
            $"There is no briefing '{name}'."
        );

    public static Refusal NoBriefingLine() =>
        new(
            nameof(NoBriefingLine),
            "이 분기에 목표와 실적이 함께 있는 사업이 아닙니다. 보고회 자료의 줄에서 들어오세요.",
            "This has no target and result in the quarter."
        );

    public static Refusal BadBounds() =>
        new(
            nameof(BadBounds),
            $"부진·초과 기준은 {BriefingSetting.Least}부터 {BriefingSetting.Most}까지의 수이고, 부진 기준이 초과 기준보다 크지 않아야 합니다.",
            $"Bounds are numbers from {BriefingSetting.Least} to {BriefingSetting.Most}, the lower not above the higher.",
            new Place("low")
        );

    public static Refusal BadDay() =>
        new(
            nameof(BadDay),
            "보고회를 여는 날을 2026-04-10처럼 적어 주세요.",
            "Give the day as 2026-04-10.",
            new Place("held")
        );

    public static Refusal NoDay() =>
        new(
            nameof(NoDay),
            "보고회를 연 날이 없습니다. 준비 칸에 날을 적고 저장한 뒤 굳히세요.",
            "The day it was held is missing.",
            new Place("held")
        );

    public static Refusal NoTreeThere(string code) =>
        new(
            nameof(NoTreeThere),
            $"'{code}'라는 분류가 없습니다. 목록에서 골라 주세요.",
            $"There is no classification '{code}'.",
            new Place("tree")
        );

    public static Refusal TooLong(string field, int most) =>
        new(
            nameof(TooLong),
            $"{most:N0}자까지 적을 수 있습니다. 줄여 주세요.",
            $"At most {most:N0} letters.",
            new Place(field)
        );

    public static Refusal NoReasonText() =>
        new(nameof(NoReasonText), "달성사유를 적어 주세요.", "Give the reason.", new Place("text"));

    public static Refusal NoWhy() =>
        new(
            nameof(NoWhy),
            "이미 굳힌 자료가 있습니다. 무엇이 달라져 다시 굳히는지 사유를 적어 주세요.",
            "There is a frozen version already; say what changed.",
            new Place("why")
        );

    public static Refusal BriefingMeanwhile() =>
        new(
            nameof(BriefingMeanwhile),
            "화면을 연 뒤 원장이나 사유, 준비가 바뀌었습니다. 아래의 바뀐 자료를 확인하고 다시 누르세요.",
            "Something changed since the page was opened; look at it again."
        );
}

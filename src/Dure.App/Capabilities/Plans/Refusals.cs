using Dure.Kernel;

namespace Dure.App.Capabilities.Plans;

internal static class Refusals
{
    public static Refusal NoPlan(string code) =>
        new(nameof(NoPlan), $"'{code}'라는 계획이 없습니다. 계획 화면에서 골라 주세요.", $"There is no plan '{code}'.");

    public static Refusal PlanMeanwhile() =>
        new(
            nameof(PlanMeanwhile),
            "화면을 연 뒤 계획이 바뀌었습니다. 아래의 바뀐 계획을 확인하고 다시 누르세요.",
            "The plan changed since the page was opened; look at it again."
        );

    public static Refusal PlanSame(int version) =>
        new(
            nameof(PlanSame),
            $"제{version}판으로 확정한 계획과 같습니다. 바뀐 것이 있을 때 다시 확정합니다.",
            $"The plan is as it was approved in version {version}."
        );
}

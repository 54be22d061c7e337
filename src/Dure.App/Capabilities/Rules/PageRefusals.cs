using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Rules;

/// <summary>Why a page about rules does not do what was asked.</summary>
public static class PageRefusals
{
    public static Refusal NoParameter(string name) =>
        new(
            nameof(NoParameter),
            $"'{name}'(이)라는 매개변수가 없습니다. 매개변수 목록에서 골라 주세요.",
            $"There is no parameter '{name}'. Choose one of the list."
        );

    public static Refusal Busy() =>
        new(
            Refused.Busy,
            "지금 다른 모의 계산을 하고 있습니다. 잠시 뒤 다시 열어 주세요.",
            "Other simulations are running. Come again in a moment."
        );

    public static Refusal TooLong() =>
        new(
            nameof(TooLong),
            "계산이 너무 오래 걸려 멈추었습니다. 사람 수를 줄여 다시 해 보세요.",
            "The work took too long and was stopped. Try fewer persons."
        );
}

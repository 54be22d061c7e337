using System.Globalization;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Rules;

/// <summary>Why a page about rules does not do what was asked.</summary>
public static class PageRefusals
{
    public static Refusal NoParameter(string name) =>
        new(
            nameof(NoParameter),
            $"'{name}'이라는 매개변수가 없습니다. 매개변수 목록에서 골라 주세요.",
            $"There is no parameter '{name}'. Choose one of the list."
        );

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

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

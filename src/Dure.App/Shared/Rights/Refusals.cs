using Dure.Kernel;

namespace Dure.App.Shared.Rights;

internal static class RightsRefusals
{
    public static Refusal NotAllowed(Act act) =>
        new(
            nameof(NotAllowed),
            $"이 일에는 ‘{act.Word()}’ 권한이 필요합니다. 맡은 일이면 관리자에게 역할을 요청하세요.",
            $"This needs the right '{act}'. Ask an administrator for the role if it is your work."
        );

    public static Refusal SignInFirst() =>
        new(
            nameof(SignInFirst),
            "로그인해야 쓸 수 있습니다. 프로그램은 Authorization: Bearer 머리글에 토큰을 보내야 합니다.",
            "Sign in first; a program sends its token as Authorization: Bearer."
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Approvals;

internal static class Refusals
{
    public static Refusal NoMunicipality(string text) =>
        new(
            nameof(NoMunicipality),
            $"'{text}'은 자치단체 코드가 아닙니다. 메뉴의 결재에서 다시 들어오세요.",
            $"'{text}' is no code of a municipality."
        );

    public static Refusal NoSuchList(string text) =>
        new(
            nameof(NoSuchList),
            $"list='{text}': waiting, mine, done, all 가운데 하나를 적습니다.",
            $"list='{text}': one of waiting, mine, done, all."
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Why a disclosure is not frozen or not found.</summary>
internal static class Refusals
{
    public static Refusal NoReason() =>
        new(
            nameof(NoReason),
            "공시 사유를 적으세요. 다시 공시할 때에는 무엇이 왜 바뀌었는지 적습니다.",
            "Give the reason. For a later version say what changed and why."
        );

    public static Refusal NoDisclosure(string name) =>
        new(
            nameof(NoDisclosure),
            $"'{name}'이라는 공시본이 없습니다. guro-2022@1처럼 책 이름과 판을 적으세요.",
            $"There is no disclosure '{name}'. Write the book and the version, as in guro-2022@1."
        );
}

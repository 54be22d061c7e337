using Dure.Kernel;

namespace Dure.App.Capabilities.Rules;

/// <summary>Why a question about rules is not answered, besides what the rules themselves refuse.</summary>
internal static class Refusals
{
    /// <param name="folder">Where the rules should be.</param>
    /// <param name="found">What is wrong there.</param>
    public static Refusal RulesBroken(string folder, IReadOnlyList<Refusal> found) =>
        new(
            nameof(RulesBroken),
            $"규칙을 읽지 못해 쓸 수 없습니다. 잘못된 곳이 {found.Count}군데입니다. 고친 뒤 두레를 다시 여세요. 처음 것: {found[0]}",
            $"The rules cannot be used: {found.Count} faults. Mend them and start Dure again. The first: {found[0].ToString(english: true)}",
            new Place(folder)
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Comparisons;

/// <summary>Why there is nothing to compare with.</summary>
internal static class Refusals
{
    public static Refusal NothingThen(string then) =>
        new(
            nameof(NothingThen),
            $"{then}에는 아직 기록이 없어 견줄 것이 없습니다. 더 뒤의 날을 고르세요.",
            $"There were no records yet at {then}. Choose a later day."
        );
}

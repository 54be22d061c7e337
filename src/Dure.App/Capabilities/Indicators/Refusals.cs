using Dure.Kernel;

namespace Dure.App.Capabilities.Indicators;

internal static class Refusals
{
    public static Refusal NoIndicator(string book, string code) =>
        new(
            nameof(NoIndicator),
            $"'{book}'에 '{code}'라는 고용지표가 없습니다. 지표 목록에서 골라 주세요.",
            $"Book '{book}' has no indicator '{code}'. Choose one from its list of indicators."
        );
}

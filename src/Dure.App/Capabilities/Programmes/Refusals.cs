using Dure.Kernel;

namespace Dure.App.Capabilities.Programmes;

internal static class Refusals
{
    public static Refusal NoProgramme(string book, string code) =>
        new(
            nameof(NoProgramme),
            $"'{book}'에 '{code}'라는 사업이 없습니다. 사업 목록에서 골라 주세요.",
            $"Book '{book}' has no programme '{code}'. Choose one from its list of programmes."
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

internal static class Refusals
{
    public static Refusal NoFigure(string book) =>
        new(
            nameof(NoFigure),
            $"주소가 가리키는 수치를 '{book}'의 원장에서 찾을 수 없습니다. 상황판이나 표에서 수치를 눌러 주세요.",
            $"The address names no figure of '{book}'. Click a figure on the board or in a table."
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Search;

/// <summary>Why a search is not made.</summary>
internal static class SearchRefusals
{
    /// <exception cref="RefusedException">There is no such kind.</exception>
    public static FoundKind KindOf(string word) =>
        word.All(char.IsAsciiLetter) && Enum.TryParse<FoundKind>(word, ignoreCase: true, out var kind)
            ? kind
            : throw new RefusedException(
                new Refusal(
                    "UnknownKind",
                    $"kind에는 {string.Join(", ", Enum.GetNames<FoundKind>()).ToLowerInvariant()} 가운데 하나를 적습니다.",
                    $"kind is one of {string.Join(", ", Enum.GetNames<FoundKind>()).ToLowerInvariant()}."
                )
            );

    public static Refusal NoSuchPage(int last) =>
        new(
            nameof(NoSuchPage),
            $"쪽은 1부터 {last}까지입니다. 찾을 말을 더 적어 좁혀 주세요.",
            $"Pages go from 1 to {last}."
        );

    public static Refusal QueryTooLong(int limit) =>
        new(
            nameof(QueryTooLong),
            $"찾을 말은 {limit}자까지 적을 수 있습니다.",
            $"A query has at most {limit} letters."
        );

    public static Refusal NothingAsked() =>
        new(nameof(NothingAsked), "찾을 말을 q에 적어 주세요. 예: q=청년", "Say in q what to look for: q=청년.");
}

using System.Security.Cryptography;
using System.Text;

namespace Dure.App.Capabilities.Calls.Selecting;

/// <summary>
/// 추첨: an order that nobody can choose and everybody can repeat. The seed's SHA-256 stands in the call; after it is
/// closed the seed is shown. Each draw number's place is the SHA-256 of seed and number, the least first.
/// </summary>
public static class Draw
{
    private const int SeedBytes = 32;
    private const int NumberLetters = 12;

    public static string NewSeed() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SeedBytes));

    /// <summary>What the call shows before it is closed.</summary>
    public static string CommitmentOf(string seed) => Hash(seed);

    /// <summary>추첨번호 of a receipt number: it comes of it, and says nothing of it.</summary>
    public static string NumberOf(string receipt) => Hash($"draw\n{receipt}")[..NumberLetters];

    /// <summary>By what a number is put in order.</summary>
    public static string KeyOf(string seed, string number) => Hash($"{seed}\n{number}");

    /// <summary>The numbers in the order of the draw, whatever order they came in.</summary>
    public static IReadOnlyList<string> Order(string seed, IEnumerable<string> numbers) =>
        [
            .. numbers
                .Distinct(StringComparer.Ordinal)
                .Select(number => (Number: number, Key: KeyOf(seed, number)))
                .OrderBy(one => one.Key, StringComparer.Ordinal)
                .ThenBy(one => one.Number, StringComparer.Ordinal)
                .Select(one => one.Number),
        ];

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

using System.Security.Cryptography;
using System.Text;

namespace Dure.App.Capabilities.Calls;

/// <summary>접수번호: sixteen letters of chance in four groups. Nobody guesses it, and only its hash stands in the clear.</summary>
public static class ReceiptNumber
{
    // Without letters that look like digits.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const int Length = 16;
    private const int Group = 4;

    public static string New() =>
        string.Join(
            '-',
            RandomNumberGenerator.GetString(Letters, Length).Chunk(Group).Select(part => new string(part))
        );

    /// <summary>As it is hashed, however it was typed; null if it is none.</summary>
    public static string? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(letter => letter is not ('-' or ' ')));
        return letters.Length == Length && letters.All(letter => Letters.Contains(letter, StringComparison.Ordinal))
            ? string.Join('-', letters.Chunk(Group).Select(part => new string(part)))
            : null;
    }

    public static byte[] HashOf(string receipt) => SHA256.HashData(Encoding.ASCII.GetBytes(receipt));
}

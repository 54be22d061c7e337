using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Persons;

namespace Dure.App.Capabilities.Calls;

/// <summary>Seals with a key that is made of the token in an address, and of nothing that the database has.</summary>
internal static class DraftBox
{
    private const int TokenBytes = 16;

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    public static byte[] Seal(Call call, string token, byte[] plain)
    {
        using var key = KeyOf(token);
        return key.Seal(call.Municipality, call.Id, plain);
    }

    /// <summary>Null if it is of another token or call.</summary>
    public static byte[]? Open(Call call, string token, byte[] box)
    {
        using var key = KeyOf(token);
        return key.Open(call.Municipality, call.Id, box);
    }

    private static CohortKey KeyOf(string token) =>
        new(
            HKDF.DeriveKey(
                HashAlgorithmName.SHA256,
                Encoding.ASCII.GetBytes(token),
                CohortKey.KeyBytes,
                info: "dure application draft"u8.ToArray()
            )
        );
}

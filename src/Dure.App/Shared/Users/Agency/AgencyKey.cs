using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Dure.App.Shared.Users.Agency;

/// <summary>A public key of the agency's server (RFC 7517), for the three ways of signing that Dure takes.</summary>
public sealed class AgencyKey
{
    /// <summary>Everything else is refused: <c>none</c>, and HMAC, for which the public key would be the secret.</summary>
    public static readonly IReadOnlySet<string> Algorithms = new HashSet<string> { "RS256", "PS256", "ES256" };

    private const int ShortestRsa = 2048 / 8;
    private const int Coordinate = 32;

    private readonly RSAParameters? rsa;
    private readonly ECParameters? curve;
    private readonly string? algorithm;

    private AgencyKey(string? id, string? algorithm, RSAParameters? rsa, ECParameters? curve) =>
        (Id, this.algorithm, this.rsa, this.curve) = (id, algorithm, rsa, curve);

    public string? Id { get; }

    /// <summary>Null for a key that cannot sign for us: of another kind, too short, or meant for something else.</summary>
    public static AgencyKey? Read(JsonElement key)
    {
        if (Text(key, "use") is not (null or "sig"))
            return null;
        var (id, algorithm) = (Text(key, "kid"), Text(key, "alg"));
        switch (Text(key, "kty"))
        {
            case "RSA" when Bytes(key, "n") is { Length: >= ShortestRsa } modulus && Bytes(key, "e") is { } exponent:
                return new(id, algorithm, new RSAParameters { Modulus = modulus, Exponent = exponent }, null);
            case "EC"
                when Text(key, "crv") == "P-256"
                    && Bytes(key, "x") is { Length: Coordinate } x
                    && Bytes(key, "y") is { Length: Coordinate } y:
                var point = new ECPoint { X = x, Y = y };
                return new(id, algorithm, null, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = point });
            default:
                return null;
        }
    }

    /// <summary>Whether a token of this header may be checked with it.</summary>
    public bool Fits(string? id, string signedWith) =>
        (id is null || Id == id)
        && (algorithm is null || algorithm == signedWith)
        && (signedWith == "ES256" ? curve is not null : rsa is not null);

    public bool Verifies(string signedWith, byte[] text, byte[] signature)
    {
        try
        {
            if (curve is { } point)
            {
                using var ec = ECDsa.Create(point);
                return ec.VerifyData(
                    text,
                    signature,
                    HashAlgorithmName.SHA256,
                    DSASignatureFormat.IeeeP1363FixedFieldConcatenation
                );
            }

            using var key = RSA.Create(rsa!.Value);
            return key.VerifyData(
                text,
                signature,
                HashAlgorithmName.SHA256,
                signedWith == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1
            );
        }
        catch (CryptographicException)
        {
            // No point of the curve, no modulus.
            return false;
        }
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static byte[]? Bytes(JsonElement from, string name)
    {
        try
        {
            return Text(from, name) is { } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

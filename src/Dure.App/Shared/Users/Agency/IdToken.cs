using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Dure.Kernel;

namespace Dure.App.Shared.Users.Agency;

/// <summary>What a token must say to be the answer to a question of ours.</summary>
/// <param name="Asked">When somebody was sent to the server; no token is older.</param>
internal sealed record ExpectedToken(string Issuer, string Client, string Nonce, DateTimeOffset Asked);

/// <summary>The agency's word on who somebody is: a signed token (OpenID Connect Core 3.1.3.7), not believed before <see cref="Check"/>.</summary>
internal sealed class IdToken
{
    // Clocks of two servers.
    private static readonly TimeSpan Leeway = TimeSpan.FromMinutes(1);

    private const int LongestSubject = 255;

    // One who says a thing twice says two things.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly JsonElement claims;
    private readonly byte[] text;
    private readonly byte[] signature;

    private IdToken(JsonElement header, JsonElement claims, byte[] text, byte[] signature)
    {
        (this.claims, this.text, this.signature) = (claims, text, signature);
        (Algorithm, Key) = (Said(header, "alg") ?? "", Said(header, "kid"));
    }

    public string Algorithm { get; }

    /// <summary>Which key it says that it is signed with.</summary>
    public string? Key { get; }

    public string Subject => Said(claims, "sub") ?? "";

    /// <exception cref="RefusedException">It is no token, or signed in a way that proves nothing.</exception>
    public static IdToken Read(string token)
    {
        IdToken read;
        try
        {
            if (token.Split('.') is not [var header, var claims, var signature])
                throw Wrong("TokenMalformed", "꼴");
            var said = Json(header);
            read = new(
                said,
                Json(claims),
                Encoding.ASCII.GetBytes($"{header}.{claims}"),
                Base64Url.DecodeFromChars(signature)
            );
            // A rule that we do not know and must not pass over.
            if (said.TryGetProperty("crit", out _))
                throw Wrong("TokenMalformed", "꼴");
        }
        catch (Exception problem) when (problem is FormatException or JsonException)
        {
            throw Wrong("TokenMalformed", "꼴");
        }

        return AgencyKey.Algorithms.Contains(read.Algorithm) ? read : throw Wrong("TokenAlgorithm", "서명 방식");
    }

    /// <summary>Whether one of the keys is the one it names.</summary>
    public bool IsOf(IReadOnlyList<AgencyKey> keys) => keys.Any(key => key.Fits(Key, Algorithm));

    /// <summary>All that must hold before anything that it says is believed.</summary>
    /// <param name="accessToken">What came with it; only looked at if the token vouches for it.</param>
    /// <exception cref="RefusedException">Something does not hold; the name says what.</exception>
    public void Check(IReadOnlyList<AgencyKey> keys, ExpectedToken expected, string? accessToken, DateTimeOffset now)
    {
        var fitting = keys.Where(key => key.Fits(Key, Algorithm)).ToList();
        Must(fitting.Count > 0, "TokenKey", "서명한 열쇠");
        Must(fitting.Exists(key => key.Verifies(Algorithm, text, signature)), "TokenSignature", "서명");
        Must(Said(claims, "iss") == expected.Issuer, "TokenIssuer", "발급자");
        var audiences = Audiences();
        var party = Said(claims, "azp");
        Must(
            audiences.Contains(expected.Client)
                && (audiences.Count == 1 || party is not null)
                && (party is null || party == expected.Client),
            "TokenAudience",
            "받는 곳"
        );
        Must(Moment("exp") is { } until && until + Leeway > now, "TokenExpired", "기한");
        Must(
            Moment("iat") is { } issued && issued <= now + Leeway && issued >= expected.Asked - Leeway,
            "TokenTime",
            "발급 시각"
        );
        Must(Moment("nbf") is not { } since || since <= now + Leeway, "TokenTime", "발급 시각");
        Must(Said(claims, "nonce") is { } nonce && Same(nonce, expected.Nonce), "TokenNonce", "물음과의 짝");
        Must(
            !claims.TryGetProperty("at_hash", out _)
                || (accessToken is not null && Same(Said(claims, "at_hash") ?? "", HashOf(accessToken))),
            "TokenAccessHash",
            "함께 온 토큰"
        );
        Must(
            Subject.Length is > 0 and <= LongestSubject && !Subject.Any(char.IsControl),
            "TokenSubject",
            "사람의 번호"
        );
    }

    /// <summary>A claim that is a text or a whole number; null if there is none.</summary>
    public string? Claim(string name) =>
        Said(claims, name)
        ?? (
            claims.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt64(out _)
                ? value.GetRawText()
                : null
        );

    private List<string> Audiences() =>
        claims.TryGetProperty("aud", out var aud) && aud.ValueKind == JsonValueKind.Array
            ? [.. aud.EnumerateArray().Select(one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "")]
        : Said(claims, "aud") is { } one ? [one]
        : [];

    private DateTimeOffset? Moment(string name) =>
        claims.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.Number
        && value.TryGetDouble(out var seconds)
        // What no calendar holds is no moment.
        && seconds is > 0 and < 253_402_300_799
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>The left half of the hash (3.1.3.6).</summary>
    private static string HashOf(string accessToken) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken)).AsSpan(0, 16));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));

    private static JsonElement Json(string part)
    {
        var json = JsonElement.Parse(Base64Url.DecodeFromChars(part), Strict);
        return json.ValueKind == JsonValueKind.Object ? json : throw new FormatException("not an object");
    }

    private static string? Said(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Must(bool holds, string name, string what)
    {
        if (!holds)
            throw Wrong(name, what);
    }

    private static RefusedException Wrong(string name, string what) => new(AgencyRefusals.Token(name, what));
}

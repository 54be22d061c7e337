using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Dure.App.Tests.Rig;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Dure.App.Tests.Capabilities.Accounts.Agency;

/// <summary>A server that answers as the agency's would, but for one thing.</summary>
internal sealed class HostileAgency : IAsyncDisposable
{
    public const string Client = "dure";
    private const string Secret = "비밀";

    private readonly WebApplication app;
    private readonly RSA other = RSA.Create(2048);
    private RSA key = RSA.Create(2048);
    private string kid = "first";

    private HostileAgency(WebApplication app) => this.app = app;

    public string Issuer => app.Urls.First();

    /// <summary>What is spoilt; empty for an honest answer.</summary>
    public string Spoilt { get; set; } = "";

    /// <summary>The question that is answered.</summary>
    public string Nonce { get; set; } = "";
    public string Challenge { get; set; } = "";

    /// <summary>How often the keys were asked for.</summary>
    public int KeysAsked { get; private set; }

    public static async Task<HostileAgency> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var agency = new HostileAgency(app);
        app.MapGet("/.well-known/openid-configuration", () => agency.Describe().ToJsonString());
        app.MapGet("/keys", () => agency.Keys().ToJsonString());
        app.MapPost("/token", agency.TokenAsync);
        await app.StartAsync(Desk.Cancel);
        return agency;
    }

    public AppFactory Open(Site site) =>
        new(site.Desk.Database, alone: false)
        {
            Settings = new Dictionary<string, string>
            {
                ["DURE_OIDC_ISSUER"] = Issuer,
                ["DURE_OIDC_CLIENT"] = Client,
                ["DURE_OIDC_SECRET"] = Secret,
                ["DURE_OIDC_CLAIM"] = "login",
            },
        };

    /// <summary>Signs with a new key from now on.</summary>
    public void Rotate() => (key, kid) = (RSA.Create(2048), "second");

    private JsonObject Describe() =>
        new()
        {
            ["issuer"] = Spoilt == "described issuer" ? "https://other.example" : Issuer,
            ["authorization_endpoint"] = $"{Issuer}/auth",
            ["token_endpoint"] = Spoilt == "plain address" ? "http://agency.example/token" : $"{Issuer}/token",
            ["jwks_uri"] = $"{Issuer}/keys",
            ["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_post"),
        };

    private JsonObject Keys()
    {
        KeysAsked++;
        var numbers = key.ExportParameters(false);
        return new()
        {
            ["keys"] = new JsonArray(
                // Of kinds that are no use to us, before the one that is.
                new JsonObject
                {
                    ["kty"] = "oct",
                    ["k"] = "AAAA",
                    ["kid"] = kid,
                },
                new JsonObject
                {
                    ["kty"] = "RSA",
                    ["n"] = "AQAB",
                    ["e"] = "AQAB",
                    ["kid"] = kid,
                },
                new JsonObject
                {
                    ["kty"] = "RSA",
                    ["kid"] = kid,
                    ["use"] = Spoilt == "key of another use" ? "enc" : "sig",
                    ["n"] = Base64Url.EncodeToString(numbers.Modulus),
                    ["e"] = Base64Url.EncodeToString(numbers.Exponent),
                }
            ),
        };
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isOurs =
            form["client_id"] == Client
            && form["client_secret"] == Secret
            && form["grant_type"] == "authorization_code"
            && form["code"] == "code"
            && Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())))
                == Challenge;
        return !isOurs || Spoilt == "code"
            ? TypedResults.Json(new { error = "invalid_grant" }, statusCode: 400)
            : TypedResults.Json(new { access_token = "access", id_token = Token() });
    }

    private string Token()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = kid };
        var claims = new JsonObject
        {
            ["iss"] = Issuer,
            ["sub"] = "7",
            ["aud"] = Client,
            ["login"] = "han",
            ["nonce"] = Nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["at_hash"] = Base64Url.EncodeToString(SHA256.HashData("access"u8).AsSpan(0, 16)),
        };
        switch (Spoilt)
        {
            case "issuer":
                claims["iss"] = "https://other.example";
                break;
            case "issuer with a slash":
                claims["iss"] = Issuer + "/";
                break;
            case "audience":
                claims["aud"] = "another";
                break;
            case "audiences without a party":
                claims["aud"] = new JsonArray(Client, "another");
                break;
            case "party":
                claims["azp"] = "another";
                break;
            case "nonce":
                claims["nonce"] = "another";
                break;
            case "no nonce":
                claims.Remove("nonce");
                break;
            case "expired":
                claims["exp"] = now - 61;
                break;
            case "no end":
                claims.Remove("exp");
                break;
            case "end as text":
                claims["exp"] = $"{now + 300}";
                break;
            case "from tomorrow":
                claims["iat"] = now + 86_400;
                break;
            case "older than the question":
                claims["iat"] = now - 3_600;
                break;
            case "not yet":
                claims["nbf"] = now + 3_600;
                break;
            case "no time":
                claims.Remove("iat");
                break;
            case "another's access":
                claims["at_hash"] = Base64Url.EncodeToString(SHA256.HashData("another"u8).AsSpan(0, 16));
                break;
            case "no subject":
                claims.Remove("sub");
                break;
            case "endless subject":
                claims["sub"] = new string('7', 256);
                break;
            case "another key's name":
                header["kid"] = "nobody's";
                break;
            case "a rule of its own":
                header["crit"] = new JsonArray("exp");
                break;
            case "none" or "NONE" or "HS256" or "RS1" or "RS384":
                header["alg"] = Spoilt;
                break;
            default:
                break;
        }

        return Sign(header.ToJsonString(), claims.ToJsonString());
    }

    private string Sign(string header, string claims)
    {
        if (Spoilt == "said twice")
            claims = claims[..^1] + ",\"sub\":\"1\"}";
        var text = $"{Part(header)}.{Part(claims)}";
        var bytes = Encoding.ASCII.GetBytes(text);
        var signature = Spoilt switch
        {
            "none" or "NONE" => [],
            // The key that everybody knows, taken for a secret.
            "HS256" => HMACSHA256.HashData(Encoding.ASCII.GetBytes(key.ExportSubjectPublicKeyInfoPem()), bytes),
            "signed by another" => other.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
            "RS384" => key.SignData(bytes, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
            _ => key.SignData(bytes, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        };
        return Spoilt switch
        {
            "not signed" => text,
            "an empty signature" => text + ".",
            "changed" =>
                $"{Part(header)}.{Part(claims.Replace("\"sub\":\"7\"", "\"sub\":\"1\"", StringComparison.Ordinal))}.{Base64Url.EncodeToString(signature)}",
            "no token" => "....",
            _ => $"{text}.{Base64Url.EncodeToString(signature)}",
        };
    }

    private static string Part(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        other.Dispose();
        key.Dispose();
    }
}

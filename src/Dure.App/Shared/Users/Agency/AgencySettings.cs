using Dure.Kernel;

namespace Dure.App.Shared.Users.Agency;

/// <summary>기관 계정: the agency's own OpenID Connect server, by which people may sign in beside a password of Dure.</summary>
public sealed record AgencySettings
{
    /// <summary>Its name for itself, letter by letter as its tokens say it.</summary>
    public required string Issuer { get; init; }

    /// <summary>Dure's name at the server.</summary>
    public required string Client { get; init; }

    /// <summary>Null if the server gave none; the code is then bound by PKCE alone.</summary>
    public string? Secret { get; init; }

    /// <summary>As the button says it.</summary>
    public required string Name { get; init; }

    /// <summary>The claim that holds the login of an account here; null if every account is linked by hand.</summary>
    public string? Claim { get; init; }
    public required string Scope { get; init; }

    /// <summary>Whether the server's own second factor stands for ours.</summary>
    public bool HasSecondFactor { get; init; }

    /// <summary>What the environment or the command line says.</summary>
    /// <returns>Null if no server is named.</returns>
    /// <exception cref="RefusedException"><c>AgencyMisset</c>.</exception>
    public static AgencySettings? Of(IConfiguration settings)
    {
        if (Text("ISSUER") is not { } issuer)
            return null;
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var address) || !IsSafe(address))
            throw Misset("ISSUER", "https로 시작하는 주소여야 합니다.");
        var file = Text("SECRET_FILE");
        if (file is not null && !File.Exists(file))
            throw Misset("SECRET_FILE", "그런 파일이 없습니다.");
        return new()
        {
            Issuer = issuer,
            Client = Text("CLIENT") ?? throw Misset("CLIENT", "기관 서버가 두레에 준 이름(client_id)을 적으세요."),
            Secret = file is null ? Text("SECRET") : File.ReadAllText(file).Trim(),
            Name = Text("NAME") ?? "기관",
            Claim = Text("CLAIM"),
            Scope = Text("SCOPE") ?? "openid profile",
            HasSecondFactor = Text("SECOND") switch
            {
                null or "dure" => false,
                "agency" => true,
                _ => throw Misset("SECOND", "dure 또는 agency라고 적으세요."),
            },
        };

        string? Text(string name) => settings[$"DURE_OIDC_{name}"]?.Trim() is { Length: > 0 } given ? given : null;
        RefusedException Misset(string name, string why) => new(AgencyRefusals.Misset($"DURE_OIDC_{name}", why));
    }

    /// <summary>What goes there cannot be read or changed on its way: TLS, or it never leaves this machine.</summary>
    internal static bool IsSafe(Uri address) =>
        address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback);
}

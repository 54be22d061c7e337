using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dure.Kernel;

namespace Dure.App.Shared.Users.Agency;

/// <summary>Where the agency's server takes what.</summary>
/// <param name="Leave">Where one signs out of it; null if it has no such place.</param>
/// <param name="Says">Whether its answers name it, so that one that does not is not its own (RFC 9207).</param>
/// <param name="InHeader">Whether it takes our secret in the header of a request.</param>
public sealed record AgencyAddresses(Uri SignIn, Uri Token, Uri Keys, Uri? Leave, bool Says, bool InHeader);

/// <summary>The tokens that a code was exchanged for.</summary>
public sealed record AgencyTokens(string Id, string? Access);

/// <summary>Asks the agency's server: where its addresses and keys are, and what a code stands for.</summary>
public sealed class AgencyServer(AgencySettings settings, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    private readonly HttpClient http = new(
        // Whoever answers elsewhere does not get our secret.
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        }
    )
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = 256 * 1024,
    };

    private (AgencyAddresses Value, DateTimeOffset Until)? addresses;
    private (IReadOnlyList<AgencyKey> Value, DateTimeOffset Until)? keys;
    private readonly Lock gate = new();

    /// <exception cref="RefusedException">The server does not answer, or not as what it should be.</exception>
    public async Task<AgencyAddresses> AddressesAsync(CancellationToken cancel)
    {
        lock (gate)
        {
            if (addresses is { } known && known.Until > clock.GetUtcNow())
                return known.Value;
        }

        var said = await AskAsync(new(settings.Issuer.TrimEnd('/') + "/.well-known/openid-configuration"), cancel);
        // Another's description would lead people and our secret to that other.
        if (Text(said, "issuer") != settings.Issuer)
            throw Broken("it calls itself by another name");
        var ways = Texts(said, "token_endpoint_auth_methods_supported");
        var found = new AgencyAddresses(
            Address(said, "authorization_endpoint") ?? throw Broken("no authorization_endpoint"),
            Address(said, "token_endpoint") ?? throw Broken("no token_endpoint"),
            Address(said, "jwks_uri") ?? throw Broken("no jwks_uri"),
            Address(said, "end_session_endpoint"),
            said.TryGetProperty("authorization_response_iss_parameter_supported", out var says)
                && says.ValueKind == JsonValueKind.True,
            ways.Count == 0 || ways.Contains("client_secret_basic")
        );
        lock (gate)
            addresses = (found, clock.GetUtcNow() + Kept);
        return found;
    }

    /// <summary>The keys it signs with.</summary>
    /// <param name="anew">Whether to look again: it may have changed them since.</param>
    /// <exception cref="RefusedException">The server does not answer, or not as what it should be.</exception>
    public async Task<IReadOnlyList<AgencyKey>> KeysAsync(bool anew, CancellationToken cancel)
    {
        lock (gate)
        {
            if (!anew && keys is { } known && known.Until > clock.GetUtcNow())
                return known.Value;
        }

        var said = await AskAsync((await AddressesAsync(cancel)).Keys, cancel);
        if (!said.TryGetProperty("keys", out var list) || list.ValueKind != JsonValueKind.Array)
            throw Broken("no keys");
        List<AgencyKey> found =
        [
            .. list.EnumerateArray()
                .Where(key => key.ValueKind == JsonValueKind.Object)
                .Select(AgencyKey.Read)
                .OfType<AgencyKey>(),
        ];
        lock (gate)
            keys = (found, clock.GetUtcNow() + Kept);
        return found;
    }

    /// <summary>Exchanges a code for tokens.</summary>
    /// <param name="verifier">What was hashed into the challenge when the person was sent there.</param>
    /// <exception cref="RefusedException">The server does not take it, or does not answer.</exception>
    public async Task<AgencyTokens> ExchangeAsync(
        string code,
        string verifier,
        string redirect,
        CancellationToken cancel
    )
    {
        var at = await AddressesAsync(cancel);
        var form = new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = redirect,
            ["code_verifier"] = verifier,
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, at.Token);
        if (settings.Secret is not null && at.InHeader)
        {
            // Both parts as in a form, so that a colon in one does not end it (RFC 6749 2.3.1).
            var both = $"{WebUtility.UrlEncode(settings.Client)}:{WebUtility.UrlEncode(settings.Secret)}";
            request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(both)));
        }
        else
        {
            form["client_id"] = settings.Client;
            if (settings.Secret is not null)
                form["client_secret"] = settings.Secret;
        }

        using var content = new FormUrlEncodedContent(form);
        request.Content = content;
        var (status, said) = await SendAsync(request, cancel);
        if (status != HttpStatusCode.OK)
            throw new RefusedException(AgencyRefusals.Denied(Text(said, "error") ?? $"{(int)status}"));
        return new(Text(said, "id_token") ?? throw Broken("no id_token"), Text(said, "access_token"));
    }

    /// <summary>The challenge that a verifier answers: S256 of RFC 7636.</summary>
    public static string ChallengeOf(string verifier) =>
        Base64Url.EncodeToString(System.Security.Cryptography.SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    public void Dispose() => http.Dispose();

    private async Task<JsonElement> AskAsync(Uri address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        var (status, said) = await SendAsync(request, cancel);
        return status == HttpStatusCode.OK ? said : throw Broken($"{(int)status} of {address.AbsolutePath}");
    }

    private async Task<(HttpStatusCode, JsonElement)> SendAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            var said = JsonElement.Parse(await answer.Content.ReadAsByteArrayAsync(cancel));
            return said.ValueKind == JsonValueKind.Object ? (answer.StatusCode, said) : throw Broken("no object");
        }
        catch (JsonException)
        {
            throw Broken("no JSON");
        }
        catch (Exception problem)
            when (problem is HttpRequestException or IOException
                || (problem is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            throw new RefusedException(AgencyRefusals.Unreachable());
        }
    }

    private static Uri? Address(JsonElement from, string name)
    {
        if (Text(from, name) is not { } text)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && AgencySettings.IsSafe(address)
            ? address
            : throw Broken($"{name} is not safe");
    }

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<string> Texts(JsonElement from, string name) =>
        from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ?
            [
                .. list.EnumerateArray()
                    .Where(one => one.ValueKind == JsonValueKind.String)
                    .Select(one => one.GetString()!),
            ]
            : [];

    private static RefusedException Broken(string what) => new(AgencyRefusals.Broken(what));
}

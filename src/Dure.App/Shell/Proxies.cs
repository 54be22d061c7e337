using System.Net;
using Dure.Kernel;
using Microsoft.AspNetCore.HttpOverrides;

namespace Dure.App.Shell;

/// <summary>
/// The proxies at which TLS ends. What they say of who asks and how is believed, of them alone: then cookies are marked
/// Secure, addresses begin with https, and the log names the asker's own address.
/// </summary>
internal static class Proxies
{
    /// <summary>Addresses or networks, with commas between: <c>10.0.0.5, 10.1.0.0/16</c>.</summary>
    public const string Setting = "DURE_PROXIES";

    public static bool IsSet(IConfiguration settings) => !string.IsNullOrWhiteSpace(settings[Setting]);

    /// <exception cref="RefusedException"><c>BadProxy</c>.</exception>
    public static void AddProxies(this IServiceCollection services, IConfiguration settings)
    {
        var networks = (settings[Setting] ?? "")
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(Read)
            .ToList();
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            networks.ForEach(options.KnownIPNetworks.Add);
            // Not the host: who does not strip that header would let anybody choose it.
            options.ForwardedHeaders =
                networks.Count == 0
                    ? ForwardedHeaders.None
                    : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            // From the last proxy backwards until one that is not trusted.
            options.ForwardLimit = null;
        });
    }

    private static System.Net.IPNetwork Read(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return new System.Net.IPNetwork(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(text, out var network)
            ? network
            : throw new RefusedException(BadProxy(text));
    }

    private static Refusal BadProxy(string text) =>
        new(
            nameof(BadProxy),
            $"{Setting}의 '{text}'은(는) 주소도 네트워크도 아닙니다. 10.0.0.5나 10.1.0.0/16처럼 적고, 여럿이면 쉼표로 나누세요.",
            $"'{text}' in {Setting} is neither an address nor a network, as 10.0.0.5 or 10.1.0.0/16."
        );
}

using System.Net;
using System.Net.Mail;
using Dure.Kernel;

namespace Dure.App.Shared.Mail;

/// <summary>How mail is sent: by the office's own server, as the settings below <c>smtp</c> say.</summary>
/// <param name="Host">Null where none is set: then nothing is mailed.</param>
/// <param name="Tls">STARTTLS; a server that does not offer it is not used.</param>
/// <param name="PublicUrl">Where people open Dure, for links in mails; null for none.</param>
public sealed record MailSettings(
    string? Host,
    int Port,
    bool Tls,
    string? User,
    string? Password,
    string From,
    string? PublicUrl
)
{
    private const int UsualPort = 25;

    public bool IsSet => Host is not null;

    /// <exception cref="RefusedException">A port, a sender or an address that is none, or a password that would go in the clear.</exception>
    public static MailSettings Of(IConfiguration settings)
    {
        if (Given("smtp:host") is not { } host)
            return new(null, UsualPort, false, null, null, "", null);
        var port = UsualPort;
        if (Given("smtp:port") is { } text && (!int.TryParse(text, out port) || port is < 1 or > IPEndPoint.MaxPort))
            throw new RefusedException(MailRefusals.BadSetting("smtp:port", text));
        if (Given("smtp:from") is not { } from || !MailAddress.TryCreate(from, out _))
            throw new RefusedException(MailRefusals.BadSetting("smtp:from", Given("smtp:from") ?? ""));
        var tls = Given("smtp:tls") switch
        {
            null or "false" => false,
            "true" => true,
            var other => throw new RefusedException(MailRefusals.BadSetting("smtp:tls", other)),
        };
        var password = Given("smtp:password");
        if (password is not null && !tls && !IsHere(host))
            throw new RefusedException(MailRefusals.InTheClear(host));
        var url = Given("public-url") ?? Given("public_url");
        if (
            url is not null
            && !(
                Uri.TryCreate(url, UriKind.Absolute, out var read)
                && read.Scheme.StartsWith("http", StringComparison.Ordinal)
            )
        )
            throw new RefusedException(MailRefusals.BadSetting("public-url", url));
        return new(host, port, tls, Given("smtp:user"), password, from, url?.TrimEnd('/'));

        string? Given(string name) => settings[name]?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <summary>What a command goes by, which has no settings of a server: the environment, and the file beside the program.</summary>
    public static MailSettings OfCommand() =>
        Of(
            new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddEnvironmentVariables()
                .Build()
        );

    private static bool IsHere(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}

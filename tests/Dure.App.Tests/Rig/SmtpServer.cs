using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace Dure.App.Tests.Rig;

/// <summary>A mail as a server got it.</summary>
/// <param name="Tls">Whether it came over an encrypted line.</param>
/// <param name="User">Who signed in.</param>
internal sealed partial record GotMail(string From, string To, string Raw, bool Tls, string? User)
{
    public string Subject =>
        string.Concat(
            EncodedWord()
                .Matches(Header("Subject"))
                .Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[1].Value)))
        );

    public string Body =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(Raw[(Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..])
        );

    public string Header(string name)
    {
        var head = Folded().Replace(Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)], " ");
        return head.Split("\r\n")
            .First(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))[(name.Length + 1)..]
            .Trim();
    }

    [GeneratedRegex(@"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWord();

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folded();
}

/// <summary>A mail server of a test, which speaks SMTP (RFC 5321) with STARTTLS and AUTH LOGIN.</summary>
internal sealed class SmtpServer : IAsyncDisposable
{
    private readonly TcpListener listener;
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<GotMail> mails = [];
    private readonly SemaphoreSlim came = new(0);
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    /// <param name="tls">Whether it offers STARTTLS.</param>
    /// <param name="port">0 for any that is free.</param>
    public SmtpServer(bool tls = false, int port = 0)
    {
        certificate = tls ? NewCertificate() : null;
        listener = new(IPAddress.Loopback, port);
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string? Thumbprint => certificate?.Thumbprint;

    /// <summary>Recipients whom it does not know.</summary>
    public ConcurrentBag<string> Unknown { get; } = [];

    public IReadOnlyList<GotMail> Mails => [.. mails];

    public IEnumerable<string> Recipients => mails.Select(mail => mail.To).Order(StringComparer.Ordinal);

    public void Forget() => mails.Clear();

    /// <summary>Waits for the next mail.</summary>
    public Task NextAsync() => came.WaitAsync(Desk.Cancel);

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
                talks.Add(TalkAsync(await listener.AcceptTcpClientAsync(stop.Token)));
        }
        catch (Exception problem) when (problem is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        try
        {
            using (client)
            await using (Stream plain = client.GetStream())
                await ServeAsync(plain, null);
        }
        catch (Exception problem)
            when (problem
                    is IOException
                        or OperationCanceledException
                        or System.Security.Authentication.AuthenticationException
            )
        {
            // Whoever called has hung up.
        }
    }

    /// <param name="line">The encrypted one once STARTTLS was said.</param>
    private async Task ServeAsync(Stream line, SslStream? secure)
    {
        using var reader = new StreamReader(line, Encoding.UTF8, leaveOpen: true);
        async Task SayAsync(string text)
        {
            await line.WriteAsync(Encoding.ASCII.GetBytes(text + "\r\n"), stop.Token);
            await line.FlushAsync(stop.Token);
        }

        if (secure is null)
            await SayAsync("220 mail.test ESMTP");
        var (from, to, user) = ("", "", (string?)null);
        while (await reader.ReadLineAsync(stop.Token) is { } said)
        {
            switch (said.Split(' ', ':')[0].ToUpperInvariant())
            {
                case "EHLO":
                    await SayAsync("250-mail.test");
                    if (certificate is not null && secure is null)
                        await SayAsync("250-STARTTLS");
                    await SayAsync("250 AUTH LOGIN");
                    break;
                case "STARTTLS" when certificate is not null:
                    await SayAsync("220 go ahead");
                    await using (var encrypted = new SslStream(line, leaveInnerStreamOpen: true))
                    {
                        await encrypted.AuthenticateAsServerAsync(certificate);
                        await ServeAsync(encrypted, encrypted);
                    }

                    return;
                case "AUTH":
                    var name = said.Split(' ') is [_, _, var first] ? first : await AskAsync("VXNlcm5hbWU6");
                    await AskAsync("UGFzc3dvcmQ6");
                    user = Encoding.UTF8.GetString(Convert.FromBase64String(name));
                    await SayAsync("235 welcome");
                    break;
                case "MAIL":
                    from = Between(said);
                    await SayAsync("250 ok");
                    break;
                case "RCPT":
                    to = Between(said);
                    await SayAsync(Unknown.Contains(to) ? $"550 no mailbox {to}" : "250 ok");
                    break;
                case "DATA":
                    await SayAsync("354 go on");
                    var text = new StringBuilder();
                    while (await reader.ReadLineAsync(stop.Token) is { } data && data != ".")
                        text.Append(data.StartsWith('.') ? data[1..] : data).Append("\r\n");
                    mails.Enqueue(new(from, to, text.ToString(), secure is not null, user));
                    await SayAsync("250 taken");
                    came.Release();
                    break;
                case "RSET" or "NOOP":
                    await SayAsync("250 ok");
                    break;
                case "QUIT":
                    await SayAsync("221 bye");
                    return;
                default:
                    await SayAsync("502 not known");
                    break;
            }
        }

        async Task<string> AskAsync(string question)
        {
            await SayAsync("334 " + question);
            return await reader.ReadLineAsync(stop.Token) ?? "";
        }
    }

    private static string Between(string said) => said[(said.IndexOf('<') + 1)..said.IndexOf('>')];

    private static X509Certificate2 NewCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(
            TimeProvider.System.GetUtcNow().AddDays(-1),
            TimeProvider.System.GetUtcNow().AddDays(1)
        );
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        certificate?.Dispose();
        stop.Dispose();
        came.Dispose();
    }
}

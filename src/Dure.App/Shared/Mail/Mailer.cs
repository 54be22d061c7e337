using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Dure.App.Shared.Mail;

/// <summary>A mail in plain text.</summary>
public sealed record Letter(string To, string Subject, string Body);

/// <summary>Sends mail by the office's own server, one at a time.</summary>
public sealed class Mailer(MailSettings settings)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public MailSettings Settings => settings;

    /// <returns>Null if the server took it; else why not, without the address.</returns>
    public async Task<string?> TryAsync(Letter letter, CancellationToken cancel)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Tls };
            if (settings.User is not null)
                client.Credentials = new NetworkCredential(settings.User, settings.Password);
            using var message = Of(letter);
            await client.SendMailAsync(message, patience.Token);
            return null;
        }
        catch (Exception problem)
            when (problem is SmtpException or IOException or FormatException or InvalidOperationException
                || problem is System.Security.Authentication.AuthenticationException
                || (problem is OperationCanceledException && !cancel.IsCancellationRequested)
            )
        {
            return Short(problem, letter.To);
        }
    }

    private MailMessage Of(Letter letter)
    {
        var from = new MailAddress(settings.From, "두레", Encoding.UTF8);
        var message = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = string.Concat(letter.Subject.Where(sign => !char.IsControl(sign))),
            SubjectEncoding = Encoding.UTF8,
            Body = letter.Body,
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.Base64,
        };
        // So that no absence note answers a machine.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("Message-ID", $"<{Guid.NewGuid():N}@{from.Host}>");
        return message;
    }

    private static string Short(Exception problem, string address)
    {
        const int most = 300;
        var inner = problem;
        while (inner.InnerException is not null)
            inner = inner.InnerException;
        var text =
            problem is OperationCanceledException
                ? "메일 서버가 답하지 않습니다"
                : inner.Message.Replace(address, "(주소)", StringComparison.OrdinalIgnoreCase);
        return text.Length <= most ? text : text[..most];
    }
}

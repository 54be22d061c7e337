using System.Net;
using System.Security.Cryptography.X509Certificates;
using Dure.App.Shared.Mail;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.Extensions.Configuration;

namespace Dure.App.Tests.Shared.Mail;

/// <summary>Mail over SMTP, to a server that speaks it.</summary>
public class MailerTests
{
    private static readonly Letter Letter = new(
        "hong@hanbit.test",
        "[두레] 2023년 11월 실적 취합: 아주 긴 부서 이름이 붙어 여러 줄로 접히는 제목\r\nBcc: evil@hanbit.test",
        "홍길동 님,\r\n.점으로 시작하는 줄\r\n끝"
    );

    [Fact]
    public async Task A_letter_arrives_as_it_was_written()
    {
        await using var post = new SmtpServer();

        (await new Mailer(Of(post)).TryAsync(Letter, Desk.Cancel)).ShouldBeNull();

        var mail = post.Mails.Single();
        (mail.From, mail.To, mail.Tls, mail.User).ShouldBe(("dure@hanbit.test", "hong@hanbit.test", false, null));
        // A subject of two lines cannot become a header.
        mail.Subject.ShouldBe(Letter.Subject.Replace("\r\n", "", StringComparison.Ordinal));
        mail.Raw.ShouldNotContain("\r\nBcc:");
        mail.Body.TrimEnd().ShouldBe(Letter.Body);
    }

    [Fact]
    public async Task With_TLS_it_goes_encrypted_and_signed_in_or_not_at_all()
    {
        await using var post = new SmtpServer(tls: true);
        await using var plain = new SmtpServer();
        // The certificate is this test's own; any other is refused.
#pragma warning disable SYSLIB0014 // The only way by which SmtpClient is told whom to trust.
        ServicePointManager.ServerCertificateValidationCallback = (_, certificate, _, _) =>
            certificate is X509Certificate2 { Thumbprint: var thumbprint } && thumbprint == post.Thumbprint;
#pragma warning restore SYSLIB0014
        await using var forged = new SmtpServer(tls: true);

        (await new Mailer(Secure(post)).TryAsync(Letter, Desk.Cancel)).ShouldBeNull();
        (await new Mailer(Secure(plain)).TryAsync(Letter, Desk.Cancel)).ShouldNotBeNull();
        (await new Mailer(Secure(forged)).TryAsync(Letter, Desk.Cancel)).ShouldNotBeNull();

        var mail = post.Mails.Single();
        (mail.Tls, mail.User).ShouldBe((true, "dure"));
        plain.Mails.ShouldBeEmpty();
        forged.Mails.ShouldBeEmpty();

        static MailSettings Secure(SmtpServer server) =>
            Of(server) with
            {
                Host = "localhost",
                Tls = true,
                User = "dure",
                Password = "물빛",
            };
    }

    [Fact]
    public async Task Without_a_server_it_says_so()
    {
        var post = new SmtpServer();
        var settings = Of(post);
        await post.DisposeAsync();

        (await new Mailer(settings).TryAsync(Letter, Desk.Cancel)).ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("smtp:port", "0", "BadSetting")]
    [InlineData("smtp:port", "스물다섯", "BadSetting")]
    [InlineData("smtp:from", "홍길동", "BadSetting")]
    [InlineData("smtp:from", "", "BadSetting")]
    [InlineData("smtp:tls", "예", "BadSetting")]
    [InlineData("public-url", "ftp://x", "BadSetting")]
    [InlineData("smtp:password", "비밀", "InTheClear")]
    public void A_setting_that_cannot_be_is_refused(string name, string value, string refusal) =>
        Should.Throw<RefusedException>(() => Settings((name, value))).Refusals.Single().Name.ShouldBe(refusal);

    [Fact]
    public void Settings_are_read_and_none_mean_no_mail()
    {
        var settings = Settings(("smtp:port", "587"), ("smtp:tls", "true"), ("smtp:password", "비밀"));

        (settings.IsSet, settings.Port, settings.Tls).ShouldBe((true, 587, true));
        MailSettings.Of(new ConfigurationBuilder().Build()).IsSet.ShouldBeFalse();
    }

    private static MailSettings Settings(params (string Name, string Value)[] given) =>
        MailSettings.Of(
            new ConfigurationBuilder()
                .AddInMemoryCollection(
                    new Dictionary<string, string?>
                    {
                        ["smtp:host"] = "mail.hanbit.test",
                        ["smtp:from"] = "dure@hanbit.test",
                    }
                )
                .AddInMemoryCollection(given.ToDictionary(one => one.Name, one => (string?)one.Value))
                .Build()
        );

    private static MailSettings Of(SmtpServer server) =>
        new("127.0.0.1", server.Port, false, null, null, "dure@hanbit.test", null);
}

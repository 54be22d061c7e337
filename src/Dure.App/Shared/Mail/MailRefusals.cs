using Dure.Kernel;

namespace Dure.App.Shared.Mail;

/// <summary>Why mail is not sent.</summary>
internal static class MailRefusals
{
    public static Refusal NoMailServer() =>
        new(
            nameof(NoMailServer),
            "메일 서버가 설정되지 않아 보낼 수 없습니다. 환경변수 smtp__host와 smtp__from을 적고 다시 여세요.",
            "No mail server is set. Set smtp__host and smtp__from in the environment."
        );

    public static Refusal BadSetting(string name, string value) =>
        new(
            nameof(BadSetting),
            $"메일 설정 {name}의 값 '{value}'을(를) 쓸 수 없습니다. 설명서 ‘취합’의 메일 설정을 보고 고치세요.",
            $"The setting {name} cannot be '{value}'."
        );

    public static Refusal InTheClear(string host) =>
        new(
            nameof(InTheClear),
            $"{host}에 비밀번호를 암호화하지 않고 보낼 수 없습니다. smtp:tls를 true로 적으세요.",
            $"The password for {host} would go in the clear. Set smtp:tls to true."
        );
}

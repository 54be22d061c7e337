using Dure.Kernel;

namespace Dure.App.Shared.Users.Agency;

/// <summary>Why somebody could not sign in by the agency's server. The log says more, under the number that the page shows.</summary>
internal static class AgencyRefusals
{
    public static Refusal Misset(string setting, string why) =>
        new(
            "AgencyMisset",
            $"기관 계정의 설정 {setting}이(가) 맞지 않습니다. {why}",
            $"The setting {setting} of the agency's sign-in is not right."
        );

    public static Refusal NotSet() =>
        new(
            "AgencyNotSet",
            "이 서버는 기관 계정을 쓰지 않습니다. 두레의 아이디와 비밀번호로 로그인하세요.",
            "No agency's server is set up here. Sign in with login and password."
        );

    public static Refusal Unreachable() =>
        new(
            "AgencyUnreachable",
            "기관 계정 서버가 답하지 않습니다. 잠시 뒤 다시 하거나, 두레의 아이디와 비밀번호로 로그인하세요.",
            "The agency's server does not answer. Try again, or sign in with login and password."
        );

    public static Refusal Broken(string what) =>
        new(
            "AgencyBroken",
            "기관 계정 서버의 답을 쓸 수 없습니다. 설정이 맞는지 시스템 담당자가 확인해야 합니다.",
            $"The agency's server cannot be used: {what}."
        );

    public static Refusal Denied(string error) =>
        new(
            "AgencyDenied",
            "기관 계정 서버가 로그인을 받아들이지 않았습니다. 다시 해 보고, 되풀이되면 시스템 담당자에게 알려 주세요.",
            $"The agency's server said no: {error}."
        );

    public static Refusal Stale() =>
        new(
            "AgencyStale",
            "이 브라우저에서 시작한 로그인이 아니거나, 시작한 지 오래되었거나, 이미 끝난 로그인입니다. 처음부터 다시 해 주세요.",
            "This sign-in was not begun in this browser, or too long ago, or is over. Begin again."
        );

    /// <param name="name">Of the check that did not hold: <c>TokenSignature</c>.</param>
    /// <param name="what">What of the token.</param>
    public static Refusal Token(string name, string what) =>
        new(
            name,
            $"기관 계정 서버가 보낸 확인서를 믿을 수 없어 로그인하지 않았습니다({what}). 다시 해 보고, 되풀이되면 시스템 담당자에게 알려 주세요.",
            $"The token of the agency's server does not hold: {name}."
        );

    public static Refusal Unknown(string subject) =>
        new(
            "AgencyUnknown",
            $"이 기관 계정에 이어진 두레 계정이 없습니다. 두레 아이디로 로그인해 내 계정에서 잇거나, 관리자에게 이 번호를 알려 주세요: {subject}",
            "No account of Dure is linked to this agency account. Link it yourself, or ask an administrator."
        );

    public static Refusal Closed() =>
        new(
            "AgencyClosed",
            "닫혔거나 잠시 쉬고 있는 두레 계정입니다. 관리자에게 요청하세요.",
            "That account of Dure is closed or rests. Ask an administrator."
        );

    public static Refusal Taken() =>
        new(
            "AgencyTaken",
            "그 기관 계정이나 그 두레 계정은 이미 다른 것과 이어져 있습니다. 먼저 그것을 끊으세요.",
            "The agency account or the account of Dure is linked already. Unlink that first."
        );

    public static Refusal BadSubject() =>
        new(
            "AgencySubject",
            "기관 계정의 번호는 255자까지이고 비워 둘 수 없습니다. 기관 계정 서버의 sub 값을 그대로 적으세요.",
            "Give the subject (sub) of the agency account, up to 255 characters.",
            new Place("subject")
        );

    public static Refusal OnlyWay() =>
        new(
            "AgencyOnlyWay",
            "비밀번호가 없어 끊으면 로그인할 길이 없습니다. 먼저 비밀번호를 정하세요.",
            "Without a password there would be no way to sign in. Set one first."
        );
}

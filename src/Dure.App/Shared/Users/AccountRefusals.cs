using Dure.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Dure.App.Shared.Users;

internal static class AccountRefusals
{
    public static Refusal BadUser(string login) =>
        new(
            nameof(BadUser),
            $"'{login}'은(는) 아이디로 쓸 수 없거나 이름이 비었습니다. 아이디는 영문 소문자로 시작해 소문자·숫자·붙임표·밑줄로 32자까지입니다.",
            $"'{login}' cannot be a login, or the name is empty. A login begins with a lower-case letter; up to 32 of a-z, 0-9, - and _.",
            new Place("login")
        );

    public static Refusal UnknownUser(string login) =>
        new(
            nameof(UnknownUser),
            $"'{login}'은(는) 등록된 사람이 아닙니다. dure user add로 등록하거나 --by로 등록된 아이디를 적으세요.",
            $"'{login}' is not registered. Add the person with dure user add, or give a registered login with --by."
        );

    public static Refusal NotTheSame() =>
        new(
            nameof(NotTheSame),
            "두 번 적은 비밀번호가 서로 다릅니다.",
            "The two passwords differ.",
            new Place("again")
        );

    public static Refusal WrongPassword() =>
        new(
            nameof(WrongPassword),
            "지금 비밀번호가 맞지 않습니다.",
            "That is not the present password.",
            new Place("now")
        );

    public static Refusal WrongCode() =>
        new(
            nameof(WrongCode),
            "번호가 맞지 않습니다. 휴대전화의 시각이 맞는지 보고, 지금 보이는 여섯 자리를 적어 주세요.",
            "That is not the present number.",
            new Place("code")
        );

    public static Refusal BadToken() =>
        new(
            nameof(BadToken),
            "이름을 60자 안으로 적고, 기한은 오늘부터 한 해 안에서 골라 주세요.",
            "Give a label of up to 60 letters, and a last day within a year.",
            new Place("label")
        );

    public static Refusal BadEmail() =>
        new(
            nameof(BadEmail),
            "메일 주소로 쓸 수 없습니다. hong@korea.kr처럼 적어 주세요. 비우면 메일을 받지 않습니다.",
            "That is not an e-mail address.",
            new Place("email")
        );

    public static Refusal TooLong() =>
        new(
            nameof(TooLong),
            $"비밀번호는 {Users.LongestPassword}자까지입니다.",
            $"A password has at most {Users.LongestPassword} letters.",
            new Place("password")
        );

    /// <summary>What the framework refuses, under its own name.</summary>
    public static RefusedException Of(IdentityResult result) =>
        new([
            .. result.Errors.Select(error => new Refusal(
                error.Code,
                error.Description,
                error.Code,
                new Place("password")
            )),
        ]);
}

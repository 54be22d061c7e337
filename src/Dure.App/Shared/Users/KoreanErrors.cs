using Dure.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Dure.App.Shared.Users;

/// <summary>What the framework refuses, in the words of the forms.</summary>
internal sealed class KoreanErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) =>
        Error(nameof(PasswordTooShort), $"비밀번호는 {length}자 이상이어야 합니다.");

    public override IdentityError PasswordMismatch() =>
        Error(nameof(PasswordMismatch), "지금 비밀번호가 맞지 않습니다.");

    public override IdentityError InvalidToken() =>
        Error(nameof(InvalidToken), "기한이 지났거나 이미 쓴 주소입니다. 관리자에게 다시 요청하세요.");

    public override IdentityError DuplicateUserName(string userName) =>
        Error(nameof(DuplicateUserName), $"'{userName}'은(는) 이미 있는 아이디입니다.");

    public override IdentityError InvalidUserName(string? userName) =>
        Error(
            nameof(InvalidUserName),
            $"'{userName}'은(는) 아이디로 쓸 수 없습니다. 영문 소문자로 시작해 소문자·숫자·붙임표·밑줄로 32자까지입니다."
        );

    public override IdentityError ConcurrencyFailure() =>
        Error(nameof(ConcurrencyFailure), "그 사이 다른 곳에서 바뀌었습니다. 화면을 새로 열어 다시 해 주세요.");

    private static IdentityError Error(string code, string sentence) =>
        new() { Code = code, Description = Particles.Fit(sentence) };
}

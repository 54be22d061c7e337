using Microsoft.AspNetCore.Identity;

namespace Dure.App.Shared.Users;

/// <summary>Refuses what everybody tries first: passwords known from leaks, one's own name, a run of one letter or of neighbours.</summary>
/// <remarks>The list is of the passwords of ten letters and more in zxcvbn's (MIT), which were taken from leaks.</remarks>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    private const int Distinct = 5;

    private static readonly HashSet<string> Known = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password) =>
        Task.FromResult(
            password is null ? IdentityResult.Success
            : Known.Contains(password.ToUpperInvariant()) || password.Distinct().Count() < Distinct || IsRun(password)
                ? Failed("PasswordTooCommon", "널리 알려진 비밀번호이거나 너무 단순합니다. 다른 것으로 정해 주세요.")
            : Holds(password, user.Id) || Holds(password, user.Name)
                ? Failed("PasswordHoldsName", "비밀번호에 아이디나 이름을 넣을 수 없습니다.")
            : IdentityResult.Success
        );

    private static bool Holds(string password, string name) =>
        name.Length > 1 && password.Contains(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>abcdefghij, 9876543210.</summary>
    private static bool IsRun(string password) =>
        password.Zip(password.Skip(1)).All(pair => pair.Second - pair.First == 1)
        || password.Zip(password.Skip(1)).All(pair => pair.First - pair.Second == 1);

    private static IdentityResult Failed(string code, string sentence) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = sentence });

    private static HashSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Upper)];
    }

    private static string Upper(string line) => line.ToUpperInvariant();
}

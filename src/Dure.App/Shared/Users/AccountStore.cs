using Dure.App.Shell;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Dure.App.Shared.Users;

/// <summary>
/// Accounts in the database. Secrets of the second factor and recovery codes are encrypted with a key that is not in it:
/// unlike a password they cannot be hashed, because the server must compute with them.
/// </summary>
internal sealed class AccountStore(
    DureDbContext db,
    IDataProtectionProvider protection,
    IdentityErrorDescriber? describer = null
) : UserOnlyStore<Account, DureDbContext, string>(db, describer)
{
    private readonly IDataProtector protector = protection.CreateProtector("dure.account.secrets");

    public override Task SetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        string? value,
        CancellationToken cancellationToken
    ) =>
        base.SetTokenAsync(
            user,
            loginProvider,
            name,
            value is null ? null : protector.Protect(value),
            cancellationToken
        );

    public override async Task<string?> GetTokenAsync(
        Account user,
        string loginProvider,
        string name,
        CancellationToken cancellationToken
    ) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value
            ? protector.Unprotect(value)
            : null;
}

using System.Net.Mail;
using System.Text.RegularExpressions;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Users;

/// <summary>What is done to accounts, from the pages and from the command line alike.</summary>
public static partial class AccountDesk
{
    private const int LongestName = 40;

    // As RFC 5321 has it.
    private const int LongestAddress = 254;

    /// <summary>Registers a person, or gives one who is registered another name.</summary>
    /// <exception cref="RefusedException"><c>BadUser</c>.</exception>
    public static async Task<Account> AddAsync(
        UserManager<Account> users,
        string login,
        string name,
        DateTime now,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        name = name.Trim();
        if (!LoginForm().IsMatch(login) || name.Length is 0 or > LongestName || name.Any(char.IsControl))
            throw new RefusedException(AccountRefusals.BadUser(login));
        if (await users.FindByIdAsync(login) is { } known)
        {
            known.Rename(name);
            Must(await users.UpdateAsync(known));
            return known;
        }

        var account = new Account(login, name, now);
        Must(await users.CreateAsync(account));
        return account;
    }

    /// <exception cref="RefusedException">The password is too short, too long, or too well known.</exception>
    public static async Task SetPasswordAsync(
        UserManager<Account> users,
        Account account,
        string password,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        if (password.Length > Users.LongestPassword)
            throw new RefusedException(AccountRefusals.TooLong());
        foreach (var validator in users.PasswordValidators)
            Must(await validator.ValidateAsync(users, account, password));
        account.PasswordHash = users.PasswordHasher.HashPassword(account, password);
        Must(await users.UpdateSecurityStampAsync(account));
        Must(await users.ResetAccessFailedCountAsync(account));
        Must(await users.SetLockoutEndDateAsync(account, null));
    }

    /// <summary>Sets where a person gets mail; empty takes it away. It signs nobody in and proves nothing.</summary>
    /// <exception cref="RefusedException"><c>BadEmail</c>.</exception>
    public static async Task SetEmailAsync(
        UserManager<Account> users,
        Account account,
        string? address,
        CancellationToken cancel
    )
    {
        cancel.ThrowIfCancellationRequested();
        address = address?.Trim();
        if (
            !string.IsNullOrEmpty(address)
            && (
                address.Length > LongestAddress
                || !MailAddress.TryCreate(address, out var read)
                || read.Address != address
                || !address.All(sign => sign is > ' ' and < '\x7f')
            )
        )
            throw new RefusedException(AccountRefusals.BadEmail());
        account.Email = string.IsNullOrEmpty(address) ? null : address;
        Must(await users.UpdateAsync(account));
    }

    /// <summary>Ends sessions, and with all of them the tokens.</summary>
    /// <param name="but">The session that stays; null to end all.</param>
    public static async Task EndSessionsAsync(DureDbContext db, string login, string? but, CancellationToken cancel) =>
        await db.Set<Session>().Where(row => row.Account == login && row.Id != but).ExecuteDeleteAsync(cancel);

    /// <summary>Closes an account: its sessions and tokens end at once.</summary>
    public static async Task CloseAsync(DureDbContext db, string login, DateTime now, CancellationToken cancel)
    {
        var account = await db.Set<Account>().FirstAsync(row => row.Id == login, cancel);
        account.Close(now);
        await db.SaveChangesAsync(cancel);
        await EndSessionsAsync(db, login, null, cancel);
        await db.Set<ApiToken>().Where(row => row.Account == login).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Opens a closed or resting account.</summary>
    public static async Task OpenAsync(UserManager<Account> users, Account account, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        account.Open();
        Must(await users.ResetAccessFailedCountAsync(account));
        Must(await users.SetLockoutEndDateAsync(account, null));
    }

    public static void Must(IdentityResult result)
    {
        if (!result.Succeeded)
            throw AccountRefusals.Of(result);
    }

    [GeneratedRegex("^[a-z][a-z0-9_-]{0,31}$")]
    private static partial Regex LoginForm();
}

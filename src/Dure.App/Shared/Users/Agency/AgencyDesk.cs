using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Users.Agency;

/// <summary>Who the agency says somebody is.</summary>
/// <param name="Subject">Its number for the person, which it never gives to another.</param>
/// <param name="Named">The login of an account here, by the claim that is set up for it.</param>
/// <param name="Trip">How they came.</param>
public sealed record AgencyPerson(string Subject, string? Named, AgencyTrip Trip);

/// <summary>
/// Signing in by the agency's own server: OpenID Connect's authorization code flow with PKCE. It says who somebody is, and
/// gives no right: who has no account here gets none, and what an account may do is said by its roles alone.
/// </summary>
public sealed class AgencyDesk(
    AgencyFlow flow,
    UserManager<Account> users,
    DureDbContext db,
    TimeProvider clock,
    AgencySettings? settings = null,
    AgencyServer? server = null
)
{
    /// <summary>What the agency's accounts are called; null where no server is set up.</summary>
    public string? Name => settings?.Name;

    /// <summary>Null where no server is set up.</summary>
    public string? Issuer => settings?.Issuer;

    /// <summary>Whether the server's own second factor stands for ours.</summary>
    public bool HasSecondFactor => settings is { HasSecondFactor: true };

    /// <summary>The address to send somebody to.</summary>
    /// <param name="back">The page they come back to: <c>/sign-in/agency</c>.</param>
    /// <param name="login">Who links an account of theirs; null for one who signs in.</param>
    /// <exception cref="RefusedException">No server is set up, or it does not answer.</exception>
    public async Task<string> BeginAsync(
        HttpContext context,
        string back,
        string? to,
        string? login,
        CancellationToken cancel
    )
    {
        var (set, from) = Set();
        var at = await from.AddressesAsync(cancel);
        var trip = flow.Begin(context, AddressOf(context.Request, back), to, login);
        return QueryHelpers.AddQueryString(
            at.SignIn.AbsoluteUri,
            new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = set.Client,
                ["redirect_uri"] = trip.Redirect,
                ["scope"] = set.Scope,
                ["state"] = trip.State,
                ["nonce"] = trip.Nonce,
                ["code_challenge"] = AgencyServer.ChallengeOf(trip.Verifier),
                ["code_challenge_method"] = "S256",
                ["ui_locales"] = "ko",
            }
        );
    }

    /// <summary>Who has come back.</summary>
    /// <exception cref="RefusedException">They did not set out from this browser, or what the server sent does not hold.</exception>
    public async Task<AgencyPerson> FinishAsync(HttpContext context, string back, CancellationToken cancel)
    {
        var (set, from) = Set();
        var query = context.Request.Query;
        var trip = flow.Take(context);
        // The state says whether the rest is meant for us at all, so nothing else is looked at before.
        if (
            trip is null
            || trip.Redirect != AddressOf(context.Request, back)
            || query["state"].ToString() is var state
                && !System.Security.Cryptography.CryptographicOperations.FixedTimeEquals(
                    System.Text.Encoding.UTF8.GetBytes(state),
                    System.Text.Encoding.UTF8.GetBytes(trip.State)
                )
        )
            throw new RefusedException(AgencyRefusals.Stale());
        var at = await from.AddressesAsync(cancel);
        var says = query["iss"].ToString();
        if (says.Length > 0 || at.Says)
        {
            if (says != set.Issuer)
                throw new RefusedException(AgencyRefusals.Token("AnswerIssuer", "답한 곳"));
        }

        if (query["error"].ToString() is { Length: > 0 } error)
            throw new RefusedException(AgencyRefusals.Denied(error));
        if (query["code"].ToString() is not { Length: > 0 } code)
            throw new RefusedException(AgencyRefusals.Broken("no code"));
        var tokens = await from.ExchangeAsync(code, trip.Verifier, trip.Redirect, cancel);
        var token = IdToken.Read(tokens.Id);
        var keys = await from.KeysAsync(anew: false, cancel);
        // It may have begun to sign with a new key since; one look tells.
        if (!token.IsOf(keys))
            keys = await from.KeysAsync(anew: true, cancel);
        token.Check(keys, new(set.Issuer, set.Client, trip.Nonce, trip.Since), tokens.Access, clock.GetUtcNow());
        return new(token.Subject, set.Claim is { } claim ? token.Claim(claim) : null, trip);
    }

    /// <summary>The account of a person: the one that is linked, else the one that the claim names, which is linked then.</summary>
    /// <exception cref="RefusedException"><c>AgencyUnknown</c>, <c>AgencyTaken</c>, <c>AgencyClosed</c>.</exception>
    public async Task<Account> AccountOfAsync(AgencyPerson person, CancellationToken cancel)
    {
        var account = await users.FindByLoginAsync(Set().Settings.Issuer, person.Subject);
        if (account is null && person.Named?.Trim().ToLowerInvariant() is { Length: > 0 and <= 32 } login)
        {
            account = await users.FindByIdAsync(login);
            if (account is { Closed: null })
                await LinkAsync(account, person.Subject, cancel);
        }

        if (account is null)
            throw new RefusedException(AgencyRefusals.Unknown(person.Subject));
        return account.Closed is null && !await users.IsLockedOutAsync(account)
            ? account
            : throw new RefusedException(AgencyRefusals.Closed());
    }

    /// <summary>The number that an account is linked to; null if to none.</summary>
    public async Task<string?> SubjectOfAsync(string login, CancellationToken cancel) =>
        settings is null
            ? null
            : await db.Set<IdentityUserLogin<string>>()
                .AsNoTracking()
                .Where(row => row.UserId == login && row.LoginProvider == settings.Issuer)
                .Select(row => row.ProviderKey)
                .FirstOrDefaultAsync(cancel);

    /// <summary>Lets a person of the agency sign in as an account.</summary>
    /// <exception cref="RefusedException"><c>AgencyTaken</c>: either has another already.</exception>
    public async Task LinkAsync(Account account, string subject, CancellationToken cancel)
    {
        var (set, _) = Set();
        if (subject.Length is 0 or > 255 || subject.Any(char.IsControl))
            throw new RefusedException(AgencyRefusals.BadSubject());
        var holder = await users.FindByLoginAsync(set.Issuer, subject);
        if (holder?.Id == account.Id)
            return;
        if (holder is not null || await SubjectOfAsync(account.Id, cancel) is not null)
            throw new RefusedException(AgencyRefusals.Taken());
        AccountDesk.Must(await users.AddLoginAsync(account, new(set.Issuer, subject, set.Name)));
    }

    /// <summary>Ends that; the sessions are the caller's to end.</summary>
    public async Task UnlinkAsync(Account account, CancellationToken cancel)
    {
        if (await SubjectOfAsync(account.Id, cancel) is { } subject)
            AccountDesk.Must(await users.RemoveLoginAsync(account, Set().Settings.Issuer, subject));
    }

    /// <summary>Where one signs out of the agency's server, too; null if there is no such place, or it does not answer.</summary>
    public async Task<string?> LeaveAsync(HttpContext context, CancellationToken cancel)
    {
        if (settings is null || server is null)
            return null;
        try
        {
            return (await server.AddressesAsync(cancel)).Leave is { } leave
                ? QueryHelpers.AddQueryString(
                    leave.AbsoluteUri,
                    new Dictionary<string, string?>
                    {
                        ["client_id"] = settings.Client,
                        ["post_logout_redirect_uri"] = AddressOf(context.Request, "/sign-in"),
                        ["ui_locales"] = "ko",
                    }
                )
                : null;
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private (AgencySettings Settings, AgencyServer Server) Set() =>
        settings is not null && server is not null
            ? (settings, server)
            : throw new RefusedException(AgencyRefusals.NotSet());

    private static string AddressOf(HttpRequest request, string path) =>
        $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
}

using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Users;

/// <summary>Keeps sessions in the database, so that they can be listed, and ended at once wherever the browser is.</summary>
internal sealed class SessionStore(IServiceScopeFactory scopes, IHttpContextAccessor http, TimeProvider clock)
    : ITicketStore
{
    /// <summary>The claim that names the session's own row.</summary>
    public const string Claim = "dure:session";

    /// <summary>A session ends this long after it began, however busy.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>A session ends when its browser asked for nothing this long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    /// <summary>Among the items of a request that began a session.</summary>
    public static readonly object Began = new();

    private const int MaxAgent = 200;

    // Every request of whoever signed in asks it.
    private static readonly CompiledQuery<Func<DureDbContext, string, DateTime, IAsyncEnumerable<Found>>> Find = new(
        () =>
            EF.CompileAsyncQuery(
                (DureDbContext db, string id, DateTime now) =>
                    from session in db.Set<Session>().AsNoTracking()
                    where session.Id == id && session.Until > now
                    join account in db.Set<Account>().AsNoTracking().Where(row => row.Closed == null)
                        on session.Account equals account.Id
                        into accounts
                    from account in accounts.DefaultIfEmpty()
                    join grant in db.Set<RoleGrant>().AsNoTracking() on account.Id equals grant.Account into grants
                    from grant in grants.DefaultIfEmpty()
                    select new Found(session.Ticket, account.Id, account.Name, grant)
            )
    );

    /// <summary>A session with one of its account's grants; without an account if it is closed.</summary>
    private sealed record Found(byte[] Ticket, string? Login, string? Name, RoleGrant? Grant);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var key = Keys.New();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        Tell(scope, AccountOf(ticket), "로그인");
        var agent = http.HttpContext?.Request.Headers.UserAgent.ToString();
        db.Add(
            new Session
            {
                Id = Keys.HashOf(key),
                Account = AccountOf(ticket),
                Started = Now,
                Seen = Now,
                Until = UntilOf(ticket, Now),
                Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
                Agent = agent is { Length: > MaxAgent } ? agent[..MaxAgent] : agent,
                Ticket = TicketSerializer.Default.Serialize(ticket),
            }
        );
        await db.SaveChangesAsync();
        if (http.HttpContext is { } context)
            context.Items[Began] = key;
        return key;
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var (id, seen, bytes) = (Keys.HashOf(key), Now, TicketSerializer.Default.Serialize(ticket));
        // A session stays its owner's, whoever signs in with its key.
        var owner = AccountOf(ticket);
        await using var scope = scopes.CreateAsyncScope();
        var sessions = scope.ServiceProvider.GetRequiredService<DureDbContext>().Set<Session>();
        var started = await sessions
            .Where(row => row.Id == id && row.Account == owner)
            .Select(row => (DateTime?)row.Started)
            .FirstOrDefaultAsync();
        if (started is not { } start)
            return;
        var until = UntilOf(ticket, start);
        await sessions
            .Where(row => row.Id == id)
            .ExecuteUpdateAsync(row =>
                row.SetProperty(one => one.Seen, seen)
                    .SetProperty(one => one.Until, until)
                    .SetProperty(one => one.Ticket, bytes)
            );
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        var (id, now) = (Keys.HashOf(key), Now);
        // The request's own context: every request asks this first, and a connection for it alone costs more than the look-up.
        await using var own = http.HttpContext is null ? scopes.CreateAsyncScope() : (AsyncServiceScope?)null;
        var services = own?.ServiceProvider ?? http.HttpContext!.RequestServices;
        var db = services.GetRequiredService<DureDbContext>();
        var found = new List<Found>();
        await foreach (var one in Find.On(db)(db, id, now))
            found.Add(one);
        if (found.Count == 0 || TicketSerializer.Default.Deserialize(found[0].Ticket) is not { } ticket)
            return null;
        // Whoever asks what they may do has it here.
        if (http.HttpContext is { } context && found[0] is { Login: { } login, Name: { } name })
            context.Items[typeof(KnownAccount)] = new KnownAccount(
                login,
                name,
                [.. found.Select(one => one.Grant).OfType<RoleGrant>()]
            );
        // The row tells which of the list is this one.
        var identity = (System.Security.Claims.ClaimsIdentity)ticket.Principal.Identity!;
        if (!identity.HasClaim(claim => claim.Type == Claim))
            identity.AddClaim(new(Claim, id));
        return ticket;
    }

    public async Task RemoveAsync(string key)
    {
        var id = Keys.HashOf(key);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<DureDbContext>();
        if (await db.Set<Session>().FirstOrDefaultAsync(row => row.Id == id) is not { } session)
            return;
        Tell(scope, session.Account, "로그아웃");
        db.Remove(session);
        await db.SaveChangesAsync();
    }

    // The store works in scopes of its own, which know nothing of the request.
    private void Tell(AsyncServiceScope scope, string account, string process)
    {
        var deed = scope.ServiceProvider.GetRequiredService<Deed>();
        (deed.Who, deed.Process) = (account, process);
        deed.Origin = http.HttpContext?.Connection.RemoteIpAddress?.ToString();
    }

    private static string AccountOf(AuthenticationTicket ticket) =>
        ticket.Principal.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)!.Value;

    private static DateTime UntilOf(AuthenticationTicket ticket, DateTime started)
    {
        var (idle, longest) = (ticket.Properties.ExpiresUtc?.UtcDateTime ?? started + Patience, started + Longest);
        return idle < longest ? idle : longest;
    }
}

using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Dure.App.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dure.App.Shared.Users;

/// <summary>Signs a program in by the token it sends with every request.</summary>
internal sealed class ApiTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DureDbContext db
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Name = "Token";

    /// <summary>The claim of a token that changes nothing.</summary>
    public const string Reads = "dure:reads";

    /// <summary>The claim of a token that reaches one municipality.</summary>
    public const string Only = "dure:only";

    /// <summary>How a token begins, so that one that lies about is recognised.</summary>
    public const string Prefix = "dure_";

    private const string Bearer = "Bearer ";

    // So that each request need not write.
    private static readonly TimeSpan Notice = TimeSpan.FromMinutes(10);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var (id, now) = (Keys.HashOf(header[Bearer.Length..].Trim()), TimeProvider.GetUtcNow().UtcDateTime);
        var token = await db.Set<ApiToken>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Id == id && row.Until > now, Context.RequestAborted);
        if (token is null)
            return AuthenticateResult.Fail("no such token");
        if (token.Used is not { } used || now - used > Notice)
            await db.Set<ApiToken>()
                .Where(row => row.Id == id)
                .ExecuteUpdateAsync(row => row.SetProperty(one => one.Used, now), Context.RequestAborted);
        var identity = new ClaimsIdentity(
            [new(ClaimTypes.NameIdentifier, token.Account), new(ClaimTypes.Name, token.Account)],
            Scheme.Name
        );
        if (!token.Writes)
            identity.AddClaim(new(Reads, "true"));
        if (token.Municipality is { } only)
            identity.AddClaim(new(Only, only.ToString(CultureInfo.InvariantCulture)));
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }
}

using System.Globalization;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Tokens for programs: made, shown once, ended.</summary>
[Needs(Act.ManageSelf)]
[ResponseCache(NoStore = true)]
public sealed class TokensModel(DureDbContext db, Viewer viewer, TimeProvider clock) : PageModel
{
    private const int LongestLabel = 60;

    [BindProperty]
    public string? Label { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Municipality { get; set; }

    [BindProperty]
    public bool Writes { get; set; }

    /// <summary>The token itself, in the answer to its making alone.</summary>
    public string? Made { get; private set; }
    public IReadOnlyList<ApiToken> Kept { get; private set; } = [];
    public IReadOnlyList<(string Code, string Name)> Municipalities { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public Task OnGetAsync(CancellationToken cancel) => ReadAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (
            Label?.Trim() is not { Length: > 0 and <= LongestLabel } label
            || !DateOnly.TryParse(Until, CultureInfo.InvariantCulture, out var until)
            || until < today
            || until > today.AddYears(1)
        )
        {
            Errors = FormError.Of(new RefusedException(AccountRefusals.BadToken()));
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else
        {
            Made = ApiTokenHandler.Prefix + Keys.New();
            db.Add(
                new ApiToken
                {
                    Id = Keys.HashOf(Made),
                    Account = viewer.Login!,
                    Label = label,
                    Writes = Writes,
                    Municipality = MunicipalityCode.TryParse(Municipality, out var only) ? only.Value : null,
                    Added = Now,
                    Until = until.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Local).ToUniversalTime(),
                }
            );
            await db.SaveChangesAsync(cancel);
            Label = Until = null;
        }

        ModelState.Clear();
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(string? token, CancellationToken cancel)
    {
        await db.Set<ApiToken>()
            .Where(row => row.Account == viewer.Login && row.Id == token)
            .ExecuteDeleteAsync(cancel);
        return RedirectToPage();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        if (viewer.Login is not { } login)
            throw new RefusedException(RightsRefusals.SignInFirst());
        var now = Now;
        Kept = await db.Set<ApiToken>()
            .AsNoTracking()
            .Where(row => row.Account == login && row.Until > now)
            .OrderByDescending(row => row.Added)
            .ToListAsync(cancel);
        MunicipalityCode[] codes = [.. viewer.Roles.Select(held => held.Municipality).Distinct()];
        Municipalities =
        [
            .. (
                await db.Set<Municipality>()
                    .AsNoTracking()
                    .Where(row => codes.Contains(row.Code))
                    .OrderBy(row => row.Code)
                    .ToListAsync(cancel)
            ).Select(row => (row.Code.ToString(), row.Name)),
        ];
    }
}

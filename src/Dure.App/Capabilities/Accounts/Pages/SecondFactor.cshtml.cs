using System.Globalization;
using System.Text;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Dure.App.Capabilities.Accounts.Pages;

/// <summary>Turns the second factor (TOTP, RFC 6238) on and off, and gives recovery codes.</summary>
[Needs(Act.ManageSelf)]
[EnableRateLimiting(Accounts.Tries)]
[ResponseCache(NoStore = true)]
public sealed class SecondFactorModel(
    DureDbContext db,
    UserManager<Account> users,
    SignInManager<Account> signIn,
    Viewer viewer
) : PageModel
{
    private const int Codes = 10;

    private Account account = null!;

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Now { get; set; }

    public bool IsOn => account.TwoFactorEnabled;
    public int Left { get; private set; }
    public string Key { get; private set; } = "";

    /// <summary>The dark squares as a path of an SVG.</summary>
    public string? Picture { get; private set; }
    public int Side { get; private set; }
    public IReadOnlyList<string> Recovery { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public Task OnGetAsync() => ReadAsync();

    public Task<IActionResult> OnPostOnAsync() =>
        TryAsync(async () =>
        {
            var code = (Code ?? "").Replace(" ", "", StringComparison.Ordinal);
            if (!await users.VerifyTwoFactorTokenAsync(account, users.Options.Tokens.AuthenticatorTokenProvider, code))
                throw new RefusedException(AccountRefusals.WrongCode());
            AccountDesk.Must(await users.SetTwoFactorEnabledAsync(account, true));
            await NewCodesAsync();
        });

    public Task<IActionResult> OnPostCodesAsync() =>
        TryAsync(async () =>
        {
            await AskPasswordAsync();
            await NewCodesAsync();
        });

    public Task<IActionResult> OnPostOffAsync() =>
        TryAsync(async () =>
        {
            await AskPasswordAsync();
            AccountDesk.Must(await users.SetTwoFactorEnabledAsync(account, false));
            AccountDesk.Must(await users.ResetAuthenticatorKeyAsync(account));
        });

    private async Task<IActionResult> TryAsync(Func<Task> work)
    {
        account = await FindAsync();
        try
        {
            await work();
            await signIn.RefreshSignInAsync(account);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            ModelState.Clear();
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        await ReadAsync();
        return Page();
    }

    private async Task AskPasswordAsync()
    {
        if (!(await signIn.CheckPasswordSignInAsync(account, Now ?? "", lockoutOnFailure: true)).Succeeded)
            throw new RefusedException(AccountRefusals.WrongPassword());
    }

    private async Task NewCodesAsync() =>
        Recovery = [.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(account, Codes))!];

    private async Task<Account> FindAsync() =>
        await users.FindByIdAsync(viewer.Login ?? throw new RefusedException(RightsRefusals.SignInFirst()))
        ?? throw new RefusedException(RightsRefusals.SignInFirst());

    private async Task ReadAsync()
    {
        account = await FindAsync();
        Left = await users.CountRecoveryCodesAsync(account);
        if (IsOn)
            return;
        var key = await users.GetAuthenticatorKeyAsync(account) ?? await NewKeyAsync();

        Key = string.Join(' ', key.Chunk(4).Select(four => new string(four)));
        using var qr = QRCodeGenerator.GenerateQrCode(
            $"otpauth://totp/{Uri.EscapeDataString("두레")}:{Uri.EscapeDataString(account.Id)}?secret={key}&issuer={Uri.EscapeDataString("두레")}&digits=6",
            QRCodeGenerator.ECCLevel.M
        );
        (Side, Picture) = (qr.ModuleMatrix.Count, PathOf(qr));
    }

    private async Task<string> NewKeyAsync()
    {
        try
        {
            AccountDesk.Must(await users.ResetAuthenticatorKeyAsync(account));
        }
        catch (Exception problem) when (problem is DbUpdateException or RefusedException)
        {
            // Another window of theirs was quicker; its key is the one.
            db.ChangeTracker.Clear();
            account = await FindAsync();
        }

        return await users.GetAuthenticatorKeyAsync(account)
            ?? throw new RefusedException(RightsRefusals.SignInFirst());
    }

    private static string PathOf(QRCodeData qr)
    {
        var path = new StringBuilder();
        for (var y = 0; y < qr.ModuleMatrix.Count; y++)
        for (var x = 0; x < qr.ModuleMatrix[y].Count; x++)
            if (qr.ModuleMatrix[y][x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
        return path.ToString();
    }
}

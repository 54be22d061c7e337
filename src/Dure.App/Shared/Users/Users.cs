using Dure.App.Shared.Rights;
using Dure.App.Shared.Users.Agency;
using Dure.App.Shell;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dure.App.Shared.Users;

/// <summary>Accounts, sign-in, sessions and tokens.</summary>
public static class Users
{
    /// <summary>Wrong passwords in a row before an account rests.</summary>
    public const int MaxWrong = 5;

    public const int ShortestPassword = 10;
    public const int LongestPassword = 128;

    /// <summary>How long an account rests after too many wrong passwords.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(15);

    private const string Either = "Dure";

    /// <summary>What pages and commands share.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddKeys();
        services
            .AddIdentityCore<Account>(options =>
            {
                options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-_";
                options.Lockout.MaxFailedAccessAttempts = MaxWrong;
                options.Lockout.DefaultLockoutTimeSpan = Rest;
                options.Password.RequiredLength = ShortestPassword;
                // Length and what is known from leaks say more than kinds of letters.
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Password.RequiredUniqueChars = 1;
                options.Stores.MaxLengthForKeys = 128;
            })
            .AddUserStore<AccountStore>()
            .AddPasswordValidator<CommonPasswords>()
            .AddErrorDescriber<KoreanErrors>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.Configure<DataProtectionTokenProviderOptions>(options => options.TokenLifespan = TimeSpan.FromDays(1));
        services.AddScoped<GrantDesk>();
        return services;
    }

    /// <summary>How a browser or a program shows who it is.</summary>
    public static void AddSignIn(this IServiceCollection services, IConfiguration settings)
    {
        services.AddAgency(settings);
        services.AddHttpContextAccessor();
        services.AddScoped<Viewer>();
        services.Replace(ServiceDescriptor.Scoped(DeedOfRequest.Make));
        services.AddSingleton<ITicketStore, SessionStore>();
        var schemes = services
            .AddAuthentication(Either)
            .AddPolicyScheme(
                Either,
                null,
                options =>
                    options.ForwardDefaultSelector = context =>
                        context.Request.Headers.Authorization.Count > 0
                            ? ApiTokenHandler.Name
                            : IdentityConstants.ApplicationScheme
            )
            .AddScheme<AuthenticationSchemeOptions, ApiTokenHandler>(ApiTokenHandler.Name, null);
        schemes.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(options => Careful(options, CookieName(settings, "dure")));
            cookies.TwoFactorUserIdCookie!.Configure(options => Careful(options, CookieName(settings, "dure-second")));
            cookies.TwoFactorRememberMeCookie!.Configure(options =>
                Careful(options, CookieName(settings, "dure-known"))
            );
            cookies.ExternalCookie!.Configure(options => Careful(options, CookieName(settings, "dure-agency")));
        });
        services
            .AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme)
            .Configure<ITicketStore>(
                (options, store) =>
                {
                    options.SessionStore = store;
                    options.ExpireTimeSpan = SessionStore.Patience;
                    options.SlidingExpiration = true;
                    options.LoginPath = Gate.SignInAddress;
                }
            );
    }

    /// <summary>Who sends neither a cookie nor a token is nobody; to find that out through all schemes takes longer than a kept page.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        // Else the framework puts it before everything, for all.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.Request.Headers is { Cookie.Count: > 0 } or { Authorization.Count: > 0 },
            signing => signing.UseAuthentication()
        );
    }

    /// <summary>Behind a proxy with TLS browsers take a cookie of this name only from this very server, and only encrypted.</summary>
    internal static string CookieName(IConfiguration settings, string name) =>
        Proxies.IsSet(settings) ? "__Host-" + name : name;

    private static void Careful(CookieAuthenticationOptions options, string name)
    {
        options.Cookie.Name = name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}

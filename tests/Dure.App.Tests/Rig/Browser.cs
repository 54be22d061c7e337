using System.Diagnostics;
using Dure.App.Tests.Capabilities;
using Dure.App.Tests.Capabilities.Books;
using Dure.App.Tests.Shared.Persons;
using Dure.App.Tests.Shared.Rights;
using Dure.App.Tests.Shell;
using Microsoft.Playwright;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Dure.App.Tests.Rig.LongestFirst))]

namespace Dure.App.Tests.Rig;

/// <summary>One Chromium for all tests that see a page as a person does. Such a test class says
/// <c>[Collection(Browser.Name)]</c> and <c>[Trait("Category", "Browser")]</c>, and is left out by <c>--fast</c>.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Name = "Browser";

    // It calls nobody: no sandbox because CI is root in a container, and none of Chromium's own errands.
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // A page of others that asks for a font from elsewhere is loaded without: no test waits for a name server.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ];

    private readonly List<(string? Test, IBrowserContext Window)> _windows = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Tool.Chromium))
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Tool.Chromium,
                Args = Arguments,
                Headless = true,
            }
        );
    }

    /// <summary>A window of its own, with no cookies of any other.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        var page = await NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>The same before it goes anywhere; nothing is kept from visits before it.</summary>
    /// <param name="script">Whether pages may run theirs.</param>
    /// <param name="cookies">Of somebody who signed in before, as <see cref="SignedIn.CookiesAsync"/> gives them.</param>
    public async Task<IPage> NewPageAsync(
        int width = 1280,
        int height = 900,
        bool script = true,
        string? cookies = null
    )
    {
        Tool.Require(_browser is not null, $"{Tool.Chromium} is missing; ./dure test installs it.");
        await CloseOthersAsync();
        var context = await _browser!.NewContextAsync(
            new()
            {
                Locale = "ko-KR",
                TimezoneId = "Asia/Seoul",
                ColorScheme = ColorScheme.Light,
                JavaScriptEnabled = script,
                StorageState = cookies,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        lock (_windows)
            _windows.Add((TestContext.Current.Test?.UniqueID, context));
        return await context.NewPageAsync();
    }

    /// <summary>What earlier tests left open: one test follows another, and windows take memory.</summary>
    private async Task CloseOthersAsync()
    {
        var test = TestContext.Current.Test?.UniqueID;
        List<(string? Test, IBrowserContext Window)> others;
        lock (_windows)
        {
            others = _windows.FindAll(one => one.Test != test);
            _windows.RemoveAll(one => one.Test != test);
        }

        foreach (var (_, window) in others)
            await window.CloseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}

internal static class Arrival
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Waits until the page is where it was led, and loaded. Playwright's own wait looks where the page is and
    /// listens only then: on a busy machine the page comes in between, and is waited for in vain.</summary>
    /// <param name="end">What the address ends with there.</param>
    public static Task ArriveAsync(this IPage page, string end) =>
        page.ArriveAsync(address => address.EndsWith(end, StringComparison.Ordinal));

    /// <inheritdoc cref="ArriveAsync(IPage, string)"/>
    public static async Task ArriveAsync(this IPage page, Func<string, bool> there)
    {
        for (
            var since = Stopwatch.StartNew();
            !there(page.Url) || await page.EvaluateAsync<string>("document.readyState") != "complete";
            await Task.Delay(20, Desk.Cancel)
        )
            since.Elapsed.ShouldBeLessThan(Patience, $"The page stays at {page.Url}.");
    }
}

internal static class SignedIn
{
    /// <summary>Signs a person of <see cref="Office"/> in, as they would by hand.</summary>
    public static async Task SignInAsync(this IPage page, Uri root, string login)
    {
        await page.GotoAsync(new Uri(root, "sign-in").ToString());
        await page.FillAsync("input[name=login]", login);
        await page.FillAsync("input[name=password]", Office.Password);
        await page.ClickAsync("main form.narrow button[type=submit]");
        await page.ArriveAsync(address => new Uri(address).AbsolutePath != "/sign-in");
    }

    /// <summary>What a browser keeps of somebody who signed in, for windows that come later.</summary>
    public static async Task<string> CookiesAsync(this Browser browser, Uri root, string login)
    {
        var page = await browser.NewPageAsync();
        await page.SignInAsync(root, login);
        var cookies = await page.Context.StorageStateAsync();
        await page.Context.CloseAsync();
        return cookies;
    }
}

[CollectionDefinition(Browser.Name)]
public sealed class BrowserTests : ICollectionFixture<Browser>;

/// <summary>
/// The tests in the browser follow one another and take longest: they begin first, all others run beside them. Then come the
/// classes that take minutes, so that none of them is left running alone at the end.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        typeof(BackupTests).FullName!,
        typeof(CommandTests).FullName!,
        typeof(FaultTests).FullName!,
        typeof(HostileAddressTests).FullName!,
        typeof(HostileFormTests).FullName!,
        typeof(HostileTextTests).FullName!,
        typeof(KilledLoadTests).FullName!,
        typeof(PersonDestructionTests).FullName!,
        typeof(RightsWalkTests).FullName!,
    ];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(
        IReadOnlyCollection<TTestCollection> testCollections
    )
        where TTestCollection : ITestCollection =>
        [
            .. testCollections
                .OrderBy(collection => collection.TestCollectionDisplayName != Browser.Name)
                .ThenBy(collection =>
                    !Long.Any(name => collection.TestCollectionDisplayName.Contains(name, StringComparison.Ordinal))
                ),
        ];
}

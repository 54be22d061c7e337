using Microsoft.Playwright;

namespace Dure.App.Tests.Rig;

/// <summary>One person at one window, who works with the mouse, or with the keyboard alone.</summary>
internal sealed class Hand(IPage page, Uri root, bool keyboard) : IAsyncDisposable
{
    // Far more than any page has to step through.
    private const int MostTabs = 400;

    private const int MostChoices = 50;

    // Half a minute.
    private const int MostWaits = 1_500;

    public IPage Page => page;

    public ILocator Main => page.GetByRole(AriaRole.Main);

    /// <summary>Types an address.</summary>
    public Task GoAsync(string address) => page.GotoAsync(new Uri(root, address.TrimStart('/')).ToString());

    public async Task SignInAsync(string login)
    {
        await GoAsync("sign-in");
        await TypeAsync(page.GetByLabel("아이디"), login);
        await TypeAsync(page.GetByLabel("비밀번호"), Office.Password);
        await PressAsync("로그인");
    }

    /// <summary>Follows a link of the page, anywhere on it.</summary>
    public Task FollowAsync(string link) =>
        LeaveAsync(page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    public Task PressAsync(string button) =>
        LeaveAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    /// <summary>Presses what does its work without leaving the page, and waits until the page says so.</summary>
    public async Task PressHereAsync(string button, string said)
    {
        await ActAsync(Main.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First, "Enter");
        await Main.GetByText(said).First.WaitForAsync();
    }

    /// <summary>Puts a text into a field in the place of what stands in it.</summary>
    public async Task TypeAsync(ILocator field, string text)
    {
        if (!keyboard)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field);
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Puts a day or a moment into its field. Its parts are not typed: their order is the browser's.</summary>
    public static Task DateAsync(ILocator field, string moment) => field.FillAsync(moment);

    public async Task TickAsync(ILocator box)
    {
        if (keyboard)
        {
            await ReachAsync(box);
            await page.Keyboard.PressAsync("Space");
        }
        else
        {
            await box.CheckAsync();
        }

        (await box.IsCheckedAsync()).ShouldBeTrue();
    }

    /// <summary>Chooses in a list by what it says.</summary>
    public async Task ChooseAsync(ILocator list, string label)
    {
        if (keyboard)
        {
            await ReachAsync(list);
            await page.Keyboard.PressAsync("Home");
            for (var at = 0; at < MostChoices && await ChosenAsync(list) != label; at++)
                await page.Keyboard.PressAsync("ArrowDown");
        }
        else
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = label });
        }

        (await ChosenAsync(list)).ShouldBe(label);
    }

    private static Task<string> ChosenAsync(ILocator list) =>
        list.EvaluateAsync<string>("one => one.selectedOptions[0].label");

    /// <summary>Takes a file that a link or a button hands out.</summary>
    public async Task<string> TakeAsync(string link, AriaRole role = AriaRole.Link)
    {
        var target = Main.GetByRole(role, new() { Name = link, Exact = true }).First;
        var download = await page.RunAndWaitForDownloadAsync(() => ActAsync(target, "Enter"));
        var file = Path.Combine(Path.GetTempPath(), $"dure-{Guid.NewGuid():N}.xlsx");
        await download.SaveAsAsync(file);
        return file;
    }

    /// <summary>Hands a file in at a field.</summary>
    public async Task GiveAsync(ILocator field, string file)
    {
        var chooser = await page.RunAndWaitForFileChooserAsync(() => ActAsync(field, "Space"));
        await chooser.SetFilesAsync(file);
    }

    /// <summary>Acts and waits for the page that comes of it.</summary>
    private async Task LeaveAsync(ILocator target)
    {
        await target.WaitForAsync();
        await page.EvaluateAsync("window.leftByHand = true");
        await ActAsync(target, "Enter");
        for (var waited = 0; !await IsNewAsync(); waited++)
        {
            if (waited == MostWaits)
                throw new ShouldAssertException(
                    $"Nothing came of {target} at {page.Url}: {await page.EvaluateAsync<string>("`${window.leftByHand} ${document.readyState} ${document.title}`")}."
                );
            await Task.Delay(20, Desk.Cancel);
        }
    }

    private async Task<bool> IsNewAsync()
    {
        try
        {
            return await page.EvaluateAsync<bool>("!window.leftByHand && document.readyState === 'complete'");
        }
        catch (PlaywrightException)
        {
            // Between two pages there is none to ask.
            return false;
        }
    }

    private async Task ActAsync(ILocator target, string key)
    {
        if (!keyboard)
        {
            await target.ClickAsync();
            return;
        }

        await ReachAsync(target);
        await page.Keyboard.PressAsync(key);
    }

    /// <summary>Steps from where one is to something, as often as it takes; once round if need be.</summary>
    private async Task ReachAsync(ILocator target)
    {
        await target.WaitForAsync();
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if (await target.EvaluateAsync<bool>("one => one === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        throw new ShouldAssertException($"The keyboard does not reach {target}.");
    }

    /// <summary>Closes the window, with its cookies.</summary>
    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}

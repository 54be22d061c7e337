using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Dure.App.Tests.Rig;

/// <summary>A page seen once on a desk and once on a phone, each by somebody who was never there before.</summary>
/// <param name="Faults">What is wrong, by the name of the check.</param>
/// <param name="Bytes">What its first load transfers, by kind of resource; nothing if it has a chart.</param>
internal sealed record Visit(string Name, ILookup<string, string> Faults, IReadOnlyDictionary<string, int> Bytes)
{
    public const string Wide = "wider than its window";
    public const string Axe = "axe";
    public const string Jumps = "jumps";
    public const string Foreign = "asks another host";
    public const string Errors = "errors";

    public int FirstLoad => Bytes.Values.Sum();

    public string Weight => $"{Name}: {FirstLoad} of {string.Join(", ", Bytes)}";

    // Shifts that follow a key or a click are wanted; the browser marks them.
    private const string WatchShifts = """
        window.shifted = 0;
        window.shifters = [];
        new PerformanceObserver((list) => list.getEntries().forEach((one) => {
          if (one.hadRecentInput) return;
          window.shifted += one.value;
          for (const { node, previousRect, currentRect } of one.sources)
            window.shifters.push(`${node?.nodeName}.${node?.className} ${previousRect.y}>${currentRect.y}`);
        })).observe({ type: "layout-shift", buffered: true });
        """;

    private static readonly object ContrastOnly = new { runOnly = new[] { "color-contrast" } };
    private static readonly object ButContrast = new
    {
        rules = new Dictionary<string, object> { ["color-contrast"] = new { enabled = false } },
    };

    /// <param name="cookies">Of who looks; nobody is signed in without.</param>
    /// <param name="screens">Where pictures of it go; none without.</param>
    public static async Task<Visit> PayAsync(
        Browser browser,
        Uri root,
        string name,
        string? cookies,
        string address,
        string? screens
    )
    {
        var faults = new ConcurrentBag<(string Check, string What)>();
        var bytes = new Dictionary<string, int>();
        foreach (var (device, width, height, narrow) in new[] { ("desk", 1280, 900, 1920), ("phone", 360, 740, 320) })
        {
            var page = await browser.NewPageAsync(width, height, cookies: cookies);
            // Colours that are still on their way from light to dark would be read as they are half-way.
            await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
            await page.AddInitScriptAsync(WatchShifts);
            var finished = new ConcurrentBag<IRequest>();
            page.RequestFinished += (_, request) => finished.Add(request);
            page.Console += (_, said) =>
            {
                // A page that is not there says so in the console, too.
                if (said.Type == "error" && !said.Text.Contains("404", StringComparison.Ordinal))
                    faults.Add((Errors, said.Text));
            };
            await page.GotoAsync(new Uri(root, address).ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
            await page.EvaluateAsync("document.fonts.ready");

            var shifted = await page.EvaluateAsync<double>("window.shifted");
            if (shifted >= 0.1)
                faults.Add(
                    (
                        Jumps,
                        $"{device} {shifted:0.000} {await page.EvaluateAsync<string>("window.shifters.join(', ')")}"
                    )
                );
            foreach (var request in finished.Where(one => new Uri(one.Url).Authority != root.Authority))
                faults.Add((Foreign, request.Url));
            if (
                device == "desk"
                && cookies is null
                && !finished.Any(one => one.Url.Contains("/chart", StringComparison.Ordinal))
            )
                foreach (var request in finished)
                    bytes[request.ResourceType] =
                        bytes.GetValueOrDefault(request.ResourceType)
                        // Of what Chromium takes for itself (the icon) it does not tell the size.
                        + Math.Max(0, (await request.SizesAsync()).ResponseBodySize);

            // Colours are the same on both, and reading them takes longer than all the rest.
            var isDesk = device == "desk";
            await ReadAsync(page, isDesk ? new { } : ButContrast, $"{device} light", faults);
            if (screens is not null)
                await page.PictureAsync(Path.Combine(screens, $"{name}-{device}-light.webp"));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            if (isDesk)
                await ReadAsync(page, ContrastOnly, $"{device} dark", faults);
            if (screens is not null)
                await page.PictureAsync(Path.Combine(screens, $"{name}-{device}-dark.webp"));
            foreach (var window in new[] { width, narrow })
            {
                await page.SetViewportSizeAsync(window, height);
                var needed = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
                if (needed > window)
                    faults.Add((Wide, $"{needed} in {window}"));
            }

            await page.Context.CloseAsync();
        }

        return new(name, faults.ToLookup(fault => fault.Check, fault => $"{name}: {fault.What}"), bytes);
    }

    private static async Task ReadAsync(
        IPage page,
        object options,
        string where,
        ConcurrentBag<(string, string)> faults
    )
    {
        foreach (var violation in await page.ViolationsAsync(options))
            faults.Add((Axe, $"{where} {violation}"));
    }
}

internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // What is right is most of a page: telling of it takes longer than finding it. Pages here have no frames, for which
    // the package for Playwright opens another window at each run.
    /// <summary>What axe has to say against a page: the rule and the first that breaks it.</summary>
    /// <param name="options">Of <c>axe.run</c>.</param>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(this IPage page, object? options = null)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(
            """
            async (options) => (await axe.run({ ...options, resultTypes: ["violations"] })).violations
              .map(({ id, nodes }) => `${id} ${nodes[0].html}`)
            """,
            options ?? new { }
        );
    }
}

internal static class Pictures
{
    // Beyond it a page only repeats itself, and nobody looks.
    private const int MaxHeight = 4_000;

    /// <summary>The whole page as WebP, a tenth of what a PNG of it takes.</summary>
    public static async Task PictureAsync(this IPage page, string file)
    {
        var size = await page.EvaluateAsync<int[]>(
            "[document.documentElement.clientWidth, document.documentElement.scrollHeight]"
        );
        var devtools = await page.Context.NewCDPSessionAsync(page);
        var answer = await devtools.SendAsync(
            "Page.captureScreenshot",
            new()
            {
                ["format"] = "webp",
                ["quality"] = 60,
                ["captureBeyondViewport"] = true,
                ["clip"] = new Dictionary<string, object>
                {
                    ["x"] = 0,
                    ["y"] = 0,
                    ["width"] = size[0],
                    ["height"] = Math.Min(size[1], MaxHeight),
                    ["scale"] = 1,
                },
            }
        );
        await File.WriteAllBytesAsync(file, answer!.Value.GetProperty("data").GetBytesFromBase64());
    }
}

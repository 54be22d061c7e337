using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>What an uploaded book would change, its faults, and on request its load.</summary>
[Needs(Act.LoadBooks)]
[ResponseCache(NoStore = true)]
public sealed class UploadedModel(UploadDesk desk, Viewer viewer, Actor actor) : PageModel
{
    public const int MaxShown = 500;

    public sealed record Fault(string File, string? Sheet, string? Line, string? Column, string What);

    public Upload Upload { get; private set; } = null!;

    /// <summary>Who is known to write; null where whoever is at the keyboard says so.</summary>
    public string? Known { get; private set; }
    public string? Who { get; private set; }
    public string? Why { get; private set; }

    public bool IsNothing => Upload.Preview is { New: 0, Changed.Count: 0, Records.Count: 0 };

    public string Title =>
        Upload switch
        {
            { Loaded: not null } => "책을 적재했습니다",
            { Refusals.Count: > 0 } => "책을 적재하지 못했습니다",
            { Step: not null } => "책을 적재하는 중입니다",
            _ => "적재하기 전에 확인해 주세요",
        };

    public Task OnGetAsync(string token, CancellationToken cancel) => ReadAsync(token, cancel);

    /// <summary>Where the load stands, for a page that asks again and again.</summary>
    public IActionResult OnGetProgress(string token)
    {
        Upload = desk.Find(token);
        if (Upload.Step is not null)
            return Partial("_Loading", Upload);
        Response.Headers["HX-Redirect"] = Here;
        return new EmptyResult();
    }

    public async Task<IActionResult> OnPostLoadAsync(string token, string? who, string? why, CancellationToken cancel)
    {
        await ReadAsync(token, cancel);
        (Who, Why) = (who?.Trim(), why?.Trim());
        var writer = Writer();
        if (Why is null or { Length: 0 or > 200 })
            ModelState.AddModelError(nameof(Why), "적재 사유를 200자 안으로 적어 주세요.");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = IsPart ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
            // In place of the form alone the whole page, so that the summary of errors comes first.
            if (IsPart)
                (Response.Headers["HX-Retarget"], Response.Headers["HX-Reselect"]) = ("#main", "#main");
            return Page();
        }

        var work = desk.LoadAsync(Upload, writer!, Why!);
        if (IsPart && !work.IsCompleted)
            return Partial("_Loading", Upload);
        // Without script this page waits.
        await work;
        if (!IsPart)
            return Redirect(Here);
        Response.Headers["HX-Redirect"] = Here;
        return new EmptyResult();
    }

    public IEnumerable<Fault> Faults() =>
        Upload
            .Refusals.Take(MaxShown)
            .Select(refusal =>
            {
                var place = refusal.Place ?? new Place(Upload.Name);
                var sheet = place.File.EndsWith(']') && place.File.Contains('[', StringComparison.Ordinal);
                var at = sheet ? place.File.IndexOf('[', StringComparison.Ordinal) : place.File.Length;
                return new Fault(
                    place.File[..at],
                    sheet ? place.File[(at + 1)..^1] : null,
                    place.Line == 0 ? null : place.Line.ToString(CultureInfo.InvariantCulture),
                    place.Column == 0 ? null
                        : sheet ? Letters(place.Column)
                        : place.Column.ToString(CultureInfo.InvariantCulture),
                    refusal.Korean
                );
            });

    public string? ErrorOf(string field) =>
        ModelState.TryGetValue(field, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    public IEnumerable<(string Field, string Message)> Errors() =>
        new[] { nameof(Who), nameof(Why) }
            .Select(field => (field, ErrorOf(field)))
            .Where(one => one.Item2 is not null)
            .Select(one => (one.field, one.Item2!));

    private string Here => Request.PathBase + $"/books/upload/{Upload.Token}";

    private bool IsPart => Request.Headers.ContainsKey("HX-Request");

    private async Task ReadAsync(string token, CancellationToken cancel)
    {
        Upload = desk.Find(token);
        // Whose book it is stands in the file alone.
        await viewer.LoadAsync(cancel);
        if (Upload.Preview is { } preview)
            viewer.Require(Act.LoadBooks, preview.Code);
        Known = viewer.IsAlone && !viewer.IsNamed ? null : await actor.NameAsync(cancel);
    }

    /// <summary>Who is known; else whoever gives a name.</summary>
    private string? Writer()
    {
        if (Known is not null)
            return Known;
        if (Who is { Length: > 0 and <= 40 } && !Who.Any(char.IsControl))
            return Who;
        ModelState.AddModelError(nameof(Who), "기록자의 이름을 40자 안으로 적어 주세요.");
        return null;
    }

    /// <summary>The column as a spreadsheet names it: 28 is AB.</summary>
    private static string Letters(int column)
    {
        var letters = "";
        for (var left = column; left > 0; left = (left - 1) / 26)
            letters = (char)('A' + ((left - 1) % 26)) + letters;
        return letters;
    }
}

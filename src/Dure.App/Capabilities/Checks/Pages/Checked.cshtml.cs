using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Tables.Checks;
using Dure.Tables.Documents;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Format = Dure.Tables.Documents.SourceFormat;

namespace Dure.App.Capabilities.Checks.Pages;

/// <summary>What is wrong with a document, beside the document itself.</summary>
[Needs(Act.CheckDocuments)]
[ResponseCache(NoStore = true)]
public sealed class CheckedModel(CheckDesk desk) : PageModel
{
    public const int OnePage = 200;

    /// <summary>Of the level asked for, not set aside.</summary>
    private List<NumberedFinding> asked = [];
    private HashSet<int> inView = [];

    public HeldCheck Check { get; private set; } = null!;
    public FindingLevel? Level { get; private set; }
    public int PageNumber { get; private set; } = 1;
    public bool All { get; private set; }
    public string? Said { get; private set; }
    public string? Refusal { get; private set; }
    public int? RefusedNumber { get; private set; }

    public IReadOnlyList<NumberedFinding> Shown { get; private set; } = [];
    public IReadOnlyList<NumberedFinding> Aside { get; private set; } = [];
    public DocumentView View { get; private set; } = null!;
    public int Pages => Math.Max(1, (asked.Count + OnePage - 1) / OnePage);
    public int Tables => Check.Document.Parts.OfType<DocumentTable>().Count();
    public bool IsHangul => Check.Document.Format is Format.Hwp or Format.Hwpx;
    public string Here => $"~/check/{Check.Token}";

    // Of a page, "page" is also the name of the route; it is the number in the address that is meant.
    public void OnGet(string token, string? level, [FromQuery] int? page, int? all, int? from, int? aside, int? back)
    {
        Read(token, level, page, all, from);
        Said =
            aside is { } put && Check.ReasonOf(put) is not null ? $"지적 {put}번을 제쳐 두었습니다."
            : back is { } taken && Check.Findings.Count >= taken && Check.ReasonOf(taken) is null
                ? $"지적 {taken}번을 되돌렸습니다."
            : null;
    }

    public IActionResult OnPostAside(
        string token,
        int number,
        string? reason,
        string? level,
        [FromForm] int? page,
        int? all
    )
    {
        try
        {
            desk.Find(token).SetAside(number, reason);
        }
        catch (RefusedException refused) when (refused.Refusals[0].Name == CheckRefusals.NoReason().Name)
        {
            Read(token, level, page, all, null);
            (Refusal, RefusedNumber) = (refused.Refusals[0].Korean, number);
            Response.StatusCode = Request.Headers.ContainsKey("HX-Request")
                ? StatusCodes.Status200OK
                : StatusCodes.Status400BadRequest;
            return Page();
        }

        return After(token, level, page, all, "aside", number);
    }

    public IActionResult OnPostBack(string token, int number, string? level, [FromForm] int? page, int? all)
    {
        desk.Find(token).TakeBack(number);
        return After(token, level, page, all, "back", number);
    }

    public IActionResult OnPostForget(string token)
    {
        desk.Forget(desk.Find(token).Token);
        return Redirect(Request.PathBase + "/check");
    }

    public int CountOf(FindingLevel? level) =>
        Check.Findings.Count(one =>
            Check.ReasonOf(one.Number) is null && (level is null || one.Finding.Level == level)
        );

    /// <summary>Whether the document beside the list shows the place of a finding.</summary>
    public bool IsInView(NumberedFinding one) => inView.Contains(one.Number);

    /// <summary>This page with one of its questions asked differently.</summary>
    public string Address(FindingLevel? level, int page = 1, bool all = false, int from = 0)
    {
        var query = Query(level is { } one ? FindingJson.Word(one) : null, page, all, from);
        return Url.Content(Here) + (query.Length > 0 ? "?" + query : "");
    }

    private RedirectResult After(string token, string? level, int? page, int? all, string done, int number)
    {
        var query = Query(LevelOf(level) is { } one ? FindingJson.Word(one) : null, page ?? 1, all == 1, 0);
        return Redirect(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Request.PathBase}/check/{token}?{query}{(query.Length > 0 ? "&" : "")}{done}={number}"
            )
        );
    }

    private static string Query(string? level, int page, bool all, int from)
    {
        var asked = new List<string>();
        if (level is not null)
            asked.Add($"level={level}");
        if (page > 1)
            asked.Add(string.Create(CultureInfo.InvariantCulture, $"page={page}"));
        if (all)
            asked.Add("all=1");
        if (from > 0)
            asked.Add(string.Create(CultureInfo.InvariantCulture, $"from={from}"));
        return string.Join('&', asked);
    }

    private static FindingLevel? LevelOf(string? word) =>
        FindingWords.Levels.Cast<FindingLevel?>().FirstOrDefault(level => FindingJson.Word(level!.Value) == word);

    private void Read(string token, string? level, int? page, int? all, int? from)
    {
        Check = desk.Find(token);
        Level = LevelOf(level);
        All = all == 1;
        asked =
        [
            .. Check.Findings.Where(one =>
                Check.ReasonOf(one.Number) is null && (Level is null || one.Finding.Level == Level)
            ),
        ];
        Aside = [.. Check.Findings.Where(one => Check.ReasonOf(one.Number) is not null)];
        PageNumber = Math.Clamp(page ?? 1, 1, Pages);
        Shown = [.. asked.Skip((PageNumber - 1) * OnePage).Take(OnePage)];
        View = DocumentView.Of(Check.Document, Shown, All, from ?? 0);
        inView = [.. View.Marks().Select(one => one.Number)];
    }
}

using System.Globalization;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry.Pages;

/// <summary>The way to begin without a file: a municipality with an empty book.</summary>
[Needs(Act.EnterRecords)]
public sealed class NewMunicipalityModel(
    DureDbContext db,
    TimeProvider clock,
    Actor actor,
    Viewer viewer,
    IServiceProvider services
) : PageModel
{
    public static readonly IReadOnlyList<string> Levels = ["시·군·구", "시·도", "국"];

    private static readonly Dictionary<string, string> Labels = new()
    {
        ["code"] = "행정구역 코드",
        ["name"] = "이름",
        ["level"] = "단계",
        ["parent"] = "상위 자치단체",
        ["parent-code"] = "상위 자치단체의 코드",
        ["parent-name"] = "상위 자치단체의 이름",
        ["book-year"] = "연도",
        ["book-title"] = "제목",
        ["book-code"] = "주소에 쓸 이름",
    };

    [BindProperty(SupportsGet = true)]
    public string? Code { get; set; }

    [BindProperty(Name = "name")]
    public string? Called { get; set; }

    [BindProperty]
    public string? Level { get; set; }

    [BindProperty]
    public string? Parent { get; set; }

    [BindProperty(Name = "parent-code")]
    public string? ParentCode { get; set; }

    [BindProperty(Name = "parent-name")]
    public string? ParentName { get; set; }

    [BindProperty(Name = "book-year")]
    public string? Year { get; set; }

    [BindProperty(Name = "book-title")]
    public string? Title { get; set; }

    [BindProperty(Name = "book-code")]
    public string? Address { get; set; }

    public IReadOnlyList<Municipality> Known { get; private set; } = [];
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        Year = clock.GetLocalNow().Year.ToString(CultureInfo.InvariantCulture);
        if (Known.FirstOrDefault(one => one.Code.ToString() == Code) is { } own)
            (Called, Level, Parent) = (own.Name, own.Level, own.Parent?.ToString());
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await OpenAsync(cancel);
        Year = Year?.Trim();
        var title = string.IsNullOrWhiteSpace(Title) ? $"{Called?.Trim()} {Year}년 일자리대책" : Title;
        var address = string.IsNullOrWhiteSpace(Address) ? $"{Code?.Trim()}-{Year}" : Address.Trim();
        try
        {
            // Everything else is the loader's to check; without this there is nothing to lock.
            if (!MunicipalityCode.TryParse(Code?.Trim(), out var own))
                throw new RefusedException(
                    new Refusal("NotAMunicipality", "", "Not a code of five digits.", new Place("code"))
                );
            await viewer.LoadAsync(cancel);
            // A book of another year is the coordinator's own; a new municipality is not.
            if (Known.Any(one => one.Code == own))
                viewer.Require(Act.EnterRecords, own);
            else
                viewer.Require(Act.AddMunicipality, MunicipalityCode.Nation);
            await Books
                .Books.Changes(services)
                .CreateAsync(
                    own,
                    [
                        Values(
                            ("code", own.ToString()),
                            ("name", Called),
                            ("level", Level),
                            ("parent", string.IsNullOrWhiteSpace(ParentCode) ? Parent : ParentCode.Trim())
                        ),
                        .. string.IsNullOrWhiteSpace(ParentCode)
                            ? (IReadOnlyDictionary<string, IReadOnlyList<string>>[])[]
                            : [Values(("code", ParentCode), ("name", ParentName), ("level", Above))],
                    ],
                    Values(
                        ("code", address),
                        ("municipality", own.ToString()),
                        ("year", Year),
                        ("title", title),
                        ("source", "직접 입력")
                    ),
                    await actor.NameAsync(cancel),
                    cancel
                );
            return LocalRedirect($"~/books/{Uri.EscapeDataString(address)}/entry?saved=true");
        }
        catch (RefusedException refused)
        {
            Errors = [.. refused.Refusals.Select(ErrorOf).Distinct()];
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    public TextField Text(string id, string label, string hint, string? value, bool numeric = false) =>
        new(id, label, hint, value, ErrorAt(id), numeric);

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    private string Above => Level == Levels[0] ? Levels[1] : Levels[2];

    private async Task OpenAsync(CancellationToken cancel) =>
        Known = await db.Set<Municipality>().AsNoTracking().OrderBy(row => row.Code).ToListAsync(cancel);

    private static FormError ErrorOf(Refusal refusal)
    {
        // The loader names the record; the parent is what was chosen wrongly.
        var field = refusal.Name == "NoParent" ? "parent" : refusal.Place?.File ?? "";
        return Labels.TryGetValue(field, out var label)
            ? new(field, EntryWords.Say(refusal.Name, refusal.Korean, label))
            : new("", refusal.Korean);
    }

    private static Dictionary<string, IReadOnlyList<string>> Values(params (string Key, string? Value)[] values) =>
        values
            .Where(value => !string.IsNullOrWhiteSpace(value.Value))
            .ToDictionary(value => value.Key, value => (IReadOnlyList<string>)[value.Value!.Trim()]);
}

using System.Globalization;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Log.Pages;

/// <summary>The log of a municipality, the newest first.</summary>
[Needs(Act.ReadRecords)]
[ResponseCache(NoStore = true)]
public sealed class LogModel(DureDbContext db) : PageModel
{
    private const int OnePage = 100;

    public MunicipalityCode Municipality { get; private set; }
    public string Name { get; private set; } = "";
    public int Count { get; private set; }
    public IReadOnlyList<LogEntry> Entries { get; private set; } = [];
    public string? Newer { get; private set; }
    public string? Older { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    public async Task OnGetAsync(string municipality, string? at, CancellationToken cancel)
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(GrantRefusals.NoSuchMunicipality(municipality));
        Municipality = code;
        Name =
            await db.Set<Municipality>()
                .Where(row => row.Code == code)
                .Select(row => row.Name)
                .FirstOrDefaultAsync(cancel)
            ?? (
                code == MunicipalityCode.Nation
                    ? "전체"
                    : throw new RefusedException(GrantRefusals.NoSuchMunicipality(municipality))
            );
        var found = new LogQuery(code, Who, What, From, Until).In(db);
        Count = await found.CountAsync(cancel);
        var skip = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? Math.Min(from, Count)
            : 0;
        Entries = await found.OrderByDescending(row => row.Id).Skip(skip).Take(OnePage).ToListAsync(cancel);
        Newer = skip > 0 ? PageAt(Math.Max(0, skip - OnePage)) : null;
        Older = skip + OnePage < Count ? PageAt(skip + OnePage) : null;
    }

    private string PageAt(int at) =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["who"] = Who,
                    ["what"] = What,
                    ["from"] = From,
                    ["until"] = Until,
                    ["at"] = at.ToString(CultureInfo.InvariantCulture),
                }.Where(pair => !string.IsNullOrEmpty(pair.Value))
            )
            .ToString();
}

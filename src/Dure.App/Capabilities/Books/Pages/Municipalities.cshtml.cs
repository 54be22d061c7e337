using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books.Pages;

/// <summary>The municipalities that have books, each below its province.</summary>
[Needs(Act.ReadPublic)]
public sealed class MunicipalitiesModel(DureDbContext db) : PageModel
{
    /// <param name="Own">Books of the province itself.</param>
    public sealed record Province(
        Municipality? Municipality,
        string Name,
        IReadOnlyList<Book> Own,
        IReadOnlyList<Place> Places
    );

    public sealed record Place(Municipality Municipality, IReadOnlyList<Book> Books);

    public IReadOnlyList<Province> Provinces { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        var known = await db.Set<Municipality>().AsNoTracking().ToDictionaryAsync(row => row.Code, cancel);
        var books = (
            await db.Set<Book>().AsNoTracking().OrderByDescending(book => book.Year).ToListAsync(cancel)
        ).ToLookup(book => book.Municipality);
        Provinces =
        [
            .. books
                .GroupBy(group => ProvinceOf(known, group.Key))
                .OrderBy(province => province.Key)
                .Select(province => new Province(
                    known.GetValueOrDefault(province.Key),
                    known.GetValueOrDefault(province.Key)?.Name ?? province.Key.ToString(),
                    [.. books[province.Key]],
                    [
                        .. province
                            .Where(group => group.Key != province.Key)
                            .OrderBy(group => group.Key)
                            .Select(group => new Place(known[group.Key], [.. group])),
                    ]
                )),
        ];
    }

    /// <summary>As the municipality's record says; by its code where that says nothing.</summary>
    private static MunicipalityCode ProvinceOf(Dictionary<MunicipalityCode, Municipality> known, MunicipalityCode code)
    {
        var parent = known[code].Parent;
        return code.IsProvince || parent is null || parent == MunicipalityCode.Nation ? code.Province
            : known.ContainsKey(parent.Value) ? parent.Value
            : code.Province;
    }
}

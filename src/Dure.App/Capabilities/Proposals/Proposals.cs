using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Proposals;

/// <summary>건의: what is proposed, reviewed, made a task and, if it goes well, a programme; one thread with dates and people.</summary>
public static class Proposals
{
    public static IServiceCollection AddProposals(this IServiceCollection services) =>
        services.AddScoped<ProposalDesk>();

    public static void MapProposals(this IEndpointRouteBuilder routes) =>
        Api.Map(routes.MapApi("/proposals/{municipality}", Act.ReadProposals).WithTags("건의"));

    /// <summary>The proposals of a municipality.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"/office/{municipality}/proposals";

    /// <summary>One proposal's thread.</summary>
    public static string AddressOf(MunicipalityCode municipality, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}/{id}");

    /// <summary>The proposals that a programme came of, as far as the viewer sees them.</summary>
    public static async Task<IReadOnlyList<(string Title, string Address)>> OfProgrammeAsync(
        DureDbContext db,
        Viewer viewer,
        MunicipalityCode municipality,
        string programme,
        CancellationToken cancel
    )
    {
        await viewer.LoadAsync(cancel);
        return viewer.May(Act.ReadProposals, municipality)
            ?
            [
                .. (
                    await db.Set<Proposal>()
                        .AsNoTracking()
                        .Where(row => row.Municipality == municipality && row.Programme == programme)
                        .OrderBy(row => row.Id)
                        .ToListAsync(cancel)
                )
                    .Where(viewer.Sees)
                    .Select(row => (row.Title, AddressOf(municipality, row.Id))),
            ]
            : [];
    }
}

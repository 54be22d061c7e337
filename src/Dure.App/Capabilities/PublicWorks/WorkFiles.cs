using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>출근부 and 급여대장 as workbooks, with masked names.</summary>
internal static class WorkFiles
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/office/{municipality}/works/sites/{site:int}/attendance/{month}.xlsx", BookAsync)
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadWorks);
        routes
            .MapGet("/office/{municipality}/works/pay/{run:int}.xlsx", RunAsync)
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadWorks);
        routes
            .MapGet(
                "/office/{municipality}/works/placements.xlsx",
                () => Download.File(List(), "배치 명단 서식", "xlsx")
            )
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadWorks);
    }

    private static byte[] List() => SheetLines.Write("명단", [PersonList.Head]);

    private static async Task<IResult> BookAsync(
        string municipality,
        int site,
        string month,
        AttendanceDesk desk,
        PersonReader persons,
        CancellationToken cancel
    )
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(Refusals.NoMunicipality(municipality));
        var open = await desk.OpenAsync(code, site, month, cancel);
        var names = await persons.NamesAsync(code, open.Lines.Select(line => line.Placement.Person), cancel);
        return Download.File(
            AttendanceSheet.Write(open, names),
            $"{open.Site.Title} {open.Month.ToKorean()} 출근부",
            "xlsx"
        );
    }

    private static async Task<IResult> RunAsync(
        string municipality,
        int run,
        PayDesk desk,
        SlipReader reader,
        PersonReader persons,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(Refusals.NoMunicipality(municipality));
        var found = await desk.FindAsync(code, run, cancel);
        var slips = await db.Set<PaySlip>()
            .AsNoTracking()
            .Where(row => row.Municipality == code && row.Run == run)
            .OrderBy(row => row.Placement)
            .ToListAsync(cancel);
        var sites = await reader.TitlesAsync(found, null, cancel);
        var names = await persons.NamesAsync(code, slips.Select(slip => slip.Person), cancel);
        return Download.File(
            SheetLines.Write(
                "급여대장",
                [
                    (object?[])["배치", "사람", "사업장", .. PayColumns.All.Select(column => column.Head)],
                    .. slips.Select(slip =>
                        (object?[])
                            [
                                slip.Placement,
                                names(slip.Person),
                                sites[slip.Placement],
                                .. PayColumns.All.Select(column => (object?)column.Of(slip)),
                            ]
                    ),
                    (object?[])
                        [
                            "합계",
                            null,
                            null,
                            .. PayColumns.All.Select(column => (object?)new ColumnSum(slips.Sum(column.Of))),
                        ],
                ],
                money: true
            ),
            string.Create(CultureInfo.InvariantCulture, $"{found.Period.ToKorean()} 급여대장 {run}"),
            "xlsx"
        );
    }
}

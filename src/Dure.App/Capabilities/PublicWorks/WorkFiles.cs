using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>출근부 and 급여대장 as workbooks. They name nobody: persons stand by their numbers.</summary>
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

    private static byte[] List() =>
        Workbook(
            "명단",
            [
                [.. PersonList.Head],
            ]
        );

    private static async Task<IResult> BookAsync(
        string municipality,
        int site,
        string month,
        AttendanceDesk desk,
        CancellationToken cancel
    )
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(Refusals.NoMunicipality(municipality));
        var open = await desk.OpenAsync(code, site, month, cancel);
        object?[] head = ["배치", "사람", .. Enumerable.Range(1, open.Month.LastDay.Day).Select(day => $"{day}일")];
        return Download.File(
            Workbook(
                "출근부",
                [
                    head,
                    .. open.Lines.Select(line =>
                        (object?[])[line.Placement.Id, line.Placement.Person, .. line.Days.Select(day => day.Cell)]
                    ),
                ]
            ),
            $"{open.Site.Title} {open.Month.ToKorean()} 출근부",
            "xlsx"
        );
    }

    private static async Task<IResult> RunAsync(
        string municipality,
        int run,
        PayDesk desk,
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
        return Download.File(
            Workbook(
                "급여대장",
                [
                    [
                        "배치",
                        "사람",
                        "기본급",
                        "휴일근로수당",
                        "주휴수당",
                        "공휴일 유급",
                        "유급휴가",
                        "연차미사용수당",
                        "부대경비",
                        "지급액",
                        "국민연금",
                        "건강보험",
                        "장기요양보험",
                        "고용보험",
                        "실지급액",
                        "기관부담",
                    ],
                    .. slips.Select(slip =>
                        (object?[])
                            [
                                slip.Placement,
                                slip.Person,
                                slip.Base,
                                slip.HolidayWork,
                                slip.WeeklyHoliday,
                                slip.PaidHoliday,
                                slip.Leave,
                                slip.UnusedLeave,
                                slip.SideCost,
                                slip.Gross,
                                slip.Pension,
                                slip.Health,
                                slip.Care,
                                slip.Employment,
                                slip.Net,
                                PayDesk.SharesOf(slip),
                            ]
                    ),
                ]
            ),
            string.Create(CultureInfo.InvariantCulture, $"{found.Period.ToKorean()} 급여대장 {run}"),
            "xlsx"
        );
    }

    /// <summary>Numbers as numbers, texts as texts.</summary>
    private static byte[] Workbook(string name, IReadOnlyList<object?[]> lines) =>
        SheetParts.Workbook(
            name,
            sheet =>
            {
                sheet.WriteStartElement(new Worksheet());
                sheet.WriteElement(SheetParts.HeadStays());
                sheet.WriteStartElement(new SheetData());
                foreach (var (at, line) in lines.Index())
                {
                    sheet.WriteStartElement(new Row { RowIndex = (uint)at + 1 });
                    foreach (var (column, value) in line.Index())
                    {
                        var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                        var reference = SheetParts.Reference(column + 1, (uint)at + 1);
                        if (value is int or long)
                            sheet.WriteElement(SheetParts.Number(reference, 0, text));
                        else if (text.Length > 0)
                            sheet.WriteElement(SheetParts.Text(reference, 0, SheetParts.Escape(text)));
                    }

                    sheet.WriteEndElement();
                }

                sheet.WriteEndElement();
                sheet.WriteEndElement();
            }
        );
}

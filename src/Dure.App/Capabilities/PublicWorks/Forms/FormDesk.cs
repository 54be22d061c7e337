using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing.Hangul;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>Whose form it is.</summary>
public sealed record FormHead(string Municipality, string Department, string Programme)
{
    public string Office => $"{Municipality} {Department}";

    public static FormHead Of(LedgerView ledger, string department, string programme) =>
        new(
            ledger.Municipality.Name,
            ledger.Structure.NameOf(SubjectKey.Department(department)),
            ledger.Structure.NameOf(SubjectKey.Programme(programme))
        );
}

/// <summary>서식 with names in the clear: the log has the reason first. Whether somebody sees the site or the run is asked before.</summary>
public sealed class FormDesk(DureDbContext db, SlipReader reader, PersonReader persons, IServiceProvider services)
{
    private const int Most = 2_000;
    private static readonly string[] Approvers = ["담당", "팀장", "과장"];

    /// <summary>임금명세서, a page each.</summary>
    /// <param name="site">Of one site alone; null for all.</param>
    /// <param name="why">Goes into the log.</param>
    /// <exception cref="RefusedException"><c>NobodyOnForm</c>, <c>TooManyOnForm</c>, or what <see cref="PersonReader"/> refuses.</exception>
    public async Task<HwpxDraft> SlipsAsync(FormHead head, PayRun run, int? site, string why, CancellationToken cancel)
    {
        var (slips, names) = await OpenAsync(run, site, "임금명세서", why, cancel);
        return Paged(
            $"{head.Programme} {run.Period.ToKorean()} 임금명세서",
            head,
            slips.Select(slip => SlipForm.Of(slip, names[slip.Slip.Person].Details.Name, head))
        );
    }

    /// <summary>급여대장.</summary>
    /// <inheritdoc cref="SlipsAsync" />
    public async Task<HwpxDraft> PayBookAsync(
        FormHead head,
        PayRun run,
        int? site,
        string why,
        CancellationToken cancel
    )
    {
        var (slips, names) = await OpenAsync(run, site, "급여대장", why, cancel);
        return new(
            $"{head.Programme} {run.Period.ToKorean()} 급여대장",
            [PayBookForm.Of(slips, person => names[person].Details.Name)]
        )
        {
            Publisher = head.Office,
            Date = Show.Day(DateOnly.FromDateTime(run.At.ToLocalTime())),
            Approvers = Approvers,
        };
    }

    /// <summary>출근부 of a site and month.</summary>
    public async Task<HwpxDraft> AttendanceAsync(FormHead head, OpenBook open, string why, CancellationToken cancel)
    {
        var names = await NamesAsync(
            open.Site.Municipality,
            [.. open.Lines.Select(line => line.Placement.Person)],
            string.Create(CultureInfo.InvariantCulture, $"사업장 {open.Site.Id} {open.Month} 출근부"),
            why,
            cancel
        );
        return new($"{open.Month.ToKorean()} 출근부", [AttendanceForm.Of(open, person => names[person].Details.Name)])
        {
            Publisher = head.Office,
            Approvers = Approvers,
        };
    }

    /// <summary>근로계약서, of one placement or of all at a site, as the rules are on the first day.</summary>
    public async Task<HwpxDraft> ContractsAsync(
        FormHead head,
        Demand site,
        int? placement,
        string why,
        CancellationToken cancel
    )
    {
        var rows = await db.Set<Placement>()
            .AsNoTracking()
            .Where(row => row.Municipality == site.Municipality && row.Site == site.Id && !row.IsUndone)
            .Where(row => placement == null || row.Id == placement)
            .OrderBy(row => row.Id)
            .Take(Most + 1)
            .ToListAsync(cancel);
        var library = Rules.Rules.Library(services);
        var terms = rows.Select(row => Period.Month(row.From.Year, row.From.Month))
            .Distinct()
            .ToDictionary(month => month, month => new PayTerms(PayRates.Read(library, month)));
        var names = await NamesAsync(
            site.Municipality,
            [.. rows.Select(row => row.Person)],
            string.Create(CultureInfo.InvariantCulture, $"사업장 {site.Id} 근로계약서"),
            why,
            cancel
        );
        return Paged(
            $"{site.Title} 근로계약서",
            head,
            rows.Select(row =>
                ContractForm.Of(row, site, names[row.Person], terms[Period.Month(row.From.Year, row.From.Month)], head)
            )
        );
    }

    private async Task<(IReadOnlyList<OpenSlip> Slips, Dictionary<int, PlainPerson> Names)> OpenAsync(
        PayRun run,
        int? site,
        string form,
        string why,
        CancellationToken cancel
    )
    {
        var slips = await reader.SlipsAsync(run, site, Most + 1, cancel);
        var names = await NamesAsync(
            run.Municipality,
            [.. slips.Select(slip => slip.Person)],
            string.Create(CultureInfo.InvariantCulture, $"급여 {run.Id} {form}"),
            why,
            cancel
        );
        return (await reader.OpenAsync(run, slips, cancel), names);
    }

    private async Task<Dictionary<int, PlainPerson>> NamesAsync(
        MunicipalityCode municipality,
        int[] people,
        string of,
        string why,
        CancellationToken cancel
    ) =>
        people.Length == 0 ? throw new RefusedException(Refusals.NobodyOnForm())
        : people.Length > Most ? throw new RefusedException(Refusals.TooManyOnForm(Most))
        : (await persons.ExportAsync(municipality, people, of, why, cancel)).ToDictionary(person => person.Id);

    private static HwpxDraft Paged(string title, FormHead head, IEnumerable<IEnumerable<HwpxBlock>> pages) =>
        new(title, [.. pages.SelectMany((page, at) => at == 0 ? page : page.Prepend(new HwpxPageBreak()))])
        {
            Publisher = head.Municipality,
            HasHead = false,
        };
}

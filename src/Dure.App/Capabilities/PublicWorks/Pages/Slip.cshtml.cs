using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>임금명세서: each line with how it came about, worked out again from what the run kept.</summary>
[Needs(Act.ReadWorks)]
[ResponseCache(NoStore = true)]
public sealed class SlipModel(DureDbContext db, LedgerCache cache, PayDesk desk, PersonReader persons) : PageModel
{
    private LedgerView ledger = null!;

    public MunicipalityCode Municipality => ledger.Municipality.Code;
    public string Name => ledger.Municipality.Name;
    public PayRun Run { get; private set; } = null!;
    public PaySlip Slip { get; private set; } = null!;
    public PayContract Contract { get; private set; } = null!;
    public PayFigures Pay { get; private set; } = null!;
    public IReadOnlyList<PayLine> Lines { get; private set; } = [];

    /// <summary>Whether it still comes to what was stored.</summary>
    public bool IsSame { get; private set; }
    public string Person { get; private set; } = "";
    public string ProgrammeName => ledger.Structure.NameOf(SubjectKey.Programme(Run.Programme));

    public IEnumerable<PayLine> Of(PayPart part) => Lines.Where(line => line.Part == part);

    public async Task OnGetAsync(string municipality, int run, int placement, CancellationToken cancel)
    {
        ledger = await PublicWorks.LedgerAsync(db, cache, municipality, cancel);
        Run = await desk.FindAsync(Municipality, run, cancel);
        Slip =
            await db.Set<PaySlip>()
                .AsNoTracking()
                .FirstOrDefaultAsync(
                    row => row.Municipality == Municipality && row.Run == run && row.Placement == placement,
                    cancel
                )
            ?? throw new RefusedException(Refusals.NoPaySlip(placement));
        var terms = new PayTerms(PayRates.Read(Run.Rates));
        (Contract, Pay) = Slip.Again(terms);
        Lines = PayExplainer.Explain(Contract, Pay, terms);
        IsSame = Slip.Is(Pay);
        Person = (await persons.MaskedAsync(Municipality, [Slip.Person], cancel)) is [var person]
            ? person.Name
            : string.Create(CultureInfo.InvariantCulture, $"{Slip.Person}번");
    }
}

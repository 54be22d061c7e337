using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities;

/// <summary>Figures that a test writes into the ledger of hanbit-2023.</summary>
internal static class Figures
{
    public static async Task PostAsync(this Site site, params NewFact[] facts)
    {
        var book = (await site.Desk.Get<TableReader>().BookAsync(Site.Book, Desk.Cancel))!;
        await site
            .Desk.Get<LedgerWriter>()
            .PostAsync(book.Municipality, new PostingHead("김담당", "입력", "수치 추가"), facts, Desk.Cancel);
    }

    public static NewFact Of(
        string subject,
        string measure,
        FactKind kind,
        string period,
        decimal? value,
        string stage = "",
        string? reason = null
    ) =>
        new()
        {
            Subject = subject,
            Measure = measure,
            Kind = kind,
            Period = Period.TryParse(period, out var read) ? read : throw new ArgumentException(period),
            Value = value,
            Stage = stage,
            Reason = reason,
        };
}

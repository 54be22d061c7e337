using Dure.App.Capabilities.PublicWorks.Demo;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Payments;
using Dure.App.Shared.Persons;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>A month of the made-up year, played small.</summary>
public class DemoYearTests
{
    [Theory]
    [DatabaseData]
    public async Task What_is_executed_comes_of_the_payments_alone(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keys = Directory.CreateTempSubdirectory("dure-keys-");
        try
        {
            var said = new List<string>();
            var year = new DemoYear(
                desk.Database.Database,
                DemoPlan.Small,
                new PersonKeyFolder(keys.FullName),
                (korean, _) => said.Add(korean)
            );
            await year.PlayAsync(Desk.Cancel);

            await using var db = desk.Database.Open();
            var slips = await db.Set<PaySlip>().AsNoTracking().ToListAsync(Desk.Cancel);
            slips.Count.ShouldBe(DemoPlan.Small.People);
            var batch = await db.Set<PaymentBatch>().SingleAsync(Desk.Cancel);
            batch.State.ShouldBe(BatchState.Completed);
            batch.Paid.ShouldBe(slips.Sum(slip => slip.Gross + PayDesk.SharesOf(slip)));
            var payments = await db.Set<Payment>().AsNoTracking().ToListAsync(Desk.Cancel);
            var ledger = (await desk.Get<LedgerCache>().NowAsync(desk.Db, DemoDistrict.Code, Desk.Cancel))!;
            var subject = ledger.Names.Subjects[SubjectKey.Programme(DemoDistrict.Programme)];
            long[] executed =
            [
                .. ledger
                    .Facts.Of(subject, ledger.Names.Measures[DemoDistrict.Budget].Number, FactKind.Execution)
                    .OrderBy(fact => ledger.Names.PartOf(fact.Key.Part).Position)
                    .Select(fact => fact.Value.Value),
            ];
            executed.ShouldBe([
                payments.Sum(row => FundingSplit.ReadShares(row.Split)[0]),
                payments.Sum(row => FundingSplit.ReadShares(row.Split)[1]),
            ]);
            executed.Sum().ShouldBe(batch.Paid);
            executed.ShouldAllBe(sum => sum > 0);

            // Who took part is there by itself, and the log of it all holds.
            var took = ledger.Facts.Of(subject, ledger.Names.Measures["participants"].Number, FactKind.Result).ToList();
            took.Where(fact => fact.Key.Part == 0)
                .Select(fact => (fact.Key.Period, fact.Value.Value))
                .ShouldBe([(Period.Half(2017, 1), DemoPlan.Small.People)]);
            // By sex and by age they are as many.
            took.Where(fact => fact.Key.Part != 0)
                .GroupBy(fact => ledger.Names.PartOf(fact.Key.Part).List)
                .Select(list => (list.Key, list.Sum(fact => fact.Value.Value)))
                .ShouldBe([("sexes", DemoPlan.Small.People), ("ages", DemoPlan.Small.People)], ignoreOrder: true);
            (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
            said.Last().ShouldContain($"{batch.Paid:N0}원 집행");

            var again = await Should.ThrowAsync<RefusedException>(() => year.PlayAsync(Desk.Cancel));
            again.Refusals.Single().Name.ShouldBe("DemoPlayed");
            (await db.Set<PaySlip>().CountAsync(Desk.Cancel)).ShouldBe(slips.Count);
        }
        finally
        {
            keys.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_year_is_as_large_as_the_printed_one()
    {
        var year = DemoPlan.Year;
        (year.Departments, year.Sites, year.People).ShouldBe((36, 46, 396));
        year.Halves.Select(half => half.People).ShouldBe([190, 206]);
        year.Total.ShouldBe(2_020_861_000);
        DemoDistrict.PeopleOf(year).Count.ShouldBe(396);
    }
}

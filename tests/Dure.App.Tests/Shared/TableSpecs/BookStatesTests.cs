using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.TableSpecs;

public class BookStatesTests
{
    [Theory]
    [DatabaseData]
    public async Task Whoever_asks_after_a_posting_is_told_of_it_however_many_ask(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        var states = new BookStates(desk.Database.Database);
        var book = (await desk.Get<TableReader>().BookAsync(Site.Book, Desk.Cancel))!;
        var asked = new List<(int Known, Task<BookState?> Answer)>();

        for (var value = 1; value <= 20; value++)
        {
            var posted = await desk.Get<LedgerWriter>()
                .PostAsync(book.Municipality, Head, [Target(value)], Desk.Cancel);
            for (var one = 0; one < 50; one++)
                asked.Add((posted.Posting!.Value, Task.Run(() => states.OfAsync(Site.Book, Desk.Cancel), Desk.Cancel)));
        }

        foreach (var (known, answer) in asked)
        {
            var state = (await answer).ShouldNotBeNull();
            state.Municipality.ShouldBe(book.Municipality);
            state.Posting.ShouldBeGreaterThanOrEqualTo(known);
        }

        (await states.OfAsync("no'such", Desk.Cancel)).ShouldBeNull();
    }

    [Theory]
    [DatabaseData]
    public async Task A_database_that_does_not_answer_fails_those_who_ask_and_is_asked_again(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        var states = new BookStates(desk.Database.Database);

        await desk.Db.Database.ExecuteSqlRawAsync("ALTER TABLE posting RENAME TO away", Desk.Cancel);
        await Should.ThrowAsync<System.Data.Common.DbException>(() => states.OfAsync(Site.Book, Desk.Cancel));
        await desk.Db.Database.ExecuteSqlRawAsync("ALTER TABLE away RENAME TO posting", Desk.Cancel);

        (await states.OfAsync(Site.Book, Desk.Cancel)).ShouldNotBeNull();
    }

    private static readonly PostingHead Head = new("김담당", "정정", "시험");

    private static NewFact Target(int value) =>
        new()
        {
            Subject = "programme:works",
            Measure = "jobs",
            Kind = FactKind.Target,
            Period = Period.Year(2023),
            Value = 5_000 + value,
            Reason = "변경",
        };
}

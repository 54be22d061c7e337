using System.Net;
using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>What a saving asks of the database: in the last evening of a month everybody saves at once.</summary>
public class SavingCostTests
{
    [Theory]
    [DatabaseData]
    public async Task A_saving_looks_up_who_it_is_the_columns_the_cells_and_the_end_of_the_log(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        var page = await officer.PageAsync(Jobs);

        using var asked = new AskedQueries(site.Desk.Database.Database);
        using var answer = await officer.SendFormAsync(page, Jobs, (Works, "10"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        // Session with its account and roles, columns, and the submission with its rows and cells; the end of the log is read
        // together with its lock on PostgreSQL, which goes past the context.
        asked.Queries.Count.ShouldBe(kind == DatabaseKind.Sqlite ? 4 : 3, string.Join("\n\n", asked.Queries));
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_saved_at_one_moment_goes_to_the_disk_together_each_in_its_own_name(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        using var head = await site.SignInAsync("jobs-jang");
        using var other = await site.SignInAsync("centre-dam");
        var (jobs, centre) = (await officer.PageAsync(Jobs), await other.PageAsync(Centre));
        var seen = await head.PageAsync(Jobs);
        await officer.DoAsync(Jobs, (Works, "9"));

        using var asked = new AskedQueries(site.Desk.Database.Database);
        List<Task<HttpResponseMessage>> savings;
        // The first of them waits for its turn; the others come meanwhile.
        using (
            await site
                .App.Services.GetRequiredService<WritingTurns>()
                .TakeAsync(site.Desk.Db, Office.Hanbit, Desk.Cancel)
        )
        {
            savings = [officer.SendFormAsync(jobs, Jobs, (Course, "1"))];
            await UntilAsync(() => asked.Queries.Any(query => query.Contains("role_grant", StringComparison.Ordinal)));
            savings.AddRange(
                other.SendFormAsync(centre, Centre, (Youth, "3")),
                head.SendFormAsync(seen, Jobs, (Works, "5")),
                other.SendFormAsync(centre, Centre, (Youth, "many"))
            );
            await UntilAsync(() =>
                asked.Queries.Count(query => query.Contains("role_grant", StringComparison.Ordinal)) == 4
            );
            // From the look-up of who it is to the line in which it waits.
            await Task.Delay(200, Desk.Cancel);
        }

        var answers = await Task.WhenAll(savings);
        // What one had not seen, and what is no number, keeps nobody else's from being saved.
        answers
            .Select(answer => answer.StatusCode)
            .ShouldBe([
                HttpStatusCode.Redirect,
                HttpStatusCode.Redirect,
                HttpStatusCode.Conflict,
                HttpStatusCode.BadRequest,
            ]);
        asked
            .Queries.Count(query => query.Contains("FROM \"round_column\"", StringComparison.Ordinal))
            .ShouldBeLessThan(5);
        var told = await site
            .Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Subject.StartsWith("SubmissionCell"))
            .OrderBy(entry => entry.Id)
            .Select(entry => new
            {
                entry.Who,
                entry.Process,
                entry.Subject,
            })
            .ToListAsync(Desk.Cancel);
        told.Select(one => $"{one.Who} {one.Subject}")
            .ShouldBe(
                [
                    "이담당(jobs-dam) SubmissionCell 1 jobs works jobs Result",
                    "이담당(jobs-dam) SubmissionCell 1 jobs course jobs Result",
                    "이담당(centre-dam) SubmissionCell 1 centre youth jobs Result",
                ],
                ignoreOrder: true
            );
        told.ShouldAllBe(one => one.Process.StartsWith("POST /office/", StringComparison.Ordinal));
        (await LogCheck.RunAsync(site.Desk.Db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task Turns_let_all_through_one_after_the_other(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var officer = await site.SignInAsync("jobs-dam");
        var page = await officer.PageAsync(Jobs);

        var answers = await Task.WhenAll(
            Enumerable.Range(1, 20).Select(value => officer.SendFormAsync(page, Jobs, (Course, $"{value}")))
        );

        // The first is kept; each other had not seen it, and is told so. Nothing is overwritten and nothing fails.
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(1);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict).ShouldBe(19);
        (await site.SubmissionAsync("jobs")).Version.ShouldBe(1);
    }

    private static async Task UntilAsync(Func<bool> reached)
    {
        while (!reached())
            await Task.Delay(5, Desk.Cancel);
    }
}

using System.Net;
using Dure.App.Tests.Rig;
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
        // Session, account with its roles, columns, and the submission with its rows and cells; the end of the log is read
        // together with its lock on PostgreSQL, which goes past the context.
        asked.Queries.Count.ShouldBe(kind == DatabaseKind.Sqlite ? 5 : 4, string.Join("\n\n", asked.Queries));
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
}

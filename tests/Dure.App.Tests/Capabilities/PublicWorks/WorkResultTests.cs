using System.Net;
using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>실적: from the signed books to the ledger, up and down with them.</summary>
public class WorkResultTests
{
    private const string Persons = "participants";
    private const string Days = "person-days";
    private static readonly Period Half = Period.Half(2017, 1);

    [Theory]
    [DatabaseData]
    public async Task Figures_follow_the_books_by_sex_and_by_age_down_to_nothing_and_up_again(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        await SplitAsync(town);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        var book = $"{site}/attendance/2017-04";
        await PressAsync(client, book, ("do", "fill"));
        (await FiguresAsync(town, Days)).ShouldBeEmpty();

        await PressAsync(client, book, ("do", "sign"));
        // Twenty days of two: one a man of 46, one a woman of 41 who becomes 42.
        (await FiguresAsync(town, Days)).ShouldBe(Figures(40, man: 20, woman: 20, forties: 40));
        // 190 were printed: what came from elsewhere stays, and the page says so.
        (await FiguresAsync(town, Persons)).ShouldBe(new Dictionary<string, long> { [""] = 190 });
        var year = WorksTown.Home + "?year=2017";
        var page = await client.PageAsync(year);
        page.Words("#results").ShouldContain("참여 인원 2017년 상반기 190 2 다른 곳에서");
        page.Words("#results").ShouldContain("연인원 2017년 상반기 40 40 기록에서");
        using (
            var silent = await client.SendFormAsync(
                year,
                ("Result", $"{WorksTown.Programme}|{Persons}|2017-H1"),
                ("Why", " ")
            )
        )
            (await silent.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary").ShouldContain("‘사유’ 칸을");
        using (
            var made = await client.SendFormAsync(
                year,
                ("Result", $"{WorksTown.Programme}|budget|2017"),
                ("Why", "바꿈")
            )
        )
            (await made.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary").ShouldContain("그런 실적이 없");
        await PressAsync(
            client,
            year,
            ("Result", $"{WorksTown.Programme}|{Persons}|2017-H1"),
            ("Why", "출근부로 셈함")
        );
        (await FiguresAsync(town, Persons)).ShouldBe(Figures(2, man: 1, woman: 1, forties: 2));

        // Opened again, nothing is signed any more, and nought is a figure too.
        await PressAsync(client, book, ("why", "날을 잘못 적음"), ("do", "reopen"));
        (await FiguresAsync(town, Persons)).ShouldBe(Figures(0, 0, 0, 0));
        (await FiguresAsync(town, Days)).ShouldBe(Figures(0, 0, 0, 0));
        (await LastAsync(town)).ShouldSatisfyAllConditions(
            fact => fact.Supersedes.ShouldNotBeNull(),
            fact => fact.Reason.ShouldBe("출근부를 다시 엶: 날을 잘못 적음"),
            fact => fact.Source.ShouldBe(WorkResults.Source)
        );
        await PressAsync(client, book, ("d|1|3", "결"), ("do", "save"));
        await PressAsync(client, book, ("do", "sign"));
        (await FiguresAsync(town, Days)).ShouldBe(Figures(39, man: 19, woman: 20, forties: 39));

        // Who left counts until then; who should never have been there does not count.
        await PressAsync(client, site, ("Placement", "1"), ("On", "2017-04-14"), ("Why", "이사"), ("do", "leave"));
        (await FiguresAsync(town, Days)).ShouldBe(Figures(29, man: 9, woman: 20, forties: 29));
        (await FiguresAsync(town, Persons)).ShouldBe(Figures(2, man: 1, woman: 1, forties: 2));
        await PressAsync(client, site, ("Placement", "2"), ("Why", "다른 사람"), ("do", "undo"));
        (await FiguresAsync(town, Persons)).ShouldBe(Figures(1, man: 1, woman: 0, forties: 1));
        await PressAsync(client, site, ("Placement", "1"), ("Why", "잘못 배치함"), ("do", "undo"));
        (await FiguresAsync(town, Persons)).ShouldBe(Figures(0, 0, 0, 0));
        await using var db = town.Site.Desk.Database.Open();
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(log => log.Fault == null);
    }

    [Theory]
    [DatabaseData]
    public async Task A_figure_that_somebody_gave_later_is_left_alone(DatabaseKind kind)
    {
        await using var town = await WorksTown.OpenAsync(kind);
        await SplitAsync(town);
        using var client = town.Client();
        var site = await WorksTown.PlacedAsync(client);
        var book = $"{site}/attendance/2017-04";
        await PressAsync(client, book, ("do", "fill"));
        await PressAsync(client, book, ("do", "sign"));
        await town.AtAsync(services =>
            services
                .GetRequiredService<LedgerWriter>()
                .PostAsync(
                    WorksTown.Gu,
                    new PostingHead("김총괄", "정정", "다시 세어 봄"),
                    [Fact(Days, 50, null) with { Kind = FactKind.Result, Reason = "현장 확인", Source = "확인서" }],
                    Desk.Cancel
                )
        );

        await PressAsync(client, book, ("why", "고침"), ("do", "reopen"));

        (await FiguresAsync(town, Days))[""].ShouldBe(50);
        (await LastAsync(town)).Source.ShouldBe("확인서");
    }

    /// <summary>연인원 with a target, and lists by which people are told apart.</summary>
    internal static Task<Posted> SplitAsync(WorksTown town) =>
        town.AtAsync(async services =>
        {
            var db = services.GetRequiredService<DureDbContext>();
            var numbers = await db.Set<Measure>()
                .Where(row => row.Municipality == WorksTown.Gu)
                .MaxAsync(row => row.Number, Desk.Cancel);
            var parts = await db.Set<Part>()
                .Where(row => row.Municipality == WorksTown.Gu)
                .MaxAsync(row => row.Number, Desk.Cancel);
            db.Add(
                new Measure
                {
                    Municipality = WorksTown.Gu,
                    Code = Days,
                    Number = numbers + 1,
                    Name = "연인원",
                    Unit = "명",
                    Decimals = 0,
                    Aggregation = Aggregation.Sum,
                    Outcome = "참여",
                    Indicator = false,
                }
            );
            foreach (
                var (list, name, all) in (ReadOnlySpan<(string, string, string[])>)
                    [("sexes", "성별", ["남", "여"]), ("ages", "연령", ["39세 이하", "40대", "50대 이상"])]
            )
            {
                db.Add(
                    new PartList
                    {
                        Municipality = WorksTown.Gu,
                        Code = list,
                        Name = name,
                    }
                );
                foreach (var (at, part) in all.Index())
                    db.Add(
                        new Part
                        {
                            Municipality = WorksTown.Gu,
                            List = list,
                            Code = $"{list}-{at}",
                            Number = ++parts,
                            Name = part,
                            Position = at,
                        }
                    );
            }

            await db.SaveChangesAsync(Desk.Cancel);
            return await services
                .GetRequiredService<LedgerWriter>()
                .PostAsync(
                    WorksTown.Gu,
                    new PostingHead("시험", "시험", "목표"),
                    [Fact(Days, 10_000, null)],
                    Desk.Cancel
                );
        });

    private static NewFact Fact(string measure, decimal value, string? part) =>
        new()
        {
            Subject = "programme:" + WorksTown.Programme,
            Measure = measure,
            Kind = FactKind.Target,
            Period = Half,
            Value = value,
            Part = part,
        };

    private static Dictionary<string, long> Figures(long whole, long man, long woman, long forties) =>
        new()
        {
            [""] = whole,
            ["남"] = man,
            ["여"] = woman,
            ["39세 이하"] = 0,
            ["40대"] = forties,
            ["50대 이상"] = 0,
        };

    /// <summary>The results of the half, by name of part; without one it is the whole.</summary>
    internal static Task<Dictionary<string, long>> FiguresAsync(WorksTown town, string measure) =>
        town.AtAsync(async services =>
        {
            var db = services.GetRequiredService<DureDbContext>();
            var ledger = (await services.GetRequiredService<LedgerCache>().NowAsync(db, WorksTown.Gu, Desk.Cancel))!;
            return ledger
                .Facts.Of(
                    ledger.Names.Subjects["programme:" + WorksTown.Programme],
                    ledger.Names.Measures[measure].Number,
                    FactKind.Result
                )
                .Where(fact => fact.Key.Period == Half)
                .ToDictionary(
                    fact => fact.Key.Part == 0 ? "" : ledger.Names.PartOf(fact.Key.Part).Name,
                    fact => fact.Value.Value
                );
        });

    private static async Task<Fact> LastAsync(WorksTown town)
    {
        await using var db = town.Site.Desk.Database.Open();
        return await db.Set<Fact>()
            .AsNoTracking()
            .Where(row => row.Municipality == WorksTown.Gu && row.Kind == FactKind.Result)
            .OrderByDescending(row => row.Id)
            .FirstAsync(Desk.Cancel);
    }

    internal static async Task PressAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{address}: {(await answer.PageAsync(answer.StatusCode)).Words("main")}");
    }
}

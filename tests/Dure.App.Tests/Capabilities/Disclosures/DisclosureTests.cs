using Dure.App.Capabilities.Disclosures;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Disclosures;

public class DisclosureTests
{
    private const string Book = "gimje-2022";

    [Theory]
    [DatabaseData]
    public async Task A_frozen_disclosure_verifies_and_survives_a_correction(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Book);
        var first = await FreezeAsync(desk, "첫 공시");
        var before = await TotalAsync(desk, asOf: null);
        var frozenAt = desk.Clock.GetUtcNow().UtcDateTime;
        desk.Clock.Advance(TimeSpan.FromDays(30));

        await CorrectAsync(desk, 8_600, "집계 누락분 반영");
        desk.Clock.Advance(TimeSpan.FromDays(1));
        var second = await FreezeAsync(desk, "직접일자리 실적 정정");

        (await TotalAsync(desk, asOf: null)).ShouldBe(before + 19);
        (await TotalAsync(desk, frozenAt)).ShouldBe(before);
        (first.Version, second.Version).ShouldBe((1, 2));
        second.Content.ShouldContain($"\"supersedes\":\"{first.Sha256}\"");
        second.Sha256.ShouldNotBe(first.Sha256);
        var disclosures = desk.Get<DisclosureDesk>();
        (await disclosures.VerifyAsync(first, Desk.Cancel)).ShouldBeEmpty();
        (await disclosures.VerifyAsync(second, Desk.Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task A_changed_content_or_a_changed_fact_is_found(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Book);
        await FreezeAsync(desk, "첫 공시");
        var disclosures = desk.Get<DisclosureDesk>();

        await desk.Db.Database.ExecuteSqlRawAsync("UPDATE fact SET value = value + 1 WHERE value = 8581", Desk.Cancel);
        var stored = await StoredAsync(desk);
        (await disclosures.VerifyAsync(stored, Desk.Cancel)).ShouldContain(problem =>
            problem.Contains("17565") && problem.Contains("17566")
        );

        await desk.Db.Database.ExecuteSqlRawAsync(
            "UPDATE disclosure SET content = replace(content, '8581', '8582')",
            Desk.Cancel
        );
        (await disclosures.VerifyAsync(await StoredAsync(desk), Desk.Cancel)).ShouldContain(problem =>
            problem.Contains("SHA-256")
        );
    }

    [Fact]
    public async Task A_disclosure_needs_a_reason_and_a_book()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Book);

        (await Should.ThrowAsync<RefusedException>(() => FreezeAsync(desk, " "))).Refusals[0].Name.ShouldBe("NoReason");
        var none = new DisclosureRequest("nowhere-2022", "", "시험", "공시", []);
        (await Should.ThrowAsync<RefusedException>(() => desk.Get<DisclosureDesk>().FreezeAsync(none, Desk.Cancel)))
            .Refusals[0]
            .Name.ShouldBe("NoBook");
    }

    [Fact]
    public async Task The_same_ledger_gives_the_same_bytes()
    {
        await using var one = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await one.LoadAsync(Book);
        await using var other = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await other.LoadAsync(Book);

        (await FreezeAsync(one, "첫 공시")).Sha256.ShouldBe((await FreezeAsync(other, "첫 공시")).Sha256);
    }

    private static Task<Disclosure> FreezeAsync(Desk desk, string why) =>
        desk.Get<DisclosureDesk>().FreezeAsync(new DisclosureRequest(Book, "", "시험", why, []), Desk.Cancel);

    private static Task<Disclosure> StoredAsync(Desk desk)
    {
        desk.Db.ChangeTracker.Clear();
        return desk.Db.Set<Disclosure>().AsNoTracking().SingleAsync(Desk.Cancel);
    }

    private static async Task<decimal> TotalAsync(Desk desk, DateTime? asOf)
    {
        var table = (await desk.Get<TableReader>().TableAsync($"{Book}/sectors", asOf, Desk.Cancel)).Table;
        return table[table.RowOf("total"), table.ColumnOf("result")].Shown.ShouldNotBeNull();
    }

    private static Task<Posted> CorrectAsync(Desk desk, decimal value, string reason) =>
        desk.Get<LedgerWriter>()
            .PostAsync(
                new MunicipalityCode(45210),
                new PostingHead("시험", "정정", reason),
                [
                    new NewFact
                    {
                        Subject = "node:sectors/direct",
                        Measure = "jobs",
                        Kind = FactKind.Result,
                        Period = Period.Year(2022),
                        Value = value,
                        Reason = reason,
                    },
                ],
                Desk.Cancel
            );
}

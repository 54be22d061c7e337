using Dure.App.Shared.Rights;
using Dure.App.Tests.Rig;
using Dure.Kernel;

namespace Dure.App.Tests.Shared.Rights;

public class GrantTests
{
    private static readonly DateOnly Today = new(2026, 1, 5);

    [Theory]
    [DatabaseData]
    public async Task A_deputy_holds_a_role_for_the_days_given_and_only_while_it_is_held(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var grants = desk.Get<GrantDesk>();
        await grants.DeputiseAsync(
            "bujang",
            Office.Hanbit,
            1,
            "daehaeng",
            Today,
            Today.AddDays(2),
            "연가",
            Desk.Cancel
        );

        (await HeldAsync(desk, Today))
            .ShouldHaveSingleItem()
            .ShouldBe(new Held(Role.DepartmentHead, Office.Hanbit, "jobs", null, "bujang"));
        (await HeldAsync(desk, Today.AddDays(2))).ShouldNotBeEmpty();
        (await HeldAsync(desk, Today.AddDays(3))).ShouldBeEmpty();
        (await HeldAsync(desk, Today.AddDays(-1))).ShouldBeEmpty();

        await grants.EndAsync(Office.Hanbit, 1, "관리자", Desk.Cancel);
        (await HeldAsync(desk, Today)).ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task What_is_not_ones_own_cannot_be_deputised(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var grants = desk.Get<GrantDesk>();
        Task<RefusedException> RefusedAsync(string principal, int grant, string deputy, int days = 1) =>
            Should.ThrowAsync<RefusedException>(() =>
                grants.DeputiseAsync(
                    principal,
                    Office.Hanbit,
                    grant,
                    deputy,
                    Today,
                    Today.AddDays(days),
                    "",
                    Desk.Cancel
                )
            );

        (await RefusedAsync("daehaeng", 1, "other")).Refusals[0].Name.ShouldBe("NotYours");
        (await RefusedAsync("bujang", 7, "daehaeng")).Refusals[0].Name.ShouldBe("NotYours");
        (await RefusedAsync("bujang", 1, "bujang")).Refusals[0].Name.ShouldBe("NotYourself");
        (await RefusedAsync("bujang", 1, "nobody")).Refusals[0].Name.ShouldBe("NoAccount");
        (await RefusedAsync("bujang", 1, "daehaeng", -1)).Refusals[0].Name.ShouldBe("DaysWrong");
        // A deputy has no deputy.
        await grants.DeputiseAsync("bujang", Office.Hanbit, 1, "daehaeng", Today, Today, "", Desk.Cancel);
        (await RefusedAsync("daehaeng", 2, "other")).Refusals[0].Name.ShouldBe("NotYours");
    }

    [Theory]
    [InlineData(Role.DepartmentOfficer, null, null, "Department")]
    [InlineData(Role.DepartmentOfficer, "nothing", null, "NoDepartment")]
    [InlineData(Role.Coordinator, "jobs", null, "Department")]
    [InlineData(Role.Partner, null, null, "Partner")]
    [InlineData(Role.Partner, null, "nothing", "NoPartner")]
    [InlineData(Role.Anyone, null, null, "NotGiven")]
    public async Task A_role_is_given_for_the_place_it_belongs_to(
        Role role,
        string? department,
        string? partner,
        string refusal
    )
    {
        await using var desk = await OpenAsync(DatabaseKind.Sqlite);

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            desk.Get<GrantDesk>()
                .GiveAsync(new("other", role, Office.Hanbit, department, partner, Today, null, ""), "시험", Desk.Cancel)
        );

        refused.Refusals.Select(one => one.Name).ShouldBe([refusal]);
    }

    private static async Task<IReadOnlyList<Held>> HeldAsync(Desk desk, DateOnly day) =>
        await GrantDesk.HeldAsync(desk.Db, "daehaeng", day, Desk.Cancel);

    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        await desk.AddPersonAsync("bujang", "부서장", Role.DepartmentHead, department: "jobs");
        await desk.AddPersonAsync("daehaeng", "대행");
        await desk.AddPersonAsync("other", "다른 사람");
        return desk;
    }
}

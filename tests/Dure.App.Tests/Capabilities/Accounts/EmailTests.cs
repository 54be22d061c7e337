using System.Net;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Capabilities.Results;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Accounts;

/// <summary>Where a person gets mail: given by themselves or by their administrator, and nobody else's business.</summary>
public class EmailTests
{
    [Theory]
    [DatabaseData]
    public async Task A_person_gives_changes_and_takes_away_an_address(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("hong", "홍길동");
        using var person = await site.SignInAsync("hong");
        foreach (var wrong in (string[])["홍길동", "a@b@c", "hong@hanbit.test\r\nBcc: x@y.z", "홍 <hong@hanbit.test>"])
        {
            var page = await person.TryAsync("/me", HttpStatusCode.BadRequest, ("email", wrong));
            page.Words(".error-summary").ShouldContain("메일 주소로 쓸 수 없습니다");
        }

        await person.DoAsync("/me", ("email", " hong@hanbit.test "));
        (await person.PageAsync("/me")).Value("email").ShouldBe("hong@hanbit.test");
        (await AddressAsync(site)).ShouldBe("hong@hanbit.test");
        await person.DoAsync("/me", ("email", ""));
        (await AddressAsync(site)).ShouldBeNull();
        var told = await site
            .Desk.Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Subject == "Account hong")
            .Select(entry => entry.Old + entry.New)
            .ToListAsync(Desk.Cancel);
        told.ShouldAllBe(text => !text.Contains("hanbit.test", StringComparison.Ordinal));
        told.Count(text => text.Contains("Email", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [DatabaseData]
    public async Task An_administrator_sets_it_for_those_who_are_theirs(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("hong", "홍길동", Role.DepartmentOfficer, null, "jobs");
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator);
        await site.Desk.AddPersonAsync("far", "먼관리", Role.Administrator, new MunicipalityCode(99000));
        using var admin = await site.SignInAsync("admin");
        using var far = await site.SignInAsync("far");

        await admin.DoAsync("/accounts/hong", ("email", "hong@hanbit.test"));
        (await AddressAsync(site)).ShouldBe("hong@hanbit.test");
        (await far.GetStringAsync("/accounts/hong", Desk.Cancel)).ShouldNotContain("hong@hanbit.test");
        await admin.DoAsync("/accounts/hong", ("email", ""));
        (await AddressAsync(site)).ShouldBeNull();
    }

    private static Task<string?> AddressAsync(Site site) =>
        site
            .Desk.Db.Set<Account>()
            .AsNoTracking()
            .Where(row => row.Id == "hong")
            .Select(row => row.Email)
            .FirstAsync(Desk.Cancel);
}

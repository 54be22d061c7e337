using System.Data.Common;
using AngleSharp.Html.Dom;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.App.Tests.Capabilities.Results;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Shared.Audit;

/// <summary>What happened to a record, at the page of the record.</summary>
public class RecordHistoryTests
{
    private const string Works = "/books/hanbit-2023/programmes/works";
    private const string Form = "/books/hanbit-2023/entry/programmes/works";

    [Fact]
    public void Whatever_the_log_tells_has_its_word()
    {
        using var db = new Database("words.db").Open();

        var missing = (
            from type in db.Model.GetEntityTypes()
            where Logged.Is(type)
            let entity = type.ClrType.Name.Split('`')[0]
            let properties = type.GetProperties()
                .Where(property => !property.IsPrimaryKey() && !property.IsConcurrencyToken && Logged.Tells(property))
            from what in (string?[])
                [
                    LogWords.SubjectOf(entity) == entity ? entity : null,
                    .. properties.Select(property =>
                        LogWords.ValuesOf(entity, null, $"{{\"{property.Name}\":\"\"}}").Single().Name == property.Name
                            ? $"{entity}.{property.Name}"
                            : null
                    ),
                    .. properties
                        .SelectMany(property =>
                            (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                                is { IsEnum: true } values
                                ? Enum.GetNames(values).Select(value => (property.Name, Value: value))
                                : []
                        )
                        .Select(one =>
                            EnumWords.Of(entity, one.Name, one.Value) is null
                                ? $"{entity}.{one.Name}: {one.Value}"
                                : null
                        ),
                ]
            where what is not null
            select what
        ).ToList();

        missing.ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task A_record_of_the_ledger_tells_who_changed_what_and_why(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var chief = await site.SignInAsync("chong");
        using var jobs = await site.SignInAsync("jobs-dam");
        using var centre = await site.SignInAsync("centre-dam");
        Of(await chief.PageAsync(Works)).ShouldContain("만들어진 뒤 바뀐 기록이 없습니다");

        await chief.SendFormAsync(Form, ("status", "중단"), ("why", "<b>예산</b> 소진"));
        await chief.SendFormAsync(
            "/books/hanbit-2023/entry/departments/new",
            ("code", "farm"),
            ("name", "농정과"),
            ("kind", "과")
        );

        foreach (var page in (string[])[Works, Form])
        {
            var told = Of(await chief.PageAsync(page));
            told.ShouldContain("바뀐 기록 1건 사업 works 변경 상태 완료 → 중단 <b>예산</b> 소진");
            told.ShouldContain("김총괄(chong)");
        }

        Of(await chief.PageAsync("/books/hanbit-2023/entry/departments/farm"))
            .ShouldContain("부서 farm 추가 종류 과 이름 농정과");
        // The department that leads it reads it; another does not, and a citizen does not.
        Of(await jobs.PageAsync(Works)).ShouldContain("상태 완료 → 중단");
        Of(await centre.PageAsync(Works)).ShouldBeEmpty();
        using var nobody = site.App.CreateClient();
        Of(await nobody.PageAsync(Works)).ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Office_records_tell_theirs(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        await site.ApproveAsync("jobs", (Collecting.Works, "1"), (Collecting.Course, "2"));
        using var chief = await site.SignInAsync("chong");
        using var centre = await site.SignInAsync("centre-dam");

        Of(await chief.PageAsync(Collecting.Rounds + "/1")).ShouldContain("취합 1 추가");
        var submission = Of(await chief.PageAsync(Collecting.Jobs));
        submission.ShouldContain("제출본 1 jobs 변경 상태 확인 → 승인");
        submission.ShouldContain("제출한 값 1 jobs works jobs");
        submission.ShouldContain("이담당(jobs-dam)");
        (await centre.GetAsync(Collecting.Jobs, Desk.Cancel)).IsSuccessStatusCode.ShouldBeFalse();
        Of(await centre.PageAsync(Collecting.Centre)).ShouldContain("제출본 1 centre 추가");
    }

    [Theory]
    [DatabaseData]
    public async Task An_account_tells_of_its_roles_and_nothing_personal(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("admin", "박관리", Role.Administrator, MunicipalityCode.Nation);
        await site.Desk.AddPersonAsync("han", "한담당", Role.DepartmentOfficer, Office.Hanbit, "jobs");
        await site
            .Desk.Db.Set<App.Shared.Users.Account>()
            .Where(row => row.Id == "han")
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Email, "han@example.org"), Desk.Cancel);
        var account = await site
            .Desk.Db.Set<App.Shared.Users.Account>()
            .SingleAsync(row => row.Id == "han", Desk.Cancel);
        account.Email = "other@example.org";
        await site.Desk.Db.SaveChangesAsync(Desk.Cancel);
        using var admin = await site.SignInAsync("admin");

        var told = Of(await admin.PageAsync("/accounts/han"));

        told.ShouldContain("사용자 han 추가");
        told.ShouldContain("역할 부서 담당");
        told.ShouldNotContain("example.org");
        told.ShouldNotContain("비밀");
    }

    [Theory]
    [DatabaseData]
    public async Task It_is_found_by_its_key_however_long_the_log_is(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        var db = site.Desk.Db;
        await db.Database.OpenConnectionAsync(Desk.Cancel);
        // A table of a few rows is read whole otherwise.
        if (kind == DatabaseKind.Postgres)
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off", Desk.Cancel);

        foreach (
            var command in (DbCommand[])
                [
                    RecordHistory.At(db, Office.Hanbit, ["Round 1"]).CreateDbCommand(),
                    RecordHistory.Below(db, Office.Hanbit, "SubmissionStep 1 jobs ").CreateDbCommand(),
                    RecordHistory.ChangesAt(db, Office.Hanbit, ["Programme works"]).CreateDbCommand(),
                    RecordHistory.ChangesBelow(db, Office.Hanbit, "ProgrammeNode works ").CreateDbCommand(),
                ]
        )
        {
            var plan = await PlanAsync(command, kind);
            plan.ShouldContain(
                kind == DatabaseKind.Postgres ? "Index"
                    : command.CommandText.Contains("log_entry", StringComparison.Ordinal) ? "USING COVERING INDEX"
                    : "USING INDEX",
                Case.Sensitive,
                command.CommandText
            );
            plan.ShouldMatch("(?i)(subject|of)[^a-z]", plan);
            plan.ShouldNotContain("SCAN", Case.Sensitive);
            plan.ShouldNotContain("Seq Scan");
        }
    }

    [Theory]
    [DatabaseData]
    public async Task Only_so_much_is_shown_the_latest_first(DatabaseKind kind)
    {
        await using var site = await Site.ServeAsync(kind);
        await site.Desk.AddPersonAsync("chong", "김총괄", Role.Coordinator);
        using var chief = await site.SignInAsync("chong");
        var db = site.Desk.Db;
        var posting = await db.Set<App.Shared.Ledger.Posting>().MaxAsync(row => row.Id, Desk.Cancel);
        db.AddRange(
            Enumerable
                .Range(1, 60)
                .Select(line => new Change
                {
                    Municipality = Office.Hanbit,
                    Posting = posting,
                    Line = 1000 + line,
                    Of = "Programme works",
                    Old = "{\"Name\":\"앞\"}",
                    New = $"{{\"Name\":\"{new string('긴', 500)}\"}}",
                })
        );
        await db.SaveChangesAsync(Desk.Cancel);

        var told = Of(await chief.PageAsync(Works));

        told.ShouldContain("바뀐 기록 50건 넘게");
        told.ShouldContain("‘기록’ 화면");
        told.ShouldNotContain(new string('긴', 201));
        // Another record whose code begins the same is another record.
        Of(await chief.PageAsync("/books/hanbit-2023/programmes/course")).ShouldContain("바뀐 기록이 없습니다");
    }

    private static async Task<string> PlanAsync(DbCommand command, DatabaseKind kind)
    {
        command.CommandText = (kind == DatabaseKind.Sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + command.CommandText;
        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Desk.Cancel);
        while (await reader.ReadAsync(Desk.Cancel))
            lines.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        return string.Join('\n', lines);
    }

    private static string Of(IHtmlDocument page) =>
        page.QuerySelector(".record-history") is null ? "" : page.Words(".record-history");
}

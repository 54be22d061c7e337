using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>Faults of the machine: each ends in a sentence that says what to do, and changes nothing.</summary>
public class FaultTests
{
    private const string Facts = BigBook.Facts;

    [Theory]
    [InlineData("no/such/folder/jobs.db", "NoDatabase")]
    [InlineData("Host=127.0.0.1;Port=1;Username=dure;Database=dure", "NoDatabase")]
    [InlineData("Host=127.0.0.1;Prot=5432", "NoDatabase")]
    [InlineData("Host=127.0.0.1;Port=many", "NoDatabase")]
    public async Task Where_there_is_no_database_it_says_so(string database, string name)
    {
        using var cli = new Cli();

        Refused(await cli.RunAsync("table", "--db", database), name);
        Refused(await cli.RunAsync("serve", "--db", database), name);
    }

    [Fact]
    public async Task A_file_that_is_no_database_stays_as_it_is()
    {
        using var book = new SampleBook();
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("letter.txt"), "과장님께 드리는 편지", Desk.Cancel);

        Refused(await cli.RunAsync("load", book.Folder, "--db", "letter.txt"), "NoDatabase");

        (await File.ReadAllTextAsync(cli.At("letter.txt"), Desk.Cancel)).ShouldBe("과장님께 드리는 편지");
    }

    [Fact]
    public async Task A_database_that_may_only_be_read_is_read_and_not_written()
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(Cli.Hanbit);
        var before = await Dump.OfAsync(desk);
        using var cli = new Cli();
        // The rights of a file do not bind root, whom tests may run as; this does.
        var readOnly = $"file:{desk.Database.Database.Value}?mode=ro";

        (await cli.RunAsync("verify", "--db", readOnly)).Code.ShouldBe(0);
        Refused(await cli.RunAsync("load", book.Folder, "--db", readOnly), "NoDatabase").ShouldContain("readonly");

        (await Dump.OfAsync(desk)).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_may_not_grow_is_told_and_nothing_is_stored()
    {
        using var sample = new SampleBook();
        using var book = BigBook.Create(programmes: 100, measures: 10);
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        await desk.LoadAsync(sample.Folder);
        var before = await Dump.OfAsync(desk);
        SqliteConnection.ClearPool((SqliteConnection)desk.Db.Database.GetDbConnection());
        using var cli = new Cli { Database = desk.Database.Database, MaxFileKilobytes = 400 };

        Refused(await cli.RunAsync("load", book.Folder), "NotWritten").ShouldContain("아무것도 바뀌지 않았습니다");

        (await Dump.OfAsync(desk)).ShouldBe(before);
        await SoundAsync(desk);
        using var free = new Cli { Database = desk.Database.Database };
        (await free.RunAsync("load", book.Folder)).Errors.ShouldContain("수치 12,000건 적재");
    }

    [Fact]
    public async Task A_full_disk_is_told_and_nothing_is_stored()
    {
        using var book = BigBook.Create(programmes: 100, measures: 10);
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        // The limit holds for this connection, which therefore stays open.
        await desk.Db.Database.OpenConnectionAsync(Desk.Cancel);
        await desk.Db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 150", Desk.Cancel);

        var problem = await Should.ThrowAsync<Exception>(() => desk.LoadAsync(book.Folder));

        DatabaseSetup.Explain(problem).ShouldNotBeNull(problem.ToString()).Name.ShouldBe("DiskFull");
        (await Dump.CountAsync(desk)).ShouldBe(0);
        await SoundAsync(desk);
        await desk.Db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1000000", Desk.Cancel);
        (await desk.LoadAsync(book.Folder)).Written.ShouldBe(12_006);
    }

    [Theory]
    [DatabaseData]
    public async Task Two_loads_at_once_lose_nothing(DatabaseKind kind)
    {
        using var book = BigBook.Create(programmes: 10, measures: 5);
        using var other = new SampleBook();
        other
            .Replace("book.yaml", "year: 2022", "code: sample-2021, year: 2021")
            .Append(Facts, "programme:ansim,jobs,전망,2022-01,7,,,,,9\n");
        await using var database = await TestDatabase.CreateAsync(kind);

        // The same book twice, and another book of the same municipality.
        var ended = await AtOnceAsync(database, book, book, other);

        ended.ShouldAllBe(one => one.Code == 0);
        await using var db = database.Open();
        var facts = await db.Set<Fact>().OrderBy(fact => fact.Id).ToListAsync(Desk.Cancel);
        facts.Select(fact => fact.Id).ShouldBe(Enumerable.Range(1, 600 + 6 + 1));
        facts
            .Select(fact => (fact.Subject, fact.Measure, fact.Kind, fact.PeriodStart, fact.Part, fact.Value))
            .ShouldBeUnique();
        // Each that wrote has a posting of its own; who came second to the same book wrote nothing and has none.
        (await db.Set<Posting>().Select(posting => posting.Id).Order().ToListAsync(Desk.Cancel)).ShouldBe([1, 2]);
        ended
            .Count(one => one.Errors.Contains(": 수치 0건 적재, 606건은 이미 있음, ", StringComparison.Ordinal))
            .ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task Of_two_that_contradict_each_other_one_is_refused(DatabaseKind kind)
    {
        using var one = new SampleBook();
        using var two = new SampleBook();
        two.Replace(Facts, ",100,,,,,1", ",101,,,,,1");
        await using var database = await TestDatabase.CreateAsync(kind);

        var ended = await AtOnceAsync(database, one, two);

        ended.Select(load => load.Code).Order().ShouldBe([0, 1]);
        var loser = ended[0].Code == 1 ? 0 : 1;
        Refused(ended[loser], "ChangedWithoutReason");
        await using var db = database.Open();
        var facts = await db.Set<Fact>().OrderBy(fact => fact.Id).ToListAsync(Desk.Cancel);
        facts.Count.ShouldBe(6);
        facts[0].Value.ShouldBe(loser == 0 ? 101 : 100);
        (await db.Set<Posting>().CountAsync(Desk.Cancel)).ShouldBe(1);
    }

    /// <summary>Starts a load of each book while nobody can write, and lets them all go when they wait for it.</summary>
    private static async Task<Cli.Ended[]> AtOnceAsync(TestDatabase database, params SampleBook[] books)
    {
        using var cli = new Cli { Database = database.Database };
        await using var gate = database.Open();
        await using var closed = await gate.Database.BeginTransactionAsync(Desk.Cancel);
        await new LedgerWriter(gate, new LedgerCache(), TimeProvider.System).LockAsync(
            new MunicipalityCode(11530),
            Desk.Cancel
        );
        var loads = books.Select(book => cli.Start("load", book.Folder)).ToList();
        var ends = loads.ConvertAll(Cli.EndAsync);
        // Another transaction: within one, PostgreSQL shows the same activity again and again.
        await using var watch = database.Open();
        while (!await WaitAsync(watch, loads) && !ends.Exists(end => end.IsCompleted))
            await Task.Delay(20, Desk.Cancel);
        ends.ShouldAllBe(end => !end.IsCompleted);

        await closed.RollbackAsync(Desk.Cancel);
        var ended = await Task.WhenAll(ends);
        loads.ForEach(load => load.Dispose());
        return ended;
    }

    private static async Task<bool> WaitAsync(DureDbContext watch, List<System.Diagnostics.Process> loads) =>
        watch.Database.IsNpgsql()
            ? await watch
                .Database.SqlQuery<int>(
                    $"SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
                )
                .SingleAsync(Desk.Cancel) == loads.Count
            // SQLite tells nobody who waits: those wait that have opened the database and sleep between two looks.
            : loads.TrueForAll(load => HasOpen(load, watch.Database.GetDbConnection().DataSource));

    private static bool HasOpen(System.Diagnostics.Process process, string file) =>
        !Directory.Exists("/proc/self/fd")
        || Directory
            .GetFiles($"/proc/{process.Id}/fd")
            .Any(open =>
                new FileInfo(open).LinkTarget?.EndsWith(Path.GetFileName(file) + "-wal", StringComparison.Ordinal)
                == true
            );

    private static async Task SoundAsync(Desk desk) =>
        (
            await desk
                .Db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check")
                .ToListAsync(Desk.Cancel)
        ).ShouldBe(["ok"]);

    private static string Refused(Cli.Ended ended, string name)
    {
        (ended.Code, ended.Out).ShouldBe((CommandScope.Refused, ""), ended.ToString());
        // One sentence: neither a stack trace nor anything of the runtime's.
        ended.Errors.ShouldEndWith($" [{name}]\n");
        ended.Errors.Count(letter => letter == '\n').ShouldBe(1, ended.Errors);
        return ended.Errors;
    }
}

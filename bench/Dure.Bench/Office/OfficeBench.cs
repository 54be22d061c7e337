using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Dure.App.Shell;
using Dure.Bench.Site;
using Dure.Kernel;

namespace Dure.Bench.Office;

/// <summary>
/// The last evening of a collection: two hundred people of fifty departments enter and hand in at once, the server is
/// killed three times, and everything that they were told is saved is counted.
/// </summary>
internal sealed class OfficeBench(
    string name,
    int target,
    Database database,
    DirectoryInfo folder,
    Action<string> progress
)
{
    private const double SavedAtMost = 200;
    private const double PageAtMost = 50;
    private const int Kills = 3;
    private const int PagesASecond = 100;

    // A server that has just started compiles what it runs; an evening, and a day of reading, are longer.
    private static readonly TimeSpan Compiling = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Evening = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Rush = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenKills = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(20);

    private readonly OfficeJournal journal = new();

    public async Task RunAsync(Report report)
    {
        var made = await SiteNation.LoadAsync(database, progress);
        var round = await OfficeTown.BuildAsync(database);
        await using var server = await OfficeServer.StartAsync(database, folder);
        using var client = new HttpClient(
            new SocketsHttpHandler
            {
                UseCookies = false,
                AllowAutoRedirect = false,
                AutomaticDecompression = DecompressionMethods.All,
                ActivityHeadersPropagator = null,
            }
        )
        {
            BaseAddress = server.Address,
        };
        var users = (
            from department in Enumerable.Range(0, OfficeTown.Departments)
            from seat in Enumerable.Range(0, OfficeTown.OfDepartment)
            select new OfficeUser(client, department, seat, round, journal)
        ).ToList();
        progress($"office on {name}: {users.Count} sign in");
        var started = TimeProvider.System.GetTimestamp();
        await Parallel.ForEachAsync(
            users,
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (user, _) => await user.SignInAsync()
        );
        var signIn = TimeProvider.System.GetElapsedTime(started).TotalSeconds;

        await EnterAsync(users, target, Compiling);
        var (evening, rate) = await EnterAsync(users, target * 1.05, Evening);
        var (_, most) = await EnterAsync(users, double.PositiveInfinity, Rush);
        progress(
            Report.Invariant(
                $"{rate:N0} a second, 95 of 100 in {evening.At(0.95):N0} ms; {most:N0} at most; now it is killed"
            )
        );
        var killing = KillAsync(server);
        var (killed, _) = await EnterAsync(users, target, BetweenKills * (Kills + 1));
        var outages = await killing;
        progress(
            Report.Invariant($"{journal.Count:N0} saved, {journal.Repeats} sent again, {journal.Found} of them in")
        );
        var submitted = new Samples(
            await Task.WhenAll(
                users.Where((_, at) => at % OfficeTown.OfDepartment == 0).Select(user => user.SubmitAsync())
            )
        );
        progress(Report.Invariant($"{submitted.Count} handed in, 95 of 100 in {submitted.At(0.95):N0} ms"));
        var differences = await journal.DifferencesAsync(database, round);
        foreach (var difference in differences.Take(10))
            progress(difference);
        progress(Report.Invariant($"{differences.Count} differences"));
        var pages = await ReadAsync(users, made, round);
        await server.KillAsync();
        Tell(
            report,
            made.Count,
            signIn,
            evening,
            rate,
            most,
            killed,
            outages,
            submitted,
            differences.Count,
            pages,
            server.Highest
        );
    }

    /// <summary>Everybody types, each at a pace by which all together make so many savings a second.</summary>
    private static async Task<(Samples Saved, double Rate)> EnterAsync(
        List<OfficeUser> users,
        double perSecond,
        TimeSpan time
    )
    {
        var saved = new ConcurrentQueue<double>();
        var pace = TimeSpan.FromSeconds(users.Count / perSecond);
        var began = TimeProvider.System.GetTimestamp();
        TimeSpan Gone() => TimeProvider.System.GetElapsedTime(began);
        async Task TypeAsync(OfficeUser user, int number)
        {
            var due = pace * number / users.Count;
            while (true)
            {
                if (due - Gone() is { Ticks: > 0 } early)
                    await Task.Delay(early);
                if (Gone() >= time)
                    return;
                if (await user.SaveAsync() is { } one)
                    saved.Enqueue(one);

                // One who waited for the server presses on at once, and does not catch up what they missed.
                due = due + pace > Gone() ? due + pace : Gone();
            }
        }

        await Task.WhenAll(users.Select((user, at) => Task.Run(() => TypeAsync(user, at))));
        return (new(saved), saved.Count / Gone().TotalSeconds);
    }

    /// <returns>Milliseconds from the kill until the server listens again.</returns>
    private static async Task<Samples> KillAsync(OfficeServer server)
    {
        var outages = new List<double>();
        for (var at = 0; at < Kills; at++)
        {
            await Task.Delay(BetweenKills);
            var began = TimeProvider.System.GetTimestamp();
            await server.KillAsync();
            await server.StartAsync();
            outages.Add(TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        }

        return new(outages);
    }

    /// <summary>Pages of the ledger of the whole nation and of the office, each made anew for the one who signed in.</summary>
    private static async Task<List<(string Kind, Samples Took)>> ReadAsync(
        List<OfficeUser> users,
        List<MunicipalityCode> made,
        int round
    )
    {
        var random = new Random(1);
        string Book() => SiteNation.CodeOf(made[random.Next(made.Count)]);
        (string Kind, Func<OfficeUser, string> Address)[] kinds =
        [
            ("board", _ => $"/books/{Book()}"),
            ("table", _ => $"/books/{Book()}/tables/programmes"),
            (
                "programme",
                _ => Report.Invariant($"/books/{Book()}/programmes/{Nation.Programme(random.Next(Nation.Programmes))}")
            ),
            ("municipalities", _ => "/municipalities"),
            ("board of the collection", _ => Report.Invariant($"/office/{OfficeTown.Code}/rounds/{round}")),
            ("grid", user => user.Grid),
            ("own account", _ => "/me"),
        ];
        var took = kinds.ToDictionary(kind => kind.Kind, _ => new ConcurrentQueue<double>());
        // Each municipality's ledger is read once before, as it is on the first morning.
        foreach (var municipality in made)
            await users[0].GetAsync($"/books/{SiteNation.CodeOf(municipality)}");
        var began = TimeProvider.System.GetTimestamp();
        TimeSpan Gone() => TimeProvider.System.GetElapsedTime(began);
        var asked = new List<Task>();
        for (var number = 0; Gone() < Compiling + Reading; number++)
        {
            if (TimeSpan.FromSeconds((double)number / PagesASecond) - Gone() is { Ticks: > 0 } early)
                await Task.Delay(early);
            var (kind, address) = kinds[random.Next(kinds.Length)];
            var user = users[number % users.Count];
            var page = address(user);
            var counts = Gone() > Compiling;
            asked.Add(
                Task.Run(async () =>
                {
                    var one = TimeProvider.System.GetTimestamp();
                    await user.GetAsync(page);
                    if (counts)
                        took[kind].Enqueue(TimeProvider.System.GetElapsedTime(one).TotalMilliseconds);
                })
            );
        }

        await Task.WhenAll(asked);
        return [.. kinds.Select(kind => (kind.Kind, new Samples(took[kind.Kind])))];
    }

    private void Tell(
        Report report,
        int made,
        double signIn,
        Samples evening,
        double rate,
        double most,
        Samples killed,
        Samples outages,
        Samples submitted,
        int differences,
        List<(string Kind, Samples Took)> pages,
        double memory
    )
    {
        report.Target(
            $"{OfficeTown.Departments * OfficeTown.OfDepartment} people of {OfficeTown.Departments} departments on {name}: {target} savings a second, kept up",
            Report.Invariant($"{rate:N0} (most: {most:N0})"),
            rate >= target
        );
        report.Target(
            $"95 of 100 savings on {name} under {SavedAtMost} ms",
            Report.Invariant($"{evening.At(0.95):N1} ms"),
            evening.At(0.95) < SavedAtMost
        );
        report.Target(
            $"of all that people on {name} were told is saved, none lost and none doubled, the server killed {Kills} times",
            Report.Invariant($"{differences} of {journal.Count:N0}"),
            differences == 0
        );
        foreach (var (kind, took) in pages)
            report.Target(
                $"signed in, {kind} on {name}: 95 of 100 under {PageAtMost} ms",
                Report.Invariant($"{took.At(0.95):N1} ms"),
                took.At(0.95) < PageAtMost
            );
        report.Section(
            $"The office: {name}",
            $"""
            `dure serve` in a process of its own, with {made} municipalities of the made-up nation, a city of {OfficeTown.Departments} departments with
            {OfficeTown.Programmes} programmes each, and {OfficeTown.Columns} figures of each to be given for the month. {OfficeTown.OfDepartment} people a department signed in ({signIn:N0} s, each
            password hashed), each with cells of their own in a grid that all four save into; they share the cores with the server{(
                database.IsPostgres ? " and with PostgreSQL" : ""
            )}.
            A saving is what the grid sends in a browser: the form with its token and the version of the row; the answer must bear
            the figure, and brings what others changed in the row. Every saving is in the log's chain. The pace is {target
                * 1.05:N0} a second for {Evening.TotalSeconds:N0} s. Milliseconds.

            | | median | 95 of 100 | 99 of 100 | longest |
            |---|---|---|---|---|
            | saved | {evening.Median:N1} | {evening.At(0.95):N1} | {evening.At(
                0.99
            ):N1} | {evening.Max:N1} |
            | saved, while the server is killed | {killed.Median:N1} | {killed.At(
                0.95
            ):N1} | {killed.At(0.99):N1} | {killed.Max:N1} |
            | handed in, all {submitted.Count} at one moment | {submitted.Median:N1} | {submitted.At(
                0.95
            ):N1} | {submitted.At(0.99):N1} | {submitted.Max:N1} |

            As fast as {OfficeTown.Departments
                * OfficeTown.OfDepartment} can press: {most:N0} savings a second. The server was killed with SIGKILL {Kills} times and started again
            at once; it listened again after {outages.Text(
                "N0"
            )} ms. {journal.Repeats:N0} savings were sent again because their answer was lost,
            {journal.Found:N0} of them were in already and did not change a thing. Of {journal.Count:N0} savings that people were told of, each
            figure, each change in the log and each version was compared: {differences} differences. The server held {memory.ToString(
                "N0",
                CultureInfo.InvariantCulture
            )} MB at most.

            {PagesASecond} pages a second, opened by the {OfficeTown.Departments
                * OfficeTown.OfDepartment} in turn; each is made for the one who asks. The first
            {Compiling.TotalSeconds:N0} s after the server's last start are not counted.

            | page | median | 95 of 100 | longest |
            |---|---|---|---|
            {string.Join(
                '\n',
                pages.Select(page =>
                    Report.Invariant(
                        $"| {page.Kind} | {page.Took.Median:N1} | {page.Took.At(0.95):N1} | {page.Took.Max:N1} |"
                    )
                )
            )}
            """
        );
    }
}

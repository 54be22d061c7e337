// The measurements that the README quotes. ./dure bench runs them all, ./dure bench rollup load … only
// those; each writes its part of docs/performance.md.
using System.Globalization;
using Dure.Bench;
using Dure.Bench.Screening;

if (args is ["fuzz", .. var count])
    return FuzzBench.Run(count is [] ? FuzzBench.Whole : int.Parse(count[0], CultureInfo.InvariantCulture));

if (args is ["checks", .. var reports])
    return ChecksBench.Run(reports is [] ? 5_000 : int.Parse(reports[0], CultureInfo.InvariantCulture));

if (args is ["mutation", var found, .. var parts])
    return MutationReport.Write(found, parts);

if (args is [ScreenOnce.Command, var people])
    return ScreenOnce.Run(people);

if (Environment.GetEnvironmentVariable("DURE_TEST_PG") is not { Length: > 0 } server)
{
    Console.Error.WriteLine(
        "DURE_TEST_PG is not set and no PostgreSQL server is installed (apt-get install postgresql)."
    );
    return 2;
}

// So many in place of what the targets speak of: told, and not written down.
if (args is [var some, var many] && Benches.WithCount.Contains(some) && char.IsAsciiDigit(many[0]))
{
    await using var few = new Benches(server, Console.Error.WriteLine);
    return await few.TellAsync(some, int.Parse(many, CultureInfo.InvariantCulture)) ? 0 : 1;
}

var wanted = args.Where(argument => !argument.StartsWith('-')).ToList();
var unknown = wanted.Except(Benches.Names).ToList();
if (unknown.Count > 0 || wanted.Count < args.Length)
{
    Console.Error.WriteLine($"./dure bench [{string.Join("] [", Benches.Names)}]");
    return 2;
}

await using var benches = new Benches(server, Console.Error.WriteLine);
var report = await benches.RunAsync(wanted.Count == 0 ? Benches.Names : wanted);
return report.Reached ? 0 : 1;

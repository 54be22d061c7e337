using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.Bench.Site;

/// <summary>The made-up nation as books with tables, so that the site has it: beside the real books, in one database.</summary>
internal static class SiteNation
{
    public const int Year = 2022;

    /// <summary>Rows of the long table, without its total.</summary>
    public const int LongRows = 1_000;
    public const string LongBook = "long-2022";

    private static readonly MunicipalityCode Long = new(52110);

    private const string Programmes = """
        id: programmes
        title: 사업별 목표와 실적
        line: 1
        defaults: {measure: m01}
        rows:
          - {total: 합계}
          - {programmes: all}
        columns:
          - {id: target, label: 목표, kind: 목표, period: 2022}
          - {id: q, label: "{name}", kind: 실적, periods: [2022-Q1, 2022-Q2]}
          - {id: year, label: 실적, kind: 실적, period: 2022}
          - {id: rate, label: 달성률(%), formula: "ratio(year, target)", round: 1}
        """;

    private const string Sectors = """
        id: sectors
        title: 부문별 목표와 실적
        line: 1
        defaults: {measure: m01}
        rows:
          - {total: 합계}
          - {tree: sectors, depth: 2, subtotal: before, subtotalLabel: 소계}
        columns:
          - {id: target, label: 목표, kind: 목표, period: 2022}
          - {id: before, label: 2021년 실적, kind: 실적, period: 2021}
          - {id: year, label: 2022년 실적, kind: 실적, period: 2022}
          - {id: growth, label: 증감률(%), formula: "growth(year, before)", round: 1}
        """;

    /// <summary>Those of the nation that the real books do not name; with the long one, the municipalities that are made up.</summary>
    public static async Task<List<MunicipalityCode>> LoadAsync(Database database, Action<string> progress)
    {
        HashSet<MunicipalityCode> real;
        await using (var db = database.Open())
            real = [.. await db.Set<Municipality>().Select(row => row.Code).ToListAsync()];
        var made = Nation.Municipalities.Where(code => !real.Contains(code)).ToList();
        var cache = new LedgerCache();
        var done = 0;
        foreach (var code in made)
        {
            await Nation.LoadAsync(database, cache, code, [.. Nation.FactsOf(code), .. Targets(Nation.Programmes)]);
            await DescribeAsync(database, code, CodeOf(code));
            if (++done % 27 == 0)
                progress($"loading the nation: {done}/{made.Count}");
        }

        var long_ = Enumerable
            .Range(0, LongRows)
            .SelectMany(at => Enumerable.Range(1, 12).Select(month => Result(at, month)))
            .Concat(Targets(LongRows));
        await Nation.LoadAsync(database, cache, Long, [.. long_], LongRows);
        await DescribeAsync(database, Long, LongBook);
        return made;
    }

    public static string CodeOf(MunicipalityCode municipality) => $"m{municipality}-{Year}";

    /// <summary>The target of every programme at first.</summary>
    public static int TargetOf(int programme) => 10_000 + programme;

    private static IEnumerable<NewFact> Targets(int programmes) =>
        Enumerable
            .Range(0, programmes)
            .Select(at => new NewFact
            {
                Subject = SubjectKey.Programme(Nation.Programme(at)),
                Measure = Nation.Measures[0],
                Kind = FactKind.Target,
                Period = Period.Year(Year),
                Value = TargetOf(at),
            });

    private static NewFact Result(int programme, int month) =>
        new()
        {
            Subject = SubjectKey.Programme(Nation.Programme(programme)),
            Measure = Nation.Measures[0],
            Kind = FactKind.Result,
            Period = Period.Month(Year, month),
            Value = (programme * month) % 997,
        };

    private static async Task DescribeAsync(Database database, MunicipalityCode municipality, string code)
    {
        await using var db = database.Open();
        db.Add(
            new Book
            {
                Municipality = municipality,
                Year = Year,
                Code = code,
                Title = $"{municipality} {Year}년 일자리대책",
                Source = "bench",
            }
        );
        string[] tables = [Programmes, Sectors];
        for (var at = 0; at < tables.Length; at++)
        {
            var spec = SpecReader.Read(tables[at], "bench.yaml");
            db.Add(
                new TableDefinition
                {
                    Municipality = municipality,
                    Year = Year,
                    Id = spec.Id,
                    Position = at,
                    Title = spec.Title,
                    Yaml = tables[at],
                }
            );
        }

        await db.SaveChangesAsync();
    }
}

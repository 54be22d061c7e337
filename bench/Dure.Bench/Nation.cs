using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.Bench;

/// <summary>
/// A made-up nation, the same at every run: 243 municipalities in 17 시·도, each with 120 programmes in 7 sectors of 3
/// fields, and for each programme 12 measures in each of 30 months: 10,497,600 results.
/// </summary>
internal static class Nation
{
    public const int Programmes = 120;
    public const int MeasureCount = 12;
    public const int Months = 30;
    public const string Tree = "sectors";

    /// <summary>Fields of all sectors; programmes lie in them in turn.</summary>
    public const int Fields = Sectors * FieldsOfSector;
    public static readonly Period FirstMonth = Period.Month(2020, 1);

    private const int Sectors = 7;
    private const int FieldsOfSector = 3;
    private static readonly int[] Provinces = [11, 26, 27, 28, 29, 30, 31, 36, 41, 42, 43, 44, 45, 46, 47, 48, 50];

    public static IReadOnlyList<MunicipalityCode> Municipalities { get; } =
    [
        .. Enumerable
            .Range(0, 243)
            .Select(at => new MunicipalityCode(
                (Provinces[at % Provinces.Length] * 1000) + 110 + (10 * (at / Provinces.Length))
            ))
            .Order(),
    ];

    /// <summary>Some of them, 1,036,800 facts, for what need not be measured on all.</summary>
    public static IReadOnlyList<MunicipalityCode> Sample { get; } = [.. Municipalities.Take(24)];

    public static IReadOnlyList<string> Measures { get; } =
    [
        .. Enumerable
            .Range(1, MeasureCount)
            .Select(measure => string.Create(CultureInfo.InvariantCulture, $"m{measure:D2}")),
    ];

    public static IReadOnlyList<Period> Periods { get; } =
    [
        .. Enumerable.Range(0, Months / 3).Select(at => Period.FromMonths(FirstMonth.Start + (3 * at), 3)),
        .. Enumerable.Range(2020, 3).Select(Period.Year),
    ];

    public static string Programme(int at) => string.Create(CultureInfo.InvariantCulture, $"p{at + 1:D3}");

    /// <summary>In the order in which months come in, not in that of keys.</summary>
    public static List<NewFact> FactsOf(MunicipalityCode municipality)
    {
        var random = new Random(municipality.Value);
        var subjects = Enumerable.Range(0, Programmes).Select(at => SubjectKey.Programme(Programme(at))).ToArray();
        var facts = new List<NewFact>(Programmes * MeasureCount * Months);
        for (var month = 0; month < Months; month++)
            foreach (var subject in subjects)
            foreach (var measure in Measures)
                facts.Add(
                    new()
                    {
                        Subject = subject,
                        Measure = measure,
                        Kind = FactKind.Result,
                        Period = Period.FromMonths(FirstMonth.Start + month, 1),
                        // One in two hundred does not apply.
                        Value = random.Next(200) == 0 ? null : random.Next(5_000),
                        ReferenceDate = Period.FromMonths(FirstMonth.Start + month, 1).LastDay,
                        Provisional = month == Months - 1,
                    }
                );
        return facts;
    }

    /// <summary>Makes the municipality and posts its facts through the ledger's writer; gives the time of the posting.</summary>
    public static async Task<TimeSpan> LoadAsync(
        Database database,
        LedgerCache cache,
        MunicipalityCode municipality,
        IReadOnlyList<NewFact> facts,
        int programmes = Programmes
    )
    {
        await using (var db = database.Open())
        {
            Describe(db, municipality, programmes);
            await db.SaveChangesAsync();
        }

        await using var context = database.Open();
        var writer = new LedgerWriter(context, cache, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        await writer.PostAsync(municipality, new("bench", "bench", "load"), facts, default);
        return TimeProvider.System.GetElapsedTime(started);
    }

    private static void Describe(DureDbContext db, MunicipalityCode municipality, int programmes)
    {
        db.Add(
            new Municipality
            {
                Code = municipality,
                Name = NationNames.Municipality(municipality),
                Level = "시·군·구",
            }
        );
        db.AddRange(
            Measures.Select(
                (code, number) =>
                    new Measure
                    {
                        Municipality = municipality,
                        Code = code,
                        Number = number,
                        Name = code,
                        Unit = "명",
                        Decimals = 0,
                        Aggregation = Aggregation.Sum,
                        Indicator = false,
                    }
            )
        );
        db.Add(
            new Tree
            {
                Municipality = municipality,
                Code = Tree,
                Name = "부문",
                Whole = true,
            }
        );
        for (var sector = 0; sector < Sectors; sector++)
        {
            db.Add(NodeOf(municipality, $"s{sector}", null, sector));
            for (var field = 0; field < FieldsOfSector; field++)
                db.Add(NodeOf(municipality, $"s{sector}f{field}", $"s{sector}", field));
        }

        for (var at = 0; at < programmes; at++)
        {
            var field = at % Fields;
            db.Add(ProgrammeOf(municipality, at));
            db.Add(
                new ProgrammeNode
                {
                    Municipality = municipality,
                    Programme = Programme(at),
                    Tree = Tree,
                    Node = $"s{field / FieldsOfSector}f{field % FieldsOfSector}",
                }
            );
        }
    }

    private static Node NodeOf(MunicipalityCode municipality, string code, string? parent, int position) =>
        new()
        {
            Municipality = municipality,
            Tree = Tree,
            Code = code,
            Name = code,
            Parent = parent,
            Position = position,
        };

    private static Programme ProgrammeOf(MunicipalityCode municipality, int at) =>
        new()
        {
            Municipality = municipality,
            Code = Programme(at),
            Name = NationNames.Programme(municipality, at),
            Position = at,
            Period = Period.Span(Period.Year(2020), Period.Year(2022)),
            Targets = [],
            Legal = [],
            Flags = [],
        };
}

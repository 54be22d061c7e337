using Dure.App.Shared.Ledger;

namespace Dure.App.Tests.Shared.Ledger;

/// <summary>Ledgers that hold, at random, every case the rules of figures speak of.</summary>
internal static class RandomLedger
{
    public static readonly string[] Periods =
    [
        "2021-01",
        "2021-02",
        "2021-03",
        "2021-04",
        "2021-07",
        "2021-12",
        // Months that nobody asks for, on either side.
        "2019-12",
        "2023-01",
        "2021-Q1",
        "2021-Q2",
        "2021-Q4",
        "2021-H1",
        "2021-H2",
        "2021",
        "2022",
        "2022-05",
        "2021-02..2021-05",
        "2020-11..2021-02",
    ];

    private static readonly string?[] Parts = [null, null, null, "국비", "시비", "여", "남"];

    public static SmallLedger Of(int seed, int code)
    {
        var random = new Random(unchecked((seed * 100_003) + code));
        var ledger = new SmallLedger(code)
            .Measure("jobs", Aggregation.Sum)
            .Measure("members", Aggregation.Last)
            .Part("재원", "국비")
            .Part("재원", "시비")
            .Part("성별", "여")
            .Part("성별", "남")
            .Tree("sectors", whole: random.Next(3) == 0)
            .Tree("goals");
        var subjects = new List<string> { SubjectKey.Municipality };
        foreach (var node in (string[])["a", "b"])
        {
            ledger.Node("sectors", node).Node("sectors", node + "1", node).Node("sectors", node + "2", node);
            subjects.AddRange([SubjectKey.Node("sectors", node), SubjectKey.Node("sectors", node + "1")]);
        }

        ledger.Node("goals", "g");
        string[] places = ["sectors/a", "sectors/a1", "sectors/a2", "sectors/b1", "sectors/b2"];
        for (var programme = 0; programme < 6; programme++)
        {
            string[] at = [places[random.Next(places.Length)], .. random.Next(2) == 0 ? ["goals/g"] : (string[])[]];
            ledger.Programme($"p{programme}", at);
            subjects.Add(SubjectKey.Programme($"p{programme}"));
        }

        // Many ledgers hold months only, as most results are; the others hold everything.
        var plain = random.Next(3) == 0;
        for (var fact = random.Next(60); fact > 0; fact--)
        {
            var budget = random.Next(5) == 0;
            ledger.Fact(
                subjects[random.Next(random.Next(4) == 0 ? 0 : 5, subjects.Count)],
                random.Next(3) == 0 ? "members" : "jobs",
                Periods[random.Next(plain ? 8 : Periods.Length)],
                random.Next(6) == 0 ? null : random.Next(100),
                plain ? null : Parts[random.Next(Parts.Length)],
                budget && random.Next(2) == 0 ? "추경1" : "",
                budget ? FactKind.Execution : FactKind.Result,
                random.Next(8) == 0
            );
        }

        return ledger;
    }
}

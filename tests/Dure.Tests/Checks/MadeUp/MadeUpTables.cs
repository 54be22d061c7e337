namespace Dure.Tests.Checks.MadeUp;

/// <summary>Makes tables and sentences of the kinds that jobs reports are full of, each consistent in itself.</summary>
internal sealed class MadeUpTables(Random random)
{
    private static readonly string[] Programmes =
    [
        "공공근로",
        "청년인턴",
        "직업훈련",
        "창업지원",
        "고용장려금",
        "노인일자리",
        "여성새로일하기",
        "사회적경제 육성",
        "취업박람회",
        "마을기업 지원",
        "자활근로",
        "중소기업 역량강화",
    ];
    private static readonly string[] Groups = ["정부부문", "민간부문", "공공기관", "출자기관"];

    public MadeUpReport Report()
    {
        var parts = new List<object>();
        for (var count = random.Next(2, 6); count > 0; count--)
            parts.Add(Table());
        parts.Insert(random.Next(parts.Count + 1), BracketSum());
        parts.Insert(random.Next(parts.Count + 1), Spoken());
        return new(parts);
    }

    private MadeUpTable Table() =>
        random.Next(5) switch
        {
            0 => Totals(),
            1 => Plan(),
            2 => Sources(),
            3 => Changes(),
            _ => Shares(),
        };

    // 합계 first or last; perhaps groups with their own 소계, their labels merged downwards.
    private MadeUpTable Totals()
    {
        var groups = random.Next(3) == 0 ? 0 : random.Next(2, 4);
        var years = random.Next(2, 5);
        var isLast = random.Next(2) == 0;
        var decimals = random.Next(5) == 0 ? 1 : 0;
        // Half a last digit for each rounded part is no mistake.
        var (step, least) = decimals == 1 ? (0.1m, 0.8m) : (1m, 1m);
        var labels = groups > 0 ? 2 : 1;
        var cells = new List<MadeUpCell> { new(0, 0, "구분", 1, labels) };
        var heads = random.Next(2) == 0 ? Years(years) : ["사업수(개)", "참여인원(명)", "예산액(백만원)", "취업자(명)"];
        for (var year = 0; year < years; year++)
            cells.Add(new(0, labels + year, heads[year]));
        var row = isLast ? 1 : 2;
        var totals = new decimal[years];
        var names = Shuffled(Programmes);
        var at = 0;
        for (var group = 0; group < Math.Max(1, groups); group++)
        {
            var parts = random.Next(2, groups == 0 ? 9 : 5);
            var first = row;
            var sums = new decimal[years];
            var isBelow = isLast;
            if (groups > 0)
                cells.Add(new(row, 0, Groups[group], parts + 1, 1));
            var partRow = groups > 0 && !isBelow ? row + 1 : row;
            for (var part = 0; part < parts; part++, partRow++)
            {
                cells.Add(new(partRow, labels - 1, names[at++ % names.Length]));
                for (var year = 0; year < years; year++)
                {
                    var value = Amount() * step;
                    sums[year] += value;
                    cells.Add(Figure(partRow, labels + year, value, decimals, least));
                }
            }

            if (groups > 0)
            {
                var subtotal = isBelow ? first + parts : first;
                cells.Add(new(subtotal, 1, "소계"));
                for (var year = 0; year < years; year++)
                    cells.Add(Figure(subtotal, labels + year, sums[year], decimals, least));
            }

            row = first + parts + (groups > 0 ? 1 : 0);
            for (var year = 0; year < years; year++)
                totals[year] += sums[year];
        }

        var total = isLast ? row : 1;
        cells.Add(new(total, 0, "합계", 1, labels));
        for (var year = 0; year < years; year++)
            cells.Add(Figure(total, labels + year, totals[year], decimals, least));
        return Sorted(groups > 0 ? "소계와 합계" : "합계", "(단위: 명)", cells);
    }

    // Plan, result and rate by row, the total's rate pooled.
    private MadeUpTable Plan()
    {
        var decimals = random.Next(2);
        var rows = random.Next(3, 10);
        var cells = Header("사업명", "목표", "실적", random.Next(2) == 0 ? "달성률(%)" : "목표대비 달성률");
        var names = Shuffled(Programmes);
        var (plans, results) = (0m, 0m);
        var first = random.Next(2) == 0 ? 2 : 1;
        for (var part = 0; part < rows; part++)
        {
            var plan = Amount(30);
            var result = Math.Max(1, Math.Round(plan * (60 + random.Next(90)) / 100));
            (plans, results) = (plans + plan, results + result);
            AddRate(cells, first + part, names[part], plan, result, decimals);
        }

        AddRate(cells, first == 2 ? 1 : rows + 1, "합계", plans, results, decimals);
        return Sorted("목표와 실적", "(단위: 명)", cells);
    }

    private static void AddRate(
        List<MadeUpCell> cells,
        int row,
        string name,
        decimal plan,
        decimal result,
        int decimals
    )
    {
        cells.Add(new(row, 0, name));
        cells.Add(Figure(row, 1, plan, 0, 1));
        cells.Add(Figure(row, 2, result, 0, 1));
        cells.Add(Rate(row, 3, result / plan * 100, decimals));
    }

    // A budget by source: 계 of each row, 합계 below or above, spent and its rate.
    private MadeUpTable Sources()
    {
        string[] sources = random.Next(2) == 0 ? ["국비", "도비", "시비"] : ["국비", "도비", "시비", "기금"];
        var rows = random.Next(2, 7);
        var hasTotal = random.Next(2) == 0;
        var byYear = !hasTotal;
        var cells = Header("구분", ["계", .. sources, "집행액", "집행률(%)"]);
        var names = byYear ? Years(rows) : Shuffled(Programmes);
        var sums = new decimal[sources.Length + 2];
        for (var row = 0; row < rows; row++)
        {
            var parts = sources.Select(_ => Amount(20)).ToArray();
            var whole = parts.Sum();
            AddSources(cells, row + 1 + (hasTotal ? 1 : 0), names[row], [whole, .. parts, Spent(whole)]);
            decimal[] all = [whole, .. parts, cells[^2].Value!.Value];
            for (var at = 0; at < sums.Length; at++)
                sums[at] += all[at];
        }

        if (hasTotal)
            AddSources(cells, 1, "합계", sums);
        return Sorted("재원별 예산", "(단위: 백만원)", cells);
    }

    private decimal Spent(decimal whole) => Math.Max(1, Math.Round(whole * (700 + random.Next(300)) / 1000));

    private static void AddSources(List<MadeUpCell> cells, int row, string name, decimal[] values)
    {
        cells.Add(new(row, 0, name));
        // Amounts are in millions: the sum of rounded parts may be off by half of each.
        for (var at = 0; at < values.Length; at++)
            cells.Add(
                Figure(
                    row,
                    at + 1,
                    values[at],
                    0,
                    at < values.Length - 1 ? 3 + (values.Length / 2) : Math.Max(2, values[0] * 0.003m)
                )
            );
        cells.Add(Rate(row, values.Length + 1, values[^1] / values[0] * 100, 1));
    }

    private MadeUpTable Changes()
    {
        var rows = random.Next(3, 9);
        var cells = Header("구분", "2021년", "2022년", "증감", "증감률(%)");
        var names = Shuffled(Programmes);
        for (var row = 1; row <= rows; row++)
        {
            var before = Amount(30);
            var after = Math.Max(1, Math.Round(before * (60 + random.Next(90)) / 100));
            cells.Add(new(row, 0, names[row - 1]));
            cells.Add(Figure(row, 1, before, 0, 1));
            cells.Add(Figure(row, 2, after, 0, 1));
            cells.Add(Figure(row, 3, after - before, 0, 1));
            cells.Add(Rate(row, 4, (after - before) / before * 100, 1));
        }

        return Sorted("증감", "(단위: 명)", cells);
    }

    private MadeUpTable Shares()
    {
        var rows = random.Next(3, 8);
        var cells = Header("구분", "인원", "구성비(%)");
        var names = Shuffled(Programmes);
        var counts = Enumerable.Range(0, rows).Select(_ => Amount(20, 5_000)).ToArray();
        var whole = counts.Sum();
        var isLast = random.Next(2) == 0;
        for (var row = 0; row < rows; row++)
        {
            var at = row + (isLast ? 1 : 2);
            cells.Add(new(at, 0, names[row]));
            cells.Add(Figure(at, 1, counts[row], 0, 1));
            cells.Add(Rate(at, 2, counts[row] / whole * 100, 1));
        }

        cells.Add(new(isLast ? rows + 1 : 1, 0, "계"));
        cells.Add(Figure(isLast ? rows + 1 : 1, 1, whole, 0, 1));
        // 100.0 is no figure of its own: it is left as it is.
        cells.Add(Figure(isLast ? rows + 1 : 1, 2, 100, 1, 0));
        return Sorted("구성비", "(단위: 명)", cells);
    }

    private MadeUpSentence BracketSum()
    {
        var parts = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Amount(10, 4_000)).ToArray();
        var names = Shuffled(Programmes);
        var pieces = new List<MadeUpCell>
        {
            new(0, 0, "○ 올해 일자리 사업에는 "),
            Spoken(parts.Sum(), 1),
            new(0, 0, "("),
        };
        for (var at = 0; at < parts.Length; at++)
        {
            pieces.Add(new(0, 0, (at > 0 ? ", " : "") + names[at] + " "));
            pieces.Add(Spoken(parts[at], 1));
        }

        pieces.Add(new(0, 0, ")이 참여하였다."));
        return new("괄호 합", pieces);
    }

    private MadeUpSentence Spoken()
    {
        var plan = Amount(50, 5_000);
        var result = Math.Round(plan * (70 + random.Next(70)) / 100);
        return new(
            "목표와 실적 문장",
            [
                new(0, 0, "○ 목표 "),
                Spoken(plan, Math.Ceiling(plan * 0.004m) + 1),
                new(0, 0, ", 실적 "),
                Spoken(result, Math.Ceiling(plan * 0.004m) + 1),
                new(0, 0, "(달성률 "),
                Rate(0, 0, result / plan * 100, 1) with
                {
                    Suffix = "%",
                },
                new(0, 0, ")으로 마무리하였다."),
            ]
        );
    }

    private static MadeUpCell Spoken(decimal value, decimal least) =>
        Figure(0, 0, value, 0, least) with
        {
            Suffix = "명",
        };

    private static MadeUpCell Figure(int row, int column, decimal value, int decimals, decimal least) =>
        new(row, column, "")
        {
            Value = value,
            Decimals = decimals,
            Least = least,
        };

    // A change of one last digit may be rounding; two are none.
    private static MadeUpCell Rate(int row, int column, decimal value, int decimals) =>
        Figure(
            row,
            column,
            Math.Round(value, decimals, MidpointRounding.AwayFromZero),
            decimals,
            decimals == 0 ? 2 : 0.2m
        );

    private static List<MadeUpCell> Header(string label, params ReadOnlySpan<string> columns)
    {
        var cells = new List<MadeUpCell> { new(0, 0, label) };
        for (var at = 0; at < columns.Length; at++)
            cells.Add(new(0, at + 1, columns[at]));
        return cells;
    }

    private static MadeUpTable Sorted(string kind, string unit, List<MadeUpCell> cells) =>
        new(kind, unit, [.. cells.OrderBy(cell => cell.Row).ThenBy(cell => cell.Column)], 1);

    private string[] Years(int count)
    {
        var last = random.Next(2019, 2025);
        return [.. Enumerable.Range(last - count + 1, count).Select(year => $"{year}년")];
    }

    private string[] Shuffled(string[] words)
    {
        var copy = words.ToArray();
        random.Shuffle(copy);
        return copy;
    }

    // All magnitudes alike: as many tens as hundred thousands.
    private decimal Amount(int least = 10, int most = 900_000) =>
        Math.Round((decimal)(least * Math.Pow((double)most / least, random.NextDouble())));
}

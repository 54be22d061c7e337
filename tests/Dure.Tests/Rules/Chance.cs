using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>Makes up expressions and people from a seed, over the library beside these tests.</summary>
internal sealed class Chance(int seed)
{
    private readonly Random random = new(seed);
    private readonly FactCatalogue facts = Library.Whole.Facts;

    private string Pick(params string[] words) => words[random.Next(words.Length)];

    /// <summary>An expression that gives 예 or 아니오.</summary>
    public string Truth(int depth, bool history = false) =>
        (depth <= 0 ? random.Next(4) : random.Next(12)) switch
        {
            0 when history => $"사업종류 {Pick("=", "!=")} {Pick("'공공근로'", "'그 밖'")}",
            0 => Pick("실업급여", $"학적 속함 {{{Pick("'재학'", "'휴학', '졸업'")}}}", "학적 != '재학'"),
            1 when !history => $"있음({Pick("재산", "학적", "근무일")})",
            1 or 2 =>
                $"{Money(depth - 1, history)} {Pick("<", "<=", ">", ">=", "=", "!=")} {Money(depth - 1, history)}",
            3 => $"{Date(depth - 1, history)} {Pick("<", "<=", ">", ">=", "=")} {Date(depth - 1, history)}",
            4 => $"({Truth(depth - 1, history)} 그리고 {Truth(depth - 1, history)})",
            5 => $"({Truth(depth - 1, history)} 또는 {Truth(depth - 1, history)})",
            6 => $"아님 ({Truth(depth - 1, history)})",
            7 => $"{Pick("가구", "다른가구원")}{Pick("중", "모두")}({Truth(depth - 1, history)})",
            8 when !history => $"참여중({Truth(depth - 1, history: true)})",
            9 when !history => $"참여수({Truth(depth - 1, history: true)}) {Pick("=", ">=")} {random.Next(3)}회",
            10 => $"만나이(생년월일, {Date(depth - 1, history)}) >= {random.Next(15, 70)}세",
            11 => $"{Pick("가구", "다른가구원")}수({Truth(depth - 1, history)}) <= {random.Next(4)}명",
            _ => $"개월수({Date(0, history)}, {Date(0, history)}) > {random.Next(-5, 20)}개월",
        };

    /// <summary>An amount of money, not always whole won.</summary>
    public string Money(int depth, bool history = false) =>
        (depth <= 0 ? random.Next(3) : random.Next(11)) switch
        {
            0 => Pick("재산", "월소득"),
            1 => $"{random.Next(300)}만원",
            2 => "월소득",
            3 => $"({Money(depth - 1, history)} {Pick("+", "-")} {Money(depth - 1, history)})",
            4 => $"({Money(depth - 1, history)} {Pick("*", "/")} {Pick("60%", "3", "1.5")})",
            5 => $"{Pick("최소", "최대")}({Money(depth - 1, history)}, {Money(depth - 1, history)})",
            6 => $"{Pick("절사", "올림", "반올림")}({Money(depth - 1, history)}, {Pick("10원", "1원", "1만원")})",
            7 => $"만약({Truth(depth - 1, history)}, {Money(depth - 1, history)}, {Money(depth - 1, history)})",
            8 => $"{Pick("가구", "다른가구원")}합({Money(depth - 1, history)})",
            9 => "기준중위소득[가구원수]",
            _ when history => "재산",
            _ => $"참여합({Money(0)}, {Truth(depth - 1, history: true)})",
        };

    private string Date(int depth, bool history) =>
        random.Next(depth > 0 ? 5 : 4) switch
        {
            0 when history => "시작일",
            1 when history => "종료일",
            0 => "생년월일",
            1 => "신청일",
            2 => "기준일",
            3 => $"{random.Next(1990, 2020)}-0{random.Next(1, 10)}-{random.Next(10, 29)}",
            _ => $"{Pick("최소", "최대")}({Date(0, history)}, {Date(0, history)})",
        };

    /// <summary>Some households with everything that can be known of them, and something of it not known.</summary>
    public People People(int households)
    {
        var starts = new List<int> { 0 };
        while (starts.Count <= households)
            starts.Add(starts[^1] + random.Next(1, 5));
        var persons = starts[^1];
        var histories = new List<int> { 0 };
        var unknown = new bool[persons];
        for (var person = 0; person < persons; person++)
        {
            unknown[person] = random.Next(6) == 0;
            histories.Add(histories[^1] + (unknown[person] ? 0 : random.Next(3)));
        }

        return new(
            [.. starts],
            [.. histories],
            Columns(FactGroup.Person, persons),
            Columns(FactGroup.Participation, histories[^1]),
            Columns(FactGroup.Application, random.Next(2) == 0 ? 1 : persons),
            random.Next(3) == 0 ? unknown : Known(unknown)
        );
    }

    private static bool[]? Known(bool[] unknown) => Array.Exists(unknown, one => one) ? unknown : null;

    private Dictionary<string, long[]> Columns(FactGroup group, int rows) =>
        facts
            .In(group)
            .Where(fact => fact.Name != "장애율" || random.Next(2) == 0)
            .ToDictionary(
                fact => fact.Name,
                fact =>
                    Enumerable
                        .Range(0, rows)
                        .Select(_ => random.Next(5) == 0 ? Dure.Rules.People.Unknown : Value(fact))
                        .ToArray()
            );

    private long Value(Fact fact) =>
        fact.Type.Kind switch
        {
            RuleKind.Truth => random.Next(2),
            RuleKind.Code => random.Next(fact.Type.Codes!.Words.Count),
            RuleKind.Date => new DateOnly(2017, 1, 1).DayNumber - random.Next(fact.Name == "생년월일" ? 25_000 : 1_500),
            _ => fact.Name is "재산" or "월소득" ? random.Next(400) * 10_001L : random.Next(100),
        };
}

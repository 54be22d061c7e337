using System.Globalization;
using Dure.Rules;

namespace Dure.Bench.Screening;

/// <summary>
/// 영등포구 공공근로 2018 in SQL, written from the rule's file: SQL knows three answers as the rules do. Dates are dates,
/// 예아니오 is boolean, codes are small numbers; the tables have their keys and are analysed.
/// </summary>
internal sealed class ScreeningSql(IReadOnlyList<PeopleColumn> facts, DateOnly on)
{
    public const string Person = "사람";
    public const string Participation = "참여";

    private string Window => $"(date '{on:yyyy-MM-dd}' - interval '2 years')::date";

    private string On => $"date '{on:yyyy-MM-dd}'";

    /// <summary>A line for each person: number, refused, not known, score, rank.</summary>
    public string Answers =>
        $"""
            WITH 가구 AS (
              SELECT 가구, count(*) AS 가구원수,
                CASE WHEN count(재산) = count(*) THEN sum(재산)::bigint END AS 가구재산,
                CASE WHEN count(월소득) = count(*) THEN sum(월소득)::bigint END AS 가구소득,
                count(*) FILTER (WHERE 함께신청) AS 신청수, count(*) FILTER (WHERE 함께신청 IS NULL) AS 신청모름,
                {Some("공무원")} AS 공무원가족
              FROM 사람 GROUP BY 가구
            ), 이력 AS (
              SELECT 번호,
                CASE WHEN bool_or(셈 IS NULL OR (셈 AND (시작일 IS NULL OR 종료일 IS NULL))) THEN NULL
                  ELSE coalesce(sum(greatest(0, least(종료일, {On} - 1) - greatest(시작일, {Window}) + 1)) FILTER (WHERE 셈), 0)
                END AS 참여일수,
                {Some($"중도포기 AND 종료일 >= {Window}")} AS 그만둠
              FROM (SELECT *, 사업종류 IN ({string.Join(
                ", ",
                new[] { "공공근로", "지역공동체", "뉴딜", "희망근로" }.Select(word => Code("사업종류", word))
            )}) AS 셈 FROM 참여) AS 참여 GROUP BY 번호
            ), 값 AS (
              SELECT p.*, g.가구원수, g.가구재산, g.가구소득, g.공무원가족,
                CASE WHEN g.신청수 > (p.함께신청 IS TRUE)::int THEN true
                  WHEN g.신청모름 > (p.함께신청 IS NULL)::int THEN NULL ELSE false END AS 다른신청,
                extract(year FROM age({On}, p.생년월일))::int AS 나이,
                CASE WHEN p.이력모름 THEN NULL WHEN i.번호 IS NULL THEN 0 ELSE i.참여일수 END AS 참여일수,
                CASE WHEN p.이력모름 THEN NULL WHEN i.번호 IS NULL THEN false ELSE i.그만둠 END AS 그만둠,
                (ARRAY[1672105, 2847097, 3683150, 4519202, 5355254, 6191307, 7027359])[least(g.가구원수, 7)]
                  + greatest(g.가구원수 - 7, 0) * 836052 AS 중위
              FROM 사람 p JOIN 가구 g USING (가구) LEFT JOIN 이력 i ON i.번호 = p.번호
            ), 항목 AS (
              SELECT 번호, 가구재산, 가구소득, 참여일수, 나이,
                나이 >= 18 AS c0, 거주시군구 = {Code("거주시군구", "11560")} AS c1, 근로능력 AS c2,
                고용상태 = {Code("고용상태", "실업")} OR (고용상태 = {Code(
                "고용상태",
                "일용"
            )} AND NOT 정기소득) AS c3,
                가구재산 <= 200000000 AS c4, NOT 생계급여 AS c5, NOT 실업급여 AS c6, 학적 <> {Code("학적", "재학")} AS c7,
                참여일수 <= 300 AS c8, NOT 다른신청 AS c9, NOT 공무원가족 AS c10, NOT 공적연금 AS c11,
                CASE WHEN 가구재산 IS NULL THEN NULL WHEN 가구재산 <= 50000000 THEN 25 WHEN 가구재산 <= 100000000 THEN 20
                  WHEN 가구재산 <= 150000000 THEN 15 ELSE 10 END
                + CASE WHEN 가구소득 IS NULL THEN NULL WHEN 가구소득 * 100 <= 중위 * 30 THEN 25
                  WHEN 가구소득 * 100 <= 중위 * 50 THEN 20 WHEN 가구소득 * 100 <= 중위 * 70 THEN 10 ELSE 5 END
                + 10 * 세대주::int
                + CASE WHEN 가구원수 >= 4 THEN 10 WHEN 가구원수 >= 2 THEN 5 ELSE 0 END
                + 10 * (취업지원대상 OR 장애인 OR 한부모 OR 북한이탈 OR (성별 = {Code("성별", "여")} AND 세대주))::int
                + 5 * (미취업시작일 + interval '6 months' <= {On})::int
                + CASE WHEN 참여일수 IS NULL THEN NULL WHEN 참여일수 = 0 THEN 10 WHEN 참여일수 <= 150 THEN 5 ELSE 0 END
                + 5 * (NOT 그만둠)::int AS 점수
              FROM 값
            ), 결정 AS (
              SELECT 번호, 점수, 가구재산, 가구소득, 참여일수, 나이,
                {Bits("IS FALSE")} AS 어긋남,
                {Bits("IS NULL")} AS 모름
              FROM 항목
            ), 순위 AS (
              SELECT 번호, row_number() OVER (
                ORDER BY 점수 DESC NULLS LAST, 가구재산, 가구소득, 참여일수, 나이 DESC NULLS LAST, 번호) AS 순위
              FROM 결정 WHERE 어긋남 = 0 AND 모름 = 0
            )
            SELECT d.번호, d.어긋남, d.모름, CASE WHEN d.어긋남 = 0 THEN d.점수 END AS 점수, r.순위 FROM 결정 d LEFT JOIN 순위 r USING (번호)
            """;

    /// <summary>The same, counted and summed instead of sent.</summary>
    public string Counted =>
        $"SELECT count(*), sum(어긋남), sum(모름), sum(점수), sum(순위) FROM ({Answers}) AS answers";

    /// <summary>The tables, without keys until they are filled.</summary>
    public string Tables =>
        $"""
            CREATE TABLE 사람 (번호 int NOT NULL, 가구 int NOT NULL, 이력모름 boolean NOT NULL, {Columns(
                FactGroup.Person
            )});
            CREATE TABLE 참여 (번호 int NOT NULL, {Columns(FactGroup.Participation)});
            """;

    public const string Keys = """
        ALTER TABLE 사람 ADD PRIMARY KEY (번호);
        CREATE INDEX ON 사람 (가구);
        CREATE INDEX ON 참여 (번호);
        """;

    private static string Bits(string test) =>
        string.Join(" | ", Enumerable.Range(0, 12).Select(bit => $"((c{bit} {test})::int << {bit})"));

    private static string Some(string truth) =>
        $"CASE WHEN bool_or({truth}) THEN true WHEN count({truth}) = count(*) THEN false END";

    private string Columns(FactGroup table) =>
        string.Join(
            ", ",
            facts
                .Where(fact => fact.Group == table)
                .Select(fact =>
                    fact.Name
                    + fact.Kind switch
                    {
                        RuleKind.Date => " date",
                        RuleKind.Truth => " boolean",
                        RuleKind.Code => " smallint",
                        _ => " bigint",
                    }
                )
        );

    private string Code(string fact, string word)
    {
        var words = facts.First(one => one.Name == fact).Words;
        return Enumerable.Range(0, words.Count).First(at => words[at] == word).ToString(CultureInfo.InvariantCulture);
    }
}

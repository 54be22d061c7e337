namespace Dure.Bench;

/// <summary>The same roll-ups in SQL: exactly the levels that the ledger computes, no more.</summary>
internal static class RollUpSql
{
    /// <summary>One row a fact, with everything that the roll-up groups by already in it.</summary>
    public const string Narrow = """
        CREATE TABLE narrow AS
        SELECT m.code::char(3) AS measure, (f.municipality / 1000)::smallint AS province, f.municipality,
               n.parent::char(2) AS sector, n.code::char(4) AS field,
               (f.period_start / 12)::smallint AS year, (f.period_start % 12 / 3 + 1)::smallint AS quarter, f.value
        FROM fact f
        JOIN measure m ON m.municipality = f.municipality AND m.number = f.measure
        JOIN subject s ON s.municipality = f.municipality AND s.number = f.subject
        JOIN programme_node p ON p.municipality = f.municipality AND 'programme:' || p.programme = s.key AND p.tree = 'sectors'
        JOIN node n ON n.municipality = p.municipality AND n.tree = p.tree AND n.code = p.node
        WHERE f.kind = 1
        """;

    private const string Sets = """
        measure, ROLLUP (province, municipality), ROLLUP (sector, field), year, ROLLUP (quarter)
        """;

    public const string OverFacts = $"""
        SELECT m.code AS measure, f.municipality / 1000 AS province, f.municipality AS municipality, n.parent AS sector,
               n.code AS field, f.period_start / 12 AS year, f.period_start % 12 / 3 + 1 AS quarter, sum(f.value) AS total
        FROM fact f
        JOIN measure m ON m.municipality = f.municipality AND m.number = f.measure
        JOIN subject s ON s.municipality = f.municipality AND s.number = f.subject
        JOIN programme_node p ON p.municipality = f.municipality AND 'programme:' || p.programme = s.key AND p.tree = 'sectors'
        JOIN node n ON n.municipality = p.municipality AND n.tree = p.tree AND n.code = p.node
        WHERE f.kind = 1
        GROUP BY m.code, ROLLUP (f.municipality / 1000, f.municipality), ROLLUP (n.parent, n.code), f.period_start / 12,
                 ROLLUP (f.period_start % 12 / 3 + 1)
        """;

    public const string OverNarrow = $"""
        SELECT measure, province, municipality, sector, field, year, quarter, sum(value) AS total FROM narrow GROUP BY {Sets}
        """;

    public const string InTwoSteps = $"""
        WITH finest AS MATERIALIZED (
            SELECT measure, province, municipality, sector, field, year, quarter, sum(value)::bigint AS value FROM narrow
            GROUP BY measure, province, municipality, sector, field, year, quarter)
        SELECT measure, province, municipality, sector, field, year, quarter, sum(value) AS total FROM finest GROUP BY {Sets}
        """;

    public static string Counted(string sql) => $"SELECT count(*) || ' ' || sum(total) FROM ({sql}) cells";
}

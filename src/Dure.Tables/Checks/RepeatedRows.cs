using Dure.Tables.Checks.Grids;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>
/// One row in two tables of a document: 일자리창출 by years here and there. Where some years agree it is the same quantity, and
/// a year that does not agree has two values.
/// </summary>
internal sealed class RepeatedRows
{
    private const int MostRows = 2_000;
    private readonly Dictionary<string, List<Dictionary<string, Seen>>> byLabel = [];

    private readonly record struct Seen(decimal Value, decimal Step, string Unit, string Printed, DocumentPlace Place);

    public void Add(CheckGrid grid)
    {
        if (grid.Rows > MostRows)
            return;
        var keys = new string?[grid.Columns];
        for (var column = grid.LabelColumns; column < grid.Columns; column++)
            keys[column] = YearOf(grid.Labels.Column(column));
        if (keys.Count(key => key is not null) < 2)
            return;
        for (var row = grid.HeaderRows; row < grid.Rows; row++)
            AddRow(grid, row, keys);
    }

    public IEnumerable<Finding> Find()
    {
        foreach (var (label, rows) in byLabel)
        {
            for (var at = 1; at < rows.Count; at++)
            {
                foreach (var finding in Compare(label, rows[0], rows[at]))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Compare(
        string label,
        Dictionary<string, Seen> first,
        Dictionary<string, Seen> second
    )
    {
        var shared = second
            .Where(pair => first.TryGetValue(pair.Key, out var other) && other.Unit == pair.Value.Unit)
            .ToList();
        var differing = shared.Where(pair => !Agree(first[pair.Key], pair.Value)).ToList();
        // One year that agrees to the last digit shows that both are of the same thing; many that differ show that they are not.
        if (
            differing.Count == 0
            || shared.Count - differing.Count < differing.Count
            || !shared.Exists(pair => IsTelling(first[pair.Key], pair.Value))
        )
            yield break;
        foreach (var (key, seen) in differing)
        {
            var other = first[key];
            yield return new(
                FindingLevel.Doubt,
                FindingKind.Duplicate,
                seen.Place,
                seen.Printed,
                other.Printed,
                $"{label} {key} {seen.Printed}: 같은 값이 {other.Place}에는 {Particles.Direction(other.Printed)} 적혀 있습니다.",
                [other.Place]
            );
        }
    }

    private static bool Agree(in Seen one, in Seen two) =>
        Math.Abs(one.Value - two.Value) <= Math.Max(one.Step, two.Step) / 2;

    private static bool IsTelling(in Seen one, in Seen two) =>
        one.Value == two.Value && Math.Abs(one.Value) / one.Step >= 1_000;

    private void AddRow(CheckGrid grid, int row, string?[] keys)
    {
        var label = LabelText.Bare(grid.Labels.Row(row));
        if (label.Length < 3 || LabelText.TotalRank(label) > 0)
            return;
        var values = new Dictionary<string, Seen>();
        for (var column = grid.LabelColumns; column < grid.Columns; column++)
        {
            var figure = grid[row, column];
            if (keys[column] is not { } key || !figure.IsNumber)
                continue;
            var slot = grid.Slot(row, column);
            // Two columns of one year in a table: which of them is meant elsewhere, nobody can tell.
            if (
                !values.TryAdd(
                    key,
                    new(figure.Value, figure.Step, grid.UnitOf(slot), grid.Printed(slot), grid.PlaceOf(slot))
                )
            )
                values.Remove(key);
        }

        if (values.Count < 2)
            return;
        if (!byLabel.TryGetValue(label, out var rows))
            byLabel[label] = rows = [];
        if (rows.Count < 20)
            rows.Add(values);
    }

    /// <summary>The one year a header names, and whether it is a target of that year; null for none or several.</summary>
    private static string? YearOf(string header)
    {
        if (LabelText.IsRate(header) || LabelText.IsChange(header) || LabelText.IsGrowth(header))
            return null;
        string? found = null;
        for (var at = 0; at < header.Length; at++)
        {
            if (!char.IsAsciiDigit(header[at]) || (at > 0 && char.IsAsciiDigit(header[at - 1])))
                continue;
            var length = 1;
            while (at + length < header.Length && char.IsAsciiDigit(header[at + length]))
                length++;
            var year =
                length == 4 && header[at] == '2' ? header.Substring(at + 2, 2)
                : length == 2 && at > 0 && header[at - 1] is '\'' or '’' or '‘' ? header.Substring(at, 2)
                : null;
            if (year is null)
                continue;
            if (found is not null && found != year)
                return null;
            found = year;
        }

        var isTarget =
            header.Contains("목표", StringComparison.Ordinal) || header.Contains("계획", StringComparison.Ordinal);
        return found is null ? null : $"20{found}년{(isTarget ? " 목표" : "")}";
    }
}

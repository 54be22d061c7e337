using Dure.Tables.Checks.Grids;

namespace Dure.Tables.Checks.Relations;

/// <summary>A relation of a table and how sure it is that it was meant.</summary>
/// <param name="Relation">With how well it holds.</param>
/// <param name="Level">Of the finding, should it fail.</param>
internal readonly record struct JudgedRelation(Relation Relation, FindingLevel Level);

/// <summary>All relations of a table that its labels or its figures bear out.</summary>
internal static class GridRelations
{
    public static List<JudgedRelation> Of(CheckGrid grid)
    {
        var found = new List<JudgedRelation>();
        if (grid.Rows - grid.HeaderRows < 1 || grid.Columns < 2)
            return found;
        var (rows, columns) = (new Axis(grid, byRows: true), new Axis(grid, byRows: false));
        foreach (var axis in (Axis[])[rows, columns])
        {
            foreach (var guess in new SumSearch(axis).Find())
                AddSums(axis, guess, found);
            foreach (var guess in new RateSearch(axis).Find())
                AddRates(axis, guess, found);
        }

        found.AddRange(ShareSearch.Find(rows, columns).Select(Judge));
        found.AddRange(ShareSearch.Find(columns, rows).Select(Judge));
        return found;

        static JudgedRelation Judge(Relation relation) => new(relation, FindingLevel.Error);
    }

    private static void AddSums(Axis axis, SumGuess guess, List<JudgedRelation> found)
    {
        foreach (var (series, fit) in guess.Series)
        {
            var parts = guess.Parts.Select(part => axis.Slot(part, series)).ToArray();
            var relation = new Relation(axis.Grid, RelationForm.Sum, axis.Slot(guess.Total, series), parts)
            {
                Fit = fit,
            };
            var level = fit == Fit.Fails ? LevelOf(guess, relation) : FindingLevel.Rounding;
            if (level is { } sure)
                found.Add(new(relation, sure == FindingLevel.Error && IsShort(relation) ? FindingLevel.Doubt : sure));
        }
    }

    // A row of plain text that ends before the total's has lost a cell; what stands under which header is a guess.
    private static bool IsShort(Relation relation)
    {
        var grid = relation.Grid;
        if (!grid.Table.IsLoose)
            return false;
        var whole = grid.LastFilled(relation.Target / grid.Columns);
        return relation.Operands.Any(slot => grid.LastFilled(slot / grid.Columns) < whole);
    }

    // Borne out by other series, or by its label and a slip that explains it; else it is left alone.
    private static FindingLevel? LevelOf(SumGuess guess, Relation relation)
    {
        var (printed, expected) = (relation.Grid.At(relation.Target).Value, relation.Expected()!.Value.Value);
        var slip = NearMiss.IsSlip(printed, expected);
        var off = NearMiss.Off(printed, expected);
        if (guess.Holds >= 1 && guess.Holds >= guess.Fails)
            return off <= 0.5m || slip ? FindingLevel.Error
                // A series without a header whose total is no larger than its parts: means or rates.
                : relation.Grid.At(relation.Target).Exponent < 0 ? null
                : FindingLevel.Doubt;
        if (guess.Holds >= 0.6)
            return slip || off < 0.1m ? FindingLevel.Error
                : off < 0.5m ? FindingLevel.Doubt
                : null;
        if (!guess.IsNatural)
            return null;
        return slip && off < 0.2m ? FindingLevel.Error
            : off < 0.15m || NearMiss.IsSlipEither(printed, expected) ? FindingLevel.Doubt
            : null;
    }

    private static void AddRates(Axis axis, RateGuess guess, List<JudgedRelation> found)
    {
        foreach (var (series, fit) in guess.Series)
        {
            var relation = new Relation(
                axis.Grid,
                guess.Form,
                axis.Slot(guess.Target, series),
                [axis.Slot(guess.A, series), axis.Slot(guess.B, series)]
            )
            {
                Fit = fit,
            };
            var level =
                guess.Holds >= 2 && guess.Fails <= guess.Holds || (guess.Named > 0 && guess.Holds >= 0.8)
                    ? FindingLevel.Error
                    : FindingLevel.Doubt;
            found.Add(new(relation, level));
        }
    }
}

using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>What is rolled up.</summary>
/// <param name="Measures">Codes; measures of different municipalities are matched by code.</param>
/// <param name="Tree">Code of the classification whose nodes are told apart, or null for each municipality as a whole.</param>
/// <param name="Periods">Each at most a year long; they may contain one another.</param>
public sealed record RollUpQuery(
    IReadOnlyList<string> Measures,
    FactKind Kind,
    string? Tree,
    IReadOnlyList<Period> Periods
)
{
    /// <summary>The months, quarters or halves of a year and the year itself.</summary>
    /// <param name="pieces">How many pieces: 12, 4, 2, or 1 for the year alone.</param>
    public static IEnumerable<Period> PeriodsOf(int year, int pieces)
    {
        var length = 12 / pieces;
        for (var piece = 0; piece < pieces && pieces > 1; piece++)
            yield return Period.FromMonths((year * 12) + (piece * length), length);
        yield return Period.Year(year);
    }
}

/// <summary>Whose figures a row of a roll-up shows.</summary>
public enum RollUpLevel
{
    /// <summary>Σ of all 시·군·구.</summary>
    Nation,

    /// <summary>Σ of the 시·군·구 of one 시·도.</summary>
    Province,

    /// <summary>What a 시·도 (or the state) itself keeps: shown beside, added to nothing.</summary>
    OwnBook,

    /// <summary>A 시·군·구.</summary>
    Municipality,

    /// <summary>A part of a 시·군·구 (일반구): shown, added to nothing, since its 시 counts it.</summary>
    Within,
}

/// <summary>One row of a roll-up.</summary>
public sealed record RollUpPlace(MunicipalityCode Code, string Name, RollUpLevel Level);

/// <summary>One node of the classification; the first is the whole and has no parent.</summary>
/// <param name="Parent">Position of the node above, −1 for none; always lower than the node's own.</param>
public sealed record RollUpNode(string Code, string Name, int Parent, int Depth);

/// <summary>Why a municipality has no figure in a roll-up.</summary>
public sealed record RollUpGap(MunicipalityCode Municipality, string Name, string Korean, string English);

/// <summary>What stands at one point of a roll-up.</summary>
/// <param name="Kept">Whole count of 10^−decimals of the measure's unit.</param>
public readonly record struct RollUpFigure(long Kept, RollUpState State)
{
    public bool IsNumber => (State & RollUpState.Number) != 0;

    /// <summary>Nothing known but that nothing applies.</summary>
    public bool IsNotApplicable => State == RollUpState.NotApplicable;

    public bool IsProvisional => (State & RollUpState.Provisional) != 0;
}

/// <summary>What is known of a figure; states of parts are joined by or. The default is: nothing.</summary>
[Flags]
public enum RollUpState : byte
{
    NotCollected = 0,
    NotApplicable = 1,
    Number = 2,

    /// <summary>A number that rests on a provisional fact.</summary>
    Provisional = 4,

    /// <summary>The trees of the municipality give different totals, so that it has none.</summary>
    Disputed = 8,
}

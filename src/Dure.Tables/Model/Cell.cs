using System.Globalization;
using Dure.Kernel;
using Dure.Tables.Formulas;

namespace Dure.Tables.Model;

/// <summary>What stands in a cell.</summary>
public enum CellState
{
    /// <summary>A figure.</summary>
    Number,

    /// <summary>Words: a firm's name, a place.</summary>
    Words,

    /// <summary>No fact was given (미수집): shown as nothing.</summary>
    NotCollected,

    /// <summary>There can be no figure here (해당 없음), or a rate has nothing to be a rate of: shown as –.</summary>
    NotApplicable,

    /// <summary>The table leaves this cell empty.</summary>
    Blank,
}

/// <summary>A fact that a cell rests on: the municipality it belongs to and its number there.</summary>
public readonly record struct FactRef(MunicipalityCode Municipality, int Fact);

/// <summary>How a cell's figure is printed.</summary>
/// <param name="Unit">The unit it is shown in; the exact value is in the unit's family.</param>
/// <param name="Decimals">Places after the point.</param>
/// <param name="Rounding">Half-up unless the table declares truncation.</param>
public sealed record Showing(Unit? Unit, int Decimals, Rounding Rounding);

/// <summary>One cell: its exact value, how it is shown, and what it follows from.</summary>
public sealed record Cell
{
    /// <summary>What stands here.</summary>
    public required CellState State { get; init; }

    /// <summary>The exact value in the base unit (won, persons, percent); 0 where <see cref="State"/> is not a number.</summary>
    public Rational Exact { get; init; }

    /// <summary>How it is printed; null for words.</summary>
    public Showing? Showing { get; init; }

    /// <summary>The words of a word cell.</summary>
    public string? Words { get; init; }

    /// <summary>What it is computed from, in cells of this table; null if it comes from facts.</summary>
    public Expression? Formula { get; init; }

    /// <summary>The facts it is read from; empty if it comes from a formula.</summary>
    public IReadOnlyList<FactRef> Facts { get; init; } = [];

    /// <summary>How the facts became one figure, or why there is none, in Korean; null where that is plain.</summary>
    public string? Note { get; init; }

    /// <summary>Whether a fact it rests on is provisional (잠정).</summary>
    public bool Provisional { get; init; }

    /// <summary>A cell without a figure.</summary>
    public static Cell Without(CellState state, string? note = null) => new() { State = state, Note = note };

    /// <summary>The figure in the shown unit, rounded once; null where there is no figure.</summary>
    public decimal? Shown =>
        State != CellState.Number ? null
        : Showing is null ? Exact.Round(0)
        : (Exact / Rational.Of(Showing.Unit?.Factor ?? 1)).Round(Showing.Decimals, Showing.Rounding);

    /// <summary>As printed: thousands separated, △ before a negative, – where nothing applies, nothing where nothing is known.</summary>
    public string Text =>
        State switch
        {
            CellState.Number => Format(Shown!.Value),
            CellState.Words => Words ?? "",
            CellState.NotApplicable => "–",
            _ => "",
        };

    private string Format(decimal shown)
    {
        var digits = Math.Abs(shown).ToString($"N{Showing?.Decimals ?? 0}", CultureInfo.InvariantCulture);
        return shown < 0 ? "△" + digits : digits;
    }
}

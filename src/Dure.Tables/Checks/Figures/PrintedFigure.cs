namespace Dure.Tables.Checks.Figures;

/// <summary>What a number in a text stands for.</summary>
public enum FigureSort
{
    /// <summary>An amount that can be added, compared, divided.</summary>
    Quantity,

    /// <summary>A year, date, ordinal, age, page, telephone number: names something and is never computed with.</summary>
    Name,

    /// <summary>One end of a range: 18~39.</summary>
    Range,
}

/// <summary>A number as it stands in a text.</summary>
/// <param name="At">Index of its first character, its sign included.</param>
/// <param name="Length">Characters up to the end of its unit.</param>
/// <param name="Value">In the base unit of what is written behind it: 3,188백만원 is 3,188,000,000 원; a bare number is itself.</param>
/// <param name="Step">The worth of the last digit printed, in the same unit: 24.3% has 0.1, 3,188백만원 has 1,000,000.</param>
/// <param name="Unit">원, 명, %, %p, 개 …; empty where none is written.</param>
/// <param name="Sort">What it stands for.</param>
/// <param name="IsChange">Whether a sign or an arrow marks it as a change.</param>
public readonly record struct PrintedFigure(
    int At,
    int Length,
    decimal Value,
    decimal Step,
    string Unit,
    FigureSort Sort,
    bool IsChange
)
{
    /// <summary>Index behind its last character.</summary>
    public int End => At + Length;

    /// <summary>Whether it can be computed with.</summary>
    public bool IsQuantity => Sort == FigureSort.Quantity;

    /// <summary>% or %p.</summary>
    public bool IsPercent => Unit is "%" or "%p";

    /// <summary>Whether its last digit stands for more than one: rounded to thousands, or with decimals.</summary>
    public bool IsScaled => Step != 1m;
}

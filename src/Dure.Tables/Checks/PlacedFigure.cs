using Dure.Tables.Checks.Figures;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>An amount of a text with its unit, where it stands in the document.</summary>
internal readonly record struct PlacedFigure(
    decimal Value,
    decimal Step,
    string Unit,
    string Printed,
    DocumentPlace Place
)
{
    /// <summary>The amount; null for what names something, has no unit, or is a rate or a change.</summary>
    public static PlacedFigure? Of(string text, DocumentPlace place, in PrintedFigure figure) =>
        figure is { IsQuantity: true, IsPercent: false, IsChange: false, Unit.Length: > 0 }
            ? new(
                figure.Value,
                figure.Step,
                figure.Unit,
                text.Substring(figure.At, figure.Length),
                place.Column > 0 ? place with { Column = place.Column + figure.At } : place
            )
            : null;

    /// <summary>Whether a sum of whole parts is this figure, as far as it is printed.</summary>
    public bool Is(decimal sum) => Math.Abs(sum - Value) <= (Step == 1 ? 0 : Step / 2);
}

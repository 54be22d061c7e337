using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Board;

/// <summary>상황판: one municipality-year at a glance, and where each of its figures comes from.</summary>
public static class Board
{
    /// <summary>The address of what a figure rests on, for figures that stand in no table.</summary>
    /// <param name="asOf">A past moment whose ledger is asked; null for now.</param>
    public static string FigureAddressOf(
        string book,
        string subject,
        string measure,
        FactKind kind,
        Period period,
        string? part = null,
        string? asOf = null
    ) =>
        $"/books/{Escape(book)}/figure?subject={Escape(subject)}&measure={Escape(measure)}&kind={Escape(kind.Word())}"
        + $"&period={Escape(period.ToString())}{(part is null ? "" : "&part=" + Escape(part))}"
        + (asOf is null ? "" : $"&asOf={Escape(asOf)}");

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

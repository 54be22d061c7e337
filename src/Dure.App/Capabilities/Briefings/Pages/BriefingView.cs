using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings.Pages;

/// <summary>A report as a page shows it.</summary>
/// <param name="At">The moment of freezing, whose ledger its figures lead to; null for the ledger of now.</param>
/// <param name="TakesReasons">Whether a line leads to where its reason is given.</param>
public sealed record BriefingView(BriefingContent Content, DateTime? At, bool TakesReasons)
{
    public string LinkOf(BriefingLine line, FactKind kind) =>
        Board.Board.FigureAddressOf(
            Content.Head.Book,
            line.Subject,
            line.Measure,
            kind,
            kind == FactKind.Target ? line.Aim : Content.Head.SoFar,
            null,
            AsOf
        );

    public string LinkOf(BriefingGap gap) =>
        Board.Board.FigureAddressOf(
            Content.Head.Book,
            gap.Subject,
            gap.Measure,
            FactKind.Target,
            Content.Head.Whole,
            null,
            AsOf
        );

    public string ReasonOf(BriefingLine line) =>
        Briefings.ReasonAddressOf(Content.Head.Book, Content.Head.Quarter, line.Subject, line.Measure);

    public static string Rate(Rational? rate) => Dure.App.Shared.Figures.ExactText.Percent(rate);

    private string? AsOf => At is { } moment ? Tables.Tables.At(moment) : null;
}

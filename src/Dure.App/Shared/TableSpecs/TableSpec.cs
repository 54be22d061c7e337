using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Formulas;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A table's definition as data; books/README.md says what each part means.</summary>
public sealed record TableSpec(
    string Id,
    string Title,
    int? Line,
    string? Unit,
    int? Round,
    string Dash,
    Coordinates Defaults,
    IReadOnlyList<RowSpec> Rows,
    IReadOnlyList<ColumnSpec> Columns
);

/// <summary>Where in the ledger a cell looks; what is null is left to the row, the column or the defaults.</summary>
public sealed record Coordinates(
    string? Subject = null,
    string? Measure = null,
    FactKind? Kind = null,
    PeriodSpec? Period = null,
    string? Part = null,
    string? Stage = null
)
{
    public bool IsEmpty => this == new Coordinates();

    /// <summary>These, with what the other says in their place.</summary>
    public Coordinates With(Coordinates later) =>
        new(
            later.Subject ?? Subject,
            later.Measure ?? Measure,
            later.Kind ?? Kind,
            later.Period ?? Period,
            later.Part ?? Part,
            later.Stage ?? Stage
        );
}

/// <summary>A period, fixed or counted from the book's year.</summary>
public sealed record PeriodSpec(Period? Fixed, int YearsFromBook)
{
    public Period For(int bookYear) => Fixed ?? Period.Year(bookYear + YearsFromBook);
}

/// <summary>What a row of a definition expands to.</summary>
public enum RowForm
{
    Figures,
    Total,
    Group,
    Tree,
    Programmes,
    Parts,
    Departments,
    Years,
    Plans,
    Milestones,
}

/// <summary>Where the subtotal of a group or an inner node stands.</summary>
public enum SubtotalPlace
{
    Before,
    After,
    None,
}

public sealed record RowSpec
{
    public required RowForm Form { get; init; }
    public string? Id { get; init; }

    /// <summary>Label of the row, total or group.</summary>
    public string? Label { get; init; }
    public string? Unit { get; init; }
    public int? Round { get; init; }
    public Coordinates Coordinates { get; init; } = new();
    public IReadOnlyDictionary<string, CellSpec> Cells { get; init; } = new Dictionary<string, CellSpec>();
    public Expression? Formula { get; init; }
    public bool Outside { get; init; }

    /// <summary>What the form takes its rows from: a tree, a list, a span of years, a subject.</summary>
    public string? From { get; init; }
    public string? Under { get; init; }
    public int Depth { get; init; } = int.MaxValue;
    public SubtotalPlace Subtotal { get; init; } = SubtotalPlace.Before;
    public string? SubtotalLabel { get; init; }
    public bool Heading { get; init; } = true;
    public bool Descending { get; init; }
    public string? Node { get; init; }
    public string? Flag { get; init; }
    public string? Department { get; init; }
    public IReadOnlyList<RowSpec> Rows { get; init; } = [];
}

public sealed record ColumnSpec
{
    public required string Id { get; init; }
    public required string Label { get; init; }
    public string? Group { get; init; }
    public string? Unit { get; init; }
    public int? Round { get; init; }
    public bool? Truncate { get; init; }
    public Coordinates Coordinates { get; init; } = new();
    public Expression? Formula { get; init; }
    public string? Attribute { get; init; }
    public bool Text { get; init; }
    public bool Name { get; init; }
    public bool Schedule { get; init; }

    public bool IsWords => Attribute is not null || Text || Name || Schedule;
}

/// <summary>What one cell of a row says for itself.</summary>
public sealed record CellSpec
{
    public Coordinates Coordinates { get; init; } = new();
    public Expression? Formula { get; init; }
    public string? Unit { get; init; }
    public int? Round { get; init; }
    public bool? Truncate { get; init; }
    public bool Blank { get; init; }
    public string? Text { get; init; }
}

namespace Dure.App.Capabilities.TableEditor;

/// <summary>A definition as the form shows it: every field a text, as typed. What has no field of its own stands in
/// <c>More</c> as YAML, so that nothing of a definition is lost in the form.</summary>
public sealed class TableDraft
{
    public string? Id { get; set; }
    public string? Title { get; set; }
    public string? Unit { get; set; }
    public string? Round { get; set; }
    public string? Dash { get; set; }

    /// <summary>Line of the source; kept, not shown.</summary>
    public string? Line { get; set; }

    /// <summary>Coordinates for every cell.</summary>
    public string? Measure { get; set; }
    public string? Kind { get; set; }
    public string? Period { get; set; }
    public string? Subject { get; set; }
    public string? MoreDefaults { get; set; }
    public List<DraftRow> Rows { get; set; } = [];
    public List<DraftColumn> Columns { get; set; } = [];
}

/// <summary>A row, or rows, of the definition.</summary>
public sealed class DraftRow
{
    public const string Total = "total";
    public const string Figures = "row";
    public const string Group = "group";
    public const string Programmes = "programmes";
    public const string Departments = "departments";
    public const string Plans = "plans";
    public const string Years = "years";
    public const string Other = "other";
    public const string Tree = "tree:";
    public const string Parts = "parts:";

    /// <summary>One of the words above; a tree or list with its code; programmes with what chooses them (programmes:node).</summary>
    public string? What { get; set; } = Figures;
    public string? Label { get; set; }

    /// <summary>The node below which, the flag, the department, the span of years.</summary>
    public string? Filter { get; set; }
    public string? Depth { get; set; }
    public string? Subtotal { get; set; }
    public string? Id { get; set; }
    public string? Measure { get; set; }
    public string? Kind { get; set; }
    public string? Period { get; set; }
    public string? Formula { get; set; }
    public string? Unit { get; set; }
    public string? Round { get; set; }
    public string? More { get; set; }
}

/// <summary>A column, or one for each year or item of a breakdown.</summary>
public sealed class DraftColumn
{
    public const string Years = "years";
    public const string Parts = "parts:";

    public string? Id { get; set; }
    public string? Label { get; set; }
    public string? Group { get; set; }

    /// <summary>Empty for one column; else one for each year of the period, or each item of a list.</summary>
    public string? Each { get; set; }
    public string? Measure { get; set; }
    public string? Kind { get; set; }
    public string? Period { get; set; }
    public string? Part { get; set; }
    public string? Formula { get; set; }
    public string? Unit { get; set; }
    public string? Round { get; set; }
    public bool Truncate { get; set; }
    public string? More { get; set; }
}

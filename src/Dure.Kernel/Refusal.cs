namespace Dure.Kernel;

/// <summary>Where in a file something stands. Line and column count from 1; 0 means the file as a whole.</summary>
/// <param name="File">Name relative to the folder or workbook that is read; for a workbook, <c>workbook.xlsx[sheet]</c>.</param>
/// <param name="Line">Line of a text file, row of a sheet.</param>
/// <param name="Column">Column of the line (characters) or of the sheet.</param>
public readonly record struct Place(string File, int Line = 0, int Column = 0)
{
    /// <summary><c>facts/targets.csv:12:4</c>.</summary>
    public override string ToString() =>
        Line == 0 ? File
        : Column == 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}");
}

/// <summary>
/// Why something was not done: a name for tests and logs, a Korean sentence, what to do next, the same in English, and the
/// place if the cause stands in a file.
/// </summary>
/// <param name="Name">A fixed name such as <c>UnknownMeasure</c>; tests assert it.</param>
/// <param name="Korean">What is wrong and what to do, as an official would write it.</param>
/// <param name="English">The same in English.</param>
/// <param name="Place">Where, if anywhere.</param>
public sealed record Refusal(string Name, string Korean, string English, Place? Place = null)
{
    /// <summary>What is wrong and what to do, as an official would write it: its particles follow their words.</summary>
    public string Korean { get; init; } = Particles.Fit(Korean);

    /// <summary>The Korean text with its place in front.</summary>
    public override string ToString() => ToString(english: false);

    /// <summary>The text in one language, with its place in front and its name behind.</summary>
    public string ToString(bool english) =>
        (Place is { } place ? $"{place}: " : "") + (english ? English : Korean) + $" [{Name}]";
}

/// <summary>Thrown where work stops for one or more refusals; nothing of that work is kept.</summary>
public sealed class RefusedException : Exception
{
    /// <summary>For one refusal.</summary>
    public RefusedException(Refusal refusal)
        : this([refusal]) { }

    /// <summary>For several, in the order of their places.</summary>
    public RefusedException(IReadOnlyList<Refusal> refusals)
        : base(string.Join(Environment.NewLine, refusals.Select(refusal => refusal.ToString()))) => Refusals = refusals;

    /// <summary>All that was refused; at least one.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }
}

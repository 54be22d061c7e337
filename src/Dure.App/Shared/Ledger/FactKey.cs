using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>
/// What a fact is about, packed so that facts of one measure, kind and subject lie side by side in order of period.
/// </summary>
/// <param name="Major">Measure (12 bits), kind (3), subject (20), first month (15), months (12).</param>
/// <param name="Minor">Part (16 bits), stage (16).</param>
public readonly record struct FactKey(ulong Major, uint Minor) : IComparable<FactKey>
{
    public const int MaxMeasures = 1 << 12;
    public const int MaxSubjects = 1 << 20;
    public const int MaxParts = 1 << 16;
    private const int SubjectShift = 27;
    private const int KindShift = 47;

    public static FactKey Of(int subject, int measure, FactKind kind, int start, int months, int part, int stage) =>
        new(
            Prefix(subject, measure, kind) | ((ulong)(uint)start << 12) | (uint)months,
            ((uint)part << 16) | (uint)stage
        );

    /// <summary>The lowest major key of one measure, kind and subject; the next prefix is <see cref="Step"/> higher.</summary>
    public static ulong Prefix(int subject, int measure, FactKind kind) =>
        ((ulong)(uint)measure << 50) | ((ulong)kind << KindShift) | ((ulong)(uint)subject << SubjectShift);

    public const ulong Step = 1UL << SubjectShift;

    /// <summary>As <see cref="Step"/>, over all subjects of one measure and kind.</summary>
    public const ulong KindStep = 1UL << KindShift;

    public int Measure => (int)(Major >> 50);
    public FactKind Kind => (FactKind)((Major >> KindShift) & 7);
    public int Subject => (int)((Major >> SubjectShift) & (MaxSubjects - 1));
    public int PeriodStart => (int)((Major >> 12) & 0x7FFF);
    public int PeriodMonths => (int)(Major & 0xFFF);
    public Period Period => Period.FromMonths(PeriodStart, PeriodMonths);
    public int Part => (int)(Minor >> 16);
    public int Stage => (int)(Minor & 0xFFFF);

    public int CompareTo(FactKey other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public static bool operator <(FactKey left, FactKey right) => left.CompareTo(right) < 0;

    public static bool operator >(FactKey left, FactKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(FactKey left, FactKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(FactKey left, FactKey right) => left.CompareTo(right) >= 0;
}

/// <summary>The fact in force for a key.</summary>
/// <param name="Value">Scaled by the measure's decimals; <see cref="NotApplicable"/> where nothing applies.</param>
public readonly record struct FactValue(int Id, long Value, bool Provisional)
{
    /// <summary>Stands for "해당 없음" in the columns; no amount reaches it, the writer refuses it.</summary>
    public const long NotApplicable = long.MinValue;

    public bool IsNotApplicable => Value == NotApplicable;
}

using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>지표: what is counted, in what unit, on what basis, and how it adds up.</summary>
public sealed class Measure
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }

    /// <summary>Its number in the facts of this municipality; given once, never changed.</summary>
    public int Number { get; set; }
    public required string Name { get; init; }
    public required string Unit { get; init; }

    /// <summary>Facts are kept as whole counts of 10^−Decimals of the unit.</summary>
    public required int Decimals { get; init; }
    public required Aggregation Aggregation { get; init; }

    /// <summary>창출, 유지, 알선, 전환, 수료, 참여 or 전망; kinds are never added to one another.</summary>
    public string? Outcome { get; init; }

    /// <summary>집계기준.</summary>
    public string? Basis { get; init; }

    /// <summary>고용지표: an outside statistic.</summary>
    public required bool Indicator { get; init; }
    public string? Age { get; init; }
    public string? Sex { get; init; }
    public string? Half { get; init; }
    public string? Statistic { get; init; }

    /// <summary>Whether figures of different subjects add up: counts and amounts do, rates, ranks and distinct persons do not.</summary>
    public bool AddsOverSubjects => Aggregation is Aggregation.Sum or Aggregation.Last && !Kernel.Unit.Of(Unit).IsRatio;

    /// <summary>A kept value in the base unit: won, persons, percent.</summary>
    public Rational Exact(long kept) => Rational.FromScaled(kept, Decimals) * Rational.Of(Kernel.Unit.Of(Unit).Factor);
}

/// <summary>How figures of one measure become one figure.</summary>
public enum Aggregation
{
    /// <summary>합계: months add up to a year, programmes to a sector.</summary>
    Sum,

    /// <summary>실인원: persons counted once; parts do not add up.</summary>
    Distinct,

    /// <summary>말일 기준: the latest of a span stands for it; subjects add up if the unit is a count.</summary>
    Last,

    /// <summary>비율: neither adds up; a table computes it from its two measures.</summary>
    Ratio,
}

/// <summary>A breakdown (재원, 직급, 성별 …).</summary>
public sealed class PartList
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
}

/// <summary>One item of a breakdown: 국비, 6급, 여.</summary>
public sealed class Part
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string List { get; init; }

    /// <summary>Its number in the facts of this municipality, 1 or more; given once, never changed.</summary>
    public int Number { get; set; }
    public required string Name { get; init; }
    public required int Position { get; init; }
}

/// <summary>A subject's number in the facts. <see cref="Key"/> is as books write it: <c>programme:ansim</c>.</summary>
public sealed class Subject
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Number { get; init; }
    public required string Key { get; init; }
}

/// <summary>기장: one act of writing into the ledger, by one person, at one moment, for one reason.</summary>
public sealed class Posting
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … in the order of writing.</summary>
    public required int Id { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>Which process wrote: 책 적재, 정정 ….</summary>
    public required string Process { get; init; }
    public required string Why { get; init; }

    /// <summary>What it was written from: a folder, workbook or form.</summary>
    public string? Source { get; init; }

    /// <summary>SHA-256 of that source.</summary>
    public string? SourceHash { get; init; }

    /// <summary>Whether it brought figures alone: no record, no name and no subject is new or changed.</summary>
    public bool FiguresOnly { get; init; }
}

/// <summary>What a figure is.</summary>
public enum FactKind : byte
{
    /// <summary>목표.</summary>
    Target = 0,

    /// <summary>실적.</summary>
    Result = 1,

    /// <summary>예산: an entry of appropriation; entries of one key add up.</summary>
    Appropriation = 2,

    /// <summary>집행: an entry of execution; entries of one key add up.</summary>
    Execution = 3,

    /// <summary>전망: planned or forecast; never added to a result.</summary>
    Forecast = 4,
}

/// <summary>A dated figure. Facts are only ever added; a later one of the same key supersedes the earlier.</summary>
/// <remarks>The key is subject, measure, kind, period, part and stage.</remarks>
public sealed class Fact
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … in the order of writing.</summary>
    public required int Id { get; init; }
    public required int Subject { get; init; }
    public required int Measure { get; init; }
    public required FactKind Kind { get; init; }

    /// <summary>First month; see <see cref="Period.Start"/>.</summary>
    public required int PeriodStart { get; init; }
    public required int PeriodMonths { get; init; }

    /// <summary>Number of the part, 0 for none.</summary>
    public required int Part { get; init; }

    /// <summary>Which entry of a budget (본예산, 추경1, a date); empty for other kinds.</summary>
    public required string Stage { get; init; }

    /// <summary>Whole count of 10^−decimals of the measure's unit; null = not applicable (해당 없음).</summary>
    public required long? Value { get; init; }

    /// <summary>기준일.</summary>
    public DateOnly? ReferenceDate { get; init; }

    /// <summary>잠정.</summary>
    public required bool Provisional { get; init; }
    public required int Posting { get; init; }

    /// <summary>The fact it takes the place of, and why.</summary>
    public int? Supersedes { get; init; }
    public string? Reason { get; init; }

    /// <summary>근거공문.</summary>
    public string? Evidence { get; init; }

    /// <summary>Where it stands in its source.</summary>
    public string? Source { get; init; }

    public Period Period => Period.FromMonths(PeriodStart, PeriodMonths);
}

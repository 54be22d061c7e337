using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>제출본: what one department owes a round, and how far it has come.</summary>
public sealed class Submission
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }
    public SubmissionState State { get; private set; } = SubmissionState.Draft;

    /// <summary>How many steps it has taken; numbers them.</summary>
    public int Steps { get; private set; }

    /// <summary>Rises with every change; one who typed into what somebody else has just handed in is told so.</summary>
    public int Version { get; private set; }

    public bool IsEditable => State.Facts().Editable;

    /// <summary>Takes a step of the path.</summary>
    /// <exception cref="RefusedException">The step does not begin here, or lacks its reason.</exception>
    public SubmissionStep Take(StepKind kind, string who, DateTime at, string? why)
    {
        var step = kind.Facts();
        if (!step.From.Contains(State))
            throw new RefusedException(Refusals.NotNow(step.Word, State.Facts().Word));
        if (step.NeedsWhy && string.IsNullOrWhiteSpace(why))
            throw new RefusedException(Refusals.WhyMissing());
        if (why?.Length > Refusals.MostLetters)
            throw new RefusedException(Refusals.TooLong());
        (State, Steps, Version) = (step.To, Steps + 1, Version + 1);
        return new()
        {
            Municipality = Municipality,
            Round = Round,
            Department = Department,
            Number = Steps,
            Kind = kind,
            Who = who,
            At = at,
            Why = string.IsNullOrWhiteSpace(why) ? null : why.Trim(),
        };
    }

    /// <summary>Somebody types into it.</summary>
    /// <exception cref="RefusedException">It is locked.</exception>
    public void Type()
    {
        if (!IsEditable)
            throw new RefusedException(Refusals.Locked(State.Facts().Word));
        Version++;
    }
}

/// <summary>A step that a submission took.</summary>
public sealed class SubmissionStep
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }

    /// <summary>1, 2, 3 … within the submission.</summary>
    public required int Number { get; init; }
    public required StepKind Kind { get; init; }
    public required string Who { get; init; }
    public required DateTime At { get; init; }
    public string? Why { get; init; }
}

/// <summary>A programme that a department owes figures of.</summary>
public sealed class SubmissionRow
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }
    public required string Programme { get; init; }
    public required int Position { get; init; }

    /// <summary>Keys of the round's columns that are asked of it; the others stay empty.</summary>
    public required List<string> Owes { get; init; }

    /// <summary>How often it was changed.</summary>
    public int Version { get; private set; }

    /// <summary>The version that the change now made brings.</summary>
    public int Change() => ++Version;
}

/// <summary>A figure as a department gives it. There is none until somebody types; a cleared one stays, empty.</summary>
public sealed class SubmissionCell
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }
    public required string Programme { get; init; }
    public required string Measure { get; init; }
    public required Shared.Ledger.FactKind Kind { get; init; }
    public CellMark Mark { get; private set; }

    /// <summary>Whole count of 10^−decimals of the measure's unit, as the ledger keeps it.</summary>
    public long? Kept { get; private set; }

    /// <summary>The version of its row that brought it.</summary>
    public int Since { get; private set; }
    public string Who { get; private set; } = "";
    public DateTime At { get; private set; }

    public string Column => RoundColumn.KeyOf(Measure, Kind);
    public CellValue Value => new(Mark, Kept ?? 0);

    public SubmissionCell Set(CellValue value, int since, string who, DateTime at)
    {
        (Mark, Kept, Since, Who, At) = (value.Mark, value.Mark == CellMark.Value ? value.Kept : null, since, who, at);
        return this;
    }
}

/// <summary>사유: what the department answers to a question about a figure; of that value alone.</summary>
public sealed class SubmissionAnswer
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Department { get; init; }
    public required string Programme { get; init; }
    public required string Column { get; init; }

    /// <summary>Which question: <c>Fell</c>, <c>Outlier</c> …</summary>
    public required string Question { get; init; }

    /// <summary>The value it was asked of; another value asks anew.</summary>
    public string Of { get; private set; } = "";
    public string Reason { get; private set; } = "";
    public string Who { get; private set; } = "";
    public DateTime At { get; private set; }

    public SubmissionAnswer Give(string of, string reason, string who, DateTime at)
    {
        (Of, Reason, Who, At) = (of, reason, who, at);
        return this;
    }
}

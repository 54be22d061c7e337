using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Where a round stands.</summary>
public enum RoundState
{
    /// <summary>열림: departments enter and hand in.</summary>
    Open,

    /// <summary>마감: what was approved stands in the ledger.</summary>
    Closed,
}

internal static class RoundStates
{
    public static string Word(this RoundState state) => state == RoundState.Open ? "열림" : "마감";
}

/// <summary>취합: figures of one period, asked of departments by a day.</summary>
public sealed class Round
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>A month, quarter or half of one year.</summary>
    public required Period Period { get; init; }
    public required string Title { get; init; }

    /// <summary>The last day to hand in.</summary>
    public DateOnly Due { get; private set; }

    /// <summary>알리는 날: on which days after the last day those who owe are reminded; below 0 before it.</summary>
    public List<int> Marks { get; private set; } = [];
    public RoundState State { get; private set; } = RoundState.Open;
    public required string OpenedBy { get; init; }
    public required DateTime OpenedAt { get; init; }
    public string? ClosedBy { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The posting that the last closing made; null if it brought nothing new.</summary>
    public int? Posting { get; private set; }

    /// <summary>Why it was opened again, or closed without some departments.</summary>
    public string? Why { get; private set; }

    /// <summary>Rises with every change, so that two do not decide on the same round at once.</summary>
    public int Version { get; private set; }

    public Period Year => Period.Year(Period.FirstCalendarYear);

    public DateOnly OpenedOn => DateOnly.FromDateTime(OpenedAt.ToLocalTime());

    /// <summary>월, 분기 or 반기.</summary>
    public string Span =>
        Period.Months switch
        {
            1 => "월",
            3 => "분기",
            _ => "반기",
        };

    public static bool IsSpan(Period period) => period is { Months: 1 or 3 or 6 } && period.Start % period.Months == 0;

    public Round By(DateOnly due)
    {
        (Due, Version) = (due, Version + 1);
        return this;
    }

    public Round RemindOn(IEnumerable<int> marks)
    {
        (Marks, Version) = ([.. marks.Distinct().Order()], Version + 1);
        return this;
    }

    /// <exception cref="RefusedException">It is closed already.</exception>
    public void Close(string who, DateTime at, int? posting, string? why)
    {
        if (State == RoundState.Closed)
            throw new RefusedException(Refusals.AlreadyClosed(Title));
        (State, ClosedBy, ClosedAt, Posting, Why) = (RoundState.Closed, who, at, posting ?? Posting, why);
        Version++;
    }

    /// <exception cref="RefusedException">It is open, or no reason is given.</exception>
    public void Reopen(string? why)
    {
        if (State == RoundState.Open)
            throw new RefusedException(Refusals.AlreadyOpen(Title));
        if (string.IsNullOrWhiteSpace(why))
            throw new RefusedException(Refusals.WhyMissing());
        (State, Why) = (RoundState.Open, why.Trim());
        Version++;
    }
}

/// <summary>취합 항목: a measure and a kind that a round asks for.</summary>
public sealed class RoundColumn
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Round { get; init; }
    public required string Measure { get; init; }

    /// <summary>실적 or 집행.</summary>
    public required FactKind Kind { get; init; }
    public required int Position { get; init; }

    /// <summary>In which figures are typed and shown: 천원 for 원.</summary>
    public required string Unit { get; init; }

    /// <summary>As rows, fields and files name it: <c>jobs|실적</c>.</summary>
    public string Key => KeyOf(Measure, Kind);

    public static string KeyOf(string measure, FactKind kind) => $"{measure}|{kind.Word()}";
}

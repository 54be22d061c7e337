using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

public enum DemandState
{
    /// <summary>제출.</summary>
    Submitted,

    /// <summary>반영: it is a site (사업장) now.</summary>
    Approved,

    /// <summary>미반영.</summary>
    Declined,

    /// <summary>취소: taken back, by the department before the decision, or as a site nobody was placed at.</summary>
    Withdrawn,
}

/// <summary>수요: what a department asks for; once approved, the site at which people work.</summary>
public sealed class Demand
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>회계연도.</summary>
    public required int Year { get; init; }
    public required string Programme { get; init; }

    /// <summary>The department that leads the programme, and places and pays.</summary>
    public required string Lead { get; init; }

    /// <summary>Whose site it is.</summary>
    public required string Department { get; init; }
    public required string Title { get; init; }
    public required string Place { get; init; }
    public required int Headcount { get; init; }
    public required int DayMinutes { get; init; }

    /// <summary>Bit 0 Monday … bit 6 Sunday.</summary>
    public required int Weekdays { get; init; }
    public required DateOnly From { get; init; }
    public required DateOnly Until { get; init; }
    public required WageKind WageKind { get; init; }
    public required long Wage { get; init; }
    public required long SideCost { get; init; }

    /// <summary>What it is to cost, in won.</summary>
    public required long Cost { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    public DemandState State { get; private set; }

    /// <summary>Why it was decided so.</summary>
    public string Decision { get; private set; } = "";
    public string DecidedBy { get; private set; } = "";
    public TimeOnly? Starts { get; private set; }
    public TimeOnly? RestFrom { get; private set; }
    public int RestMinutes { get; private set; }
    public int? Payday { get; private set; }
    public int Version { get; private set; }

    /// <summary>What contracts of this site say besides the demand.</summary>
    public SiteTerms Terms => new(Starts, RestFrom, RestMinutes, Payday);

    /// <summary>The months in which people work at it.</summary>
    public IEnumerable<Period> Months
    {
        get
        {
            var (first, last) = (
                Period.Month(From.Year, From.Month).Start,
                Period.Month(Until.Year, Until.Month).Start
            );
            return Enumerable.Range(first, last - first + 1).Select(month => Period.FromMonths(month, 1));
        }
    }

    public void Decide(bool approve, string why, string who)
    {
        Require(DemandState.Submitted);
        (State, Decision, DecidedBy, Version) = (
            approve ? DemandState.Approved : DemandState.Declined,
            why,
            who,
            Version + 1
        );
    }

    public void Withdraw(string why, string who)
    {
        if (State is not (DemandState.Submitted or DemandState.Approved))
            Require(DemandState.Submitted);
        (State, Decision, DecidedBy, Version) = (DemandState.Withdrawn, why, who, Version + 1);
    }

    public void Agree(SiteTerms terms)
    {
        Require(DemandState.Approved);
        (Starts, RestFrom, RestMinutes, Payday, Version) = (
            terms.Starts,
            terms.RestFrom,
            terms.RestMinutes,
            terms.Payday,
            Version + 1
        );
    }

    private void Require(DemandState state)
    {
        if (State != state)
            throw new RefusedException(Refusals.DemandNotFromHere(State));
    }
}

/// <summary>배치: somebody works at a site, from a day to a day.</summary>
public sealed class Placement
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public required int Site { get; init; }

    /// <summary>Number of the person.</summary>
    public required int Person { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day as agreed.</summary>
    public required DateOnly Planned { get; init; }

    /// <summary>The last day as it came.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>계속근로의 첫날.</summary>
    public required DateOnly ServiceFrom { get; init; }
    public required int DayMinutes { get; init; }
    public required int Weekdays { get; init; }
    public required WageKind WageKind { get; init; }
    public required long Wage { get; init; }
    public required long SideCost { get; init; }

    /// <summary>The placement whose place it takes: of one who left.</summary>
    public int? Replaces { get; init; }

    /// <summary>Number of the participation that tells of it.</summary>
    public required int Participation { get; init; }

    /// <summary>Why they left before the agreed day; empty for one who stays.</summary>
    public string LeftBecause { get; private set; } = "";

    /// <summary>A placement that was a mistake: it counts no more, and nothing was paid for it.</summary>
    public bool IsUndone { get; private set; }

    public void Begin() => Until = Planned;

    public void Leave(DateOnly last, string why)
    {
        if (last < From || last > Planned || IsUndone)
            throw new RefusedException(Refusals.BadLastDay());
        (Until, LeftBecause) = (last, why);
    }

    public void Undo(string why) => (IsUndone, LeftBecause) = (true, why);

    public PayContract Contract(DateOnly birth, Period month, int leaveBefore) =>
        new()
        {
            From = From,
            Until = Until,
            ServiceFrom = ServiceFrom,
            AgeAtStart = PayContract.AgeOn(birth, ServiceFrom),
            AgeBeforeMonth = PayContract.AgeOn(birth, month.FirstDay.AddDays(-1)),
            DayMinutes = DayMinutes,
            Weekdays = Weekdays,
            WageKind = WageKind,
            Wage = Wage,
            SideCost = SideCost,
            LeaveBefore = leaveBefore,
        };
}

/// <summary>참여 기록: something dated that a participant took part in.</summary>
public sealed class WorkEvent
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public required int Placement { get; init; }

    /// <summary>안전교육, 건강검진 or 취업지원.</summary>
    public required string Kind { get; init; }
    public required DateOnly On { get; init; }
    public required string Text { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }

    /// <summary>Number of the event that this one takes back.</summary>
    public int? Reverses { get; init; }

    public static IReadOnlyList<string> Kinds { get; } = ["안전교육", "건강검진", "취업지원"];
}

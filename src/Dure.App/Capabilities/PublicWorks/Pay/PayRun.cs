using System.Text.Json;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks.Pay;

public enum RunState
{
    /// <summary>셈함: may be done again.</summary>
    Draft,

    /// <summary>다시 셈함: a later one took its place.</summary>
    Replaced,

    /// <summary>확정: payments were made of it.</summary>
    Confirmed,
}

/// <summary>급여 실행: the pay of a programme for a month.</summary>
public sealed class PayRun
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public required string Programme { get; init; }
    public required string Department { get; init; }

    /// <summary>See <see cref="Period.Start"/>.</summary>
    public required int Month { get; init; }

    /// <summary>See <see cref="PayRates.Write"/>: what it can be worked out from again.</summary>
    public required string Rates { get; init; }
    public required int Count { get; init; }
    public required long Gross { get; init; }
    public required long Net { get; init; }

    /// <summary>What the office pays besides.</summary>
    public required long Shares { get; init; }
    public required DateTime At { get; init; }
    public required string Who { get; init; }
    public RunState State { get; private set; }
    public int? Batch { get; private set; }

    public Period Period => Period.FromMonths(Month, 1);

    public string Word =>
        State switch
        {
            RunState.Draft => "셈함",
            RunState.Replaced => "다시 셈함",
            _ => "확정",
        };

    public void Replace() => State = State == RunState.Draft ? RunState.Replaced : State;

    public void Confirm(int batch)
    {
        if (State != RunState.Draft)
            throw new RefusedException(Refusals.RunNotDraft());
        (State, Batch) = (RunState.Confirmed, batch);
    }
}

/// <summary>임금명세: the pay of one placement in a run, with what it was worked out from.</summary>
public sealed class PaySlip
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Run { get; init; }
    public required int Placement { get; init; }
    public required int Person { get; init; }

    /// <summary>The contract as <see cref="Write(PayContract)"/> writes it; no day of birth is in it.</summary>
    public required string Contract { get; init; }

    /// <summary>Days of the month before and of the month; see <see cref="DayMark.Write"/>.</summary>
    public required string Days { get; init; }
    public required long Base { get; init; }
    public required long HolidayWork { get; init; }
    public required long WeeklyHoliday { get; init; }
    public required long PaidHoliday { get; init; }
    public required long Leave { get; init; }
    public required long UnusedLeave { get; init; }
    public required long SideCost { get; init; }
    public required long Pension { get; init; }
    public required long Health { get; init; }
    public required long Care { get; init; }
    public required long Employment { get; init; }
    public required long Stability { get; init; }
    public required long Accident { get; init; }
    public required long Gross { get; init; }
    public required long Net { get; init; }

    /// <summary>Minutes of annual leave left for the months to come.</summary>
    public required int LeaveAfter { get; init; }

    public static string Write(PayContract contract) => JsonSerializer.Serialize(contract);

    public static PaySlip Of(
        MunicipalityCode municipality,
        int run,
        int placement,
        int person,
        PayContract contract,
        ReadOnlySpan<DayMark> days,
        PayFigures pay
    ) =>
        new()
        {
            Municipality = municipality,
            Run = run,
            Placement = placement,
            Person = person,
            Contract = Write(contract),
            Days = DayMark.Write(days),
            Base = pay.Base,
            HolidayWork = pay.HolidayWork,
            WeeklyHoliday = pay.WeeklyHoliday,
            PaidHoliday = pay.PaidHoliday,
            Leave = pay.Leave,
            UnusedLeave = pay.UnusedLeave,
            SideCost = pay.SideCost,
            Pension = pay.Pension,
            Health = pay.Health,
            Care = pay.Care,
            Employment = pay.Employment,
            Stability = pay.Stability,
            Accident = pay.Accident,
            Gross = pay.Gross,
            Net = pay.Net,
            LeaveAfter = pay.LeaveAfter,
        };

    /// <summary>Works it out again from what is stored with it.</summary>
    public (PayContract Contract, PayFigures Pay) Again(PayTerms terms)
    {
        var contract = JsonSerializer.Deserialize<PayContract>(Contract)!;
        var days = new DayMark[terms.Days];
        DayMark.Read(Days, days);
        return (contract, PayEngine.Compute(contract, days, terms));
    }

    /// <summary>Whether a pay comes to the amounts stored here.</summary>
    public bool Is(PayFigures pay) =>
        (Gross, Net, Base, WeeklyHoliday, PaidHoliday, Leave, UnusedLeave, HolidayWork)
            == (
                pay.Gross,
                pay.Net,
                pay.Base,
                pay.WeeklyHoliday,
                pay.PaidHoliday,
                pay.Leave,
                pay.UnusedLeave,
                pay.HolidayWork
            )
        && (Pension, Health, Care, Employment, Stability, Accident)
            == (pay.Pension, pay.Health, pay.Care, pay.Employment, pay.Stability, pay.Accident)
        && LeaveAfter == pay.LeaveAfter;
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Calls;

/// <summary>What a call says, as its form gives it.</summary>
public sealed record CallTerms(
    string Title,
    string Department,
    string Programme,
    string Kind,
    string? Rule,
    DateOnly ReferenceDay,
    DateOnly WorkFrom,
    DateOnly WorkUntil,
    DateTime OpensAt,
    DateTime ClosesAt,
    int Headcount,
    int ReserveHeadcount,
    int RetentionYears
);

/// <summary>공고: residents are called to apply for places in a programme.</summary>
public sealed class Call
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }
    public string Title { get; private set; } = "";

    /// <summary>Whose call it is.</summary>
    public string Department { get; private set; } = "";

    /// <summary>Code of the programme of the ledger.</summary>
    public string Programme { get; private set; } = "";

    /// <summary>Name of the kind, of <c>Kinds/</c>.</summary>
    public string Kind { get; private set; } = "";

    /// <summary>The rule of the library that decides; null if everybody who applies is eligible.</summary>
    public string? Rule { get; private set; }

    /// <summary>기준일: the day as of which the rule is asked, and which it takes for the day of application.</summary>
    public DateOnly ReferenceDay { get; private set; }
    public DateOnly WorkFrom { get; private set; }
    public DateOnly WorkUntil { get; private set; }
    public DateTime OpensAt { get; private set; }

    /// <summary>The first moment at which nobody applies any more.</summary>
    public DateTime ClosesAt { get; private set; }
    public int Headcount { get; private set; }
    public int ReserveHeadcount { get; private set; }
    public int RetentionYears { get; private set; }
    public CallState State { get; private set; }

    /// <summary>추첨 씨앗; shown to nobody before the call is closed.</summary>
    public string? Seed { get; private set; }

    /// <summary>SHA-256 of the seed, in the call from the day it is announced.</summary>
    public string? SeedHash { get; private set; }

    /// <summary>Number of the run that holds.</summary>
    public int? ConfirmedRun { get; private set; }

    /// <summary>결재 번호: under which it was confirmed; null before, and where one who works alone confirmed it.</summary>
    public string? Approval { get; private set; }

    /// <summary>From when on one may object.</summary>
    public DateTime? ConfirmedAt { get; private set; }

    /// <summary>Rises with each change, so that of two at once one is told.</summary>
    public int Version { get; private set; }

    public bool IsOpen(DateTime now) => State == CallState.Announced && OpensAt <= now && now < ClosesAt;

    /// <summary>The seed, once nobody can apply any more.</summary>
    public string? ShownSeed => State is CallState.Draft or CallState.Announced ? null : Seed;

    /// <summary>The last day on which the data of those who apply are kept.</summary>
    public DateOnly KeepUntil => WorkUntil.AddYears(RetentionYears);

    /// <exception cref="RefusedException"><c>CallNotFromHere</c>.</exception>
    public void Say(CallTerms terms)
    {
        if (!State.Facts().TakesEdits)
            throw new RefusedException(Refusals.CallNotFromHere(State));
        (Title, Department, Programme, Kind, Rule) = (
            terms.Title,
            terms.Department,
            terms.Programme,
            terms.Kind,
            terms.Rule
        );
        (ReferenceDay, WorkFrom, WorkUntil) = (terms.ReferenceDay, terms.WorkFrom, terms.WorkUntil);
        (OpensAt, ClosesAt) = (terms.OpensAt, terms.ClosesAt);
        (Headcount, ReserveHeadcount, RetentionYears) = (terms.Headcount, terms.ReserveHeadcount, terms.RetentionYears);
        Version++;
    }

    /// <summary>From now on residents see it, and the seed of its draw is fixed.</summary>
    public void Announce(string seed, DateTime now)
    {
        From(CallState.Draft);
        if (ClosesAt <= now)
            throw new RefusedException(Refusals.ClosesInThePast());
        (State, Seed, SeedHash) = (CallState.Announced, seed, Selecting.Draw.CommitmentOf(seed));
        Version++;
    }

    public void Close(DateTime now)
    {
        From(CallState.Announced);
        if (now < ClosesAt)
            throw new RefusedException(Refusals.NotYetClosed());
        State = CallState.Closed;
        Version++;
    }

    /// <summary>There is a run.</summary>
    public void Select()
    {
        From(CallState.Closed, CallState.Selecting);
        State = CallState.Selecting;
        Version++;
    }

    public void Confirm(int run, string? approval, DateTime now)
    {
        From(CallState.Selecting);
        (State, ConfirmedRun, Approval, ConfirmedAt) = (CallState.Confirmed, run, approval, now);
        Version++;
    }

    /// <summary>확정을 되돌림: nobody was placed by it, and a run is to be confirmed anew.</summary>
    public void Lift()
    {
        From(CallState.Confirmed);
        (State, ConfirmedRun, Approval, ConfirmedAt) = (CallState.Selecting, null, null, null);
        Version++;
    }

    private void From(params CallState[] states)
    {
        if (!states.Contains(State))
            throw new RefusedException(Refusals.CallNotFromHere(State));
    }
}

/// <summary>모집분야: one of the kinds of places in a call.</summary>
public sealed class CallField
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Call { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required int Headcount { get; init; }
}

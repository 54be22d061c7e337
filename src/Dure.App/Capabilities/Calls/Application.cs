using Dure.Kernel;

namespace Dure.App.Capabilities.Calls;

/// <summary>
/// 신청: that a person applied to a call. What they said, what was inquired and why it was decided so is sealed with the
/// person's own key; in the clear stand where it is and how it ended.
/// </summary>
public sealed class Application
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>접수 순번: 1, 2, 3 … within the municipality. Officials use it; residents have the receipt number.</summary>
    public required int Id { get; init; }
    public required int Call { get; init; }

    /// <summary>Number of the person; who it is says <c>Shared/Persons</c>.</summary>
    public required int Person { get; init; }

    /// <summary>SHA-256 of the receipt number, which itself is sealed.</summary>
    public required byte[] ReceiptHash { get; init; }

    /// <summary>추첨번호: public, and told by nobody before the receipt number is given.</summary>
    public required string DrawNumber { get; init; }

    /// <summary>The field that is applied for; null if the call has none.</summary>
    public string? Field { get; init; }
    public required ApplicationWay Way { get; init; }
    public required DateTime AppliedAt { get; init; }

    /// <summary>Receipt number and answers.</summary>
    public required byte[] Answers { get; init; }

    /// <summary>What was inquired of property, income and benefits; null before.</summary>
    public byte[]? Inquiry { get; private set; }

    /// <summary>The rule's decision with its whole trace, and what was flagged; null before.</summary>
    public byte[]? Decision { get; private set; }

    /// <summary>심사 점수 in the stages of the kind, sealed; null before.</summary>
    public byte[]? Scores { get; private set; }
    public ApplicationState State { get; private set; }
    public DateTime? ExaminedAt { get; private set; }

    /// <summary>Whether something was flagged that an official has to look at.</summary>
    public bool Flagged { get; private set; }

    /// <summary>Whether an official decided otherwise than the rule; the log has the reason.</summary>
    public bool DecidedByHand { get; private set; }

    /// <summary>보완 요청: what the department asked for besides, sealed; null if it did not.</summary>
    public byte[]? Supplement { get; private set; }

    /// <summary>The last day on which it is taken.</summary>
    public DateOnly? SupplementUntil { get; private set; }
    public int Version { get; private set; }

    /// <summary>What a file said of them; the decision is to be made again.</summary>
    public void Inquired(byte[] box)
    {
        RequireOpen();
        (Inquiry, State, Version) = (box, ApplicationState.Received, Version + 1);
    }

    /// <summary>What the rule says. One that an official decided by hand stays so.</summary>
    public void Examine(ApplicationState state, byte[] decision, bool flagged, DateTime now)
    {
        RequireOpen();
        (Decision, Flagged, ExaminedAt) = (decision, flagged, now);
        if (!DecidedByHand)
            State = state;
        Version++;
    }

    /// <summary>An official decides against the rule or a flag.</summary>
    public void DecideByHand(ApplicationState state)
    {
        RequireOpen();
        if (!State.Facts().Examined)
            throw new RefusedException(Refusals.NotExamined());
        if (state is not (ApplicationState.Eligible or ApplicationState.Ineligible or ApplicationState.Incomplete))
            throw new RefusedException(Refusals.NoVerdict("verdict"));
        (State, DecidedByHand, Version) = (state, true, Version + 1);
    }

    public void Mark(byte[] box)
    {
        RequireOpen();
        (Scores, Version) = (box, Version + 1);
    }

    /// <summary>What the confirmed selection made of it.</summary>
    public void Settle(ApplicationState state) => (State, Version) = (state, Version + 1);

    /// <summary>An objection was upheld: they come in, or onto the reserve list, behind those of the run.</summary>
    public void Redecide(ApplicationState state)
    {
        if (State == ApplicationState.Withdrawn)
            throw new RefusedException(Refusals.AlreadyWithdrawn());
        if (state is not (ApplicationState.Selected or ApplicationState.Reserve))
            throw new RefusedException(Refusals.NoVerdict("outcome"));
        (State, DecidedByHand, Version) = (state, true, Version + 1);
    }

    /// <summary>취하. What was said stays as long as it is kept; it counts no more.</summary>
    public void Withdraw()
    {
        if (State == ApplicationState.Withdrawn)
            throw new RefusedException(Refusals.AlreadyWithdrawn());
        (State, Version) = (ApplicationState.Withdrawn, Version + 1);
    }

    /// <summary>From the reserve to a place that became free.</summary>
    public void Promote()
    {
        if (State != ApplicationState.Reserve)
            throw new RefusedException(Refusals.NotReserve());
        (State, Version) = (ApplicationState.Selected, Version + 1);
    }

    /// <summary>The confirmation of the selection was lifted.</summary>
    public void Unsettle()
    {
        if (State is ApplicationState.Selected or ApplicationState.Reserve or ApplicationState.NotSelected)
            (State, Version) = (ApplicationState.Eligible, Version + 1);
    }

    public void AskFor(byte[] box, DateOnly until)
    {
        RequireOpen();
        (Supplement, SupplementUntil, Version) = (box, until, Version + 1);
    }

    /// <summary>Something came that was asked for: it is to be examined again, unless an official decided.</summary>
    public void Supplemented()
    {
        RequireOpen();
        (State, Version) = (DecidedByHand ? State : ApplicationState.Received, Version + 1);
    }

    private void RequireOpen()
    {
        if (State == ApplicationState.Withdrawn)
            throw new RefusedException(Refusals.AlreadyWithdrawn());
        if (State is ApplicationState.Selected or ApplicationState.Reserve or ApplicationState.NotSelected)
            throw new RefusedException(Refusals.AlreadySettled());
    }
}

/// <summary>제출서류: what came with an application, sealed.</summary>
public sealed class ApplicationFile
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Application { get; init; }

    /// <summary>1, 2, 3 … within the application.</summary>
    public required int Id { get; init; }

    /// <summary>Which of the documents that the kind asks for.</summary>
    public required string Code { get; init; }
    public required string Format { get; init; }
    public required int Size { get; init; }

    /// <summary>Name and content.</summary>
    public required byte[] Content { get; init; }
    public required DateTime AddedAt { get; init; }
}

/// <summary>이의신청: a resident says why the decision is not right; what both say is sealed.</summary>
public sealed class Objection
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Application { get; init; }

    /// <summary>1, 2, 3 … within the application.</summary>
    public required int Number { get; init; }
    public required DateTime MadeAt { get; init; }
    public required byte[] Text { get; init; }
    public ObjectionState State { get; private set; }
    public byte[]? Answer { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? AnsweredBy { get; private set; }

    public void Decide(ObjectionState state, byte[] answer, string who, DateTime now)
    {
        if (State != ObjectionState.Open)
            throw new RefusedException(Refusals.ObjectionAnswered());
        if (state == ObjectionState.Open)
            throw new RefusedException(Refusals.NoVerdict("outcome"));
        (State, Answer, AnsweredBy, AnsweredAt) = (state, answer, who, now);
    }
}

/// <summary>작성 중인 신청: sealed with a key that is only in the address its writer has.</summary>
public sealed class ApplicationDraft
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Call { get; init; }

    /// <summary>SHA-256 of the token in the address.</summary>
    public required byte[] TokenHash { get; init; }
    public required DateTime KeepUntil { get; init; }

    /// <summary>What was typed; after sending, the receipt number alone.</summary>
    public byte[] Sealed { get; private set; } = [];
    public bool IsSent { get; private set; }
    public int Version { get; private set; }

    public void Keep(byte[] box)
    {
        if (IsSent)
            throw new RefusedException(Refusals.AlreadySent());
        (Sealed, Version) = (box, Version + 1);
    }

    public void Send(byte[] receipt)
    {
        Keep(receipt);
        IsSent = true;
    }
}

/// <summary>A document of a draft, sealed as the draft is.</summary>
public sealed class DraftFile
{
    public required MunicipalityCode Municipality { get; init; }
    public required byte[] TokenHash { get; init; }
    public required int Id { get; init; }
    public required string Code { get; init; }
    public required string Format { get; init; }
    public required int Size { get; init; }
    public required byte[] Content { get; init; }
}

using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Approvals;

/// <summary>What a document says, as its drafter writes it.</summary>
/// <param name="Grounds">Numbers of the legal grounds for closing it, with commas.</param>
/// <param name="OpennessReason">Why it is not open, in words.</param>
public sealed record DocumentText(
    string Title,
    string Body,
    Openness Openness,
    string Grounds,
    string OpennessReason,
    string Department,
    string DepartmentName
);

/// <summary>결재 문서: something laid before a line of people, frozen when it is, and carried out when the last says yes.</summary>
public sealed class ApprovalDocument
{
    private readonly List<ApprovalStep> steps = [];

    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>What is being approved: the name of an <see cref="ApprovalKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of it, as its kind reads it.</summary>
    public required string Subject { get; init; }

    /// <summary>What is to be done, as its kind reads it.</summary>
    public required string Proposal { get; init; }
    public required string Drafter { get; init; }
    public required string DrafterName { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>The returned or taken back document that this one takes the place of.</summary>
    public int? RedraftOf { get; init; }

    public string Title { get; private set; } = "";
    public string Body { get; private set; } = "";
    public Openness Openness { get; private set; }
    public string Grounds { get; private set; } = "";
    public string OpennessReason { get; private set; } = "";

    /// <summary>The department in whose register it is numbered.</summary>
    public string Department { get; private set; } = "";
    public string DepartmentName { get; private set; } = "";

    /// <summary>What the line decides on, exactly as hashed.</summary>
    public byte[] Content { get; private set; } = [];

    /// <summary>SHA-256 of the content.</summary>
    public string Sha256 { get; private set; } = "";

    /// <summary>SHA-256 over everything the line sees, made when it was laid before it: see <see cref="ApprovalSeal"/>.</summary>
    public string Seal { get; private set; } = "";
    public DocumentState State { get; private set; }
    public DateTime? SubmittedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }

    /// <summary>연번: 1, 2, 3 … within department and year, given with the final decision, without a gap.</summary>
    public int? Year { get; private set; }
    public int? Number { get; private set; }

    /// <summary>The address of what came of it.</summary>
    public string? Outcome { get; private set; }

    /// <summary>Rises with every change, so that of two who change it at once one is refused.</summary>
    public int Revision { get; private set; }

    public IReadOnlyList<ApprovalStep> Steps => [.. steps.OrderBy(step => step.Line)];

    /// <summary>문서번호: 일자리정책과-12; null before the final decision.</summary>
    public string? NumberText => NumberOf(DepartmentName, Number);

    public static string? NumberOf(string department, int? number) =>
        number is { } given ? string.Create(CultureInfo.InvariantCulture, $"{department}-{given}") : null;

    /// <summary>The steps that are asked now.</summary>
    public IReadOnlyList<ApprovalStep> Asked => State.Facts().TakesDecisions ? AskedOf(steps) : [];

    public static IReadOnlyList<ApprovalStep> AskedOf(IReadOnlyList<ApprovalStep> line)
    {
        var waiting = line.Where(step => step.State == StepState.Waiting).ToList();
        return waiting.Count == 0
            ? []
            : [.. waiting.Where(step => step.Turn == waiting.Min(one => one.Turn)).OrderBy(step => step.Line)];
    }

    /// <summary>회수할 수 있는지: nobody but the drafter has signed.</summary>
    public bool MayBeTakenBack =>
        State.Facts().TakesDecisions && steps.All(step => step.Kind == StepKind.Draft || step.By is null);

    public void Write(DocumentText text)
    {
        RequireEdits();
        (Title, Body, Openness) = (text.Title, text.Body, text.Openness);
        (Grounds, OpennessReason) = (text.Grounds, text.OpennessReason);
        (Department, DepartmentName) = (text.Department, text.DepartmentName);
    }

    /// <summary>Sets the line behind its drafter; those who consult next to one another are asked at once.</summary>
    public void SetLine(Seat drafter, IReadOnlyList<(StepKind Kind, Seat Seat)> asked)
    {
        RequireEdits();
        var (turn, before) = (0, StepKind.Draft);
        var line = asked.Prepend((StepKind.Draft, drafter)).ToList();
        for (var at = 0; at < line.Count; at++)
        {
            var (kind, seat) = line[at];
            if (at > 0 && !(kind == before && kind.Facts().IsParallel))
                turn++;
            before = kind;
            var step = steps.Find(one => one.Line == at + 1);
            if (step is null)
                steps.Add(
                    step = new()
                    {
                        Municipality = Municipality,
                        Document = Id,
                        Line = at + 1,
                    }
                );
            step.Ask(kind, turn, seat);
        }

        steps.RemoveAll(step => step.Line > line.Count);
    }

    /// <summary>상신: freezes it and asks the first of the line.</summary>
    public void Submit(byte[] content, string sha256, Func<ApprovalDocument, string> seal, Signer by, DateTime at)
    {
        RequireEdits();
        if (steps.Count < 2 || !steps.MaxBy(step => step.Line)!.Kind.Facts().IsFinal)
            throw new RefusedException(ApprovalRefusals.NoFinalStep());
        (Content, Sha256, SubmittedAt) = (content, sha256, at);
        Seal = seal(this);
        steps.Find(step => step.Line == 1)!.Sign(StepState.Approved, by, null, at);
        Turn(DocumentState.UnderWay);
    }

    /// <summary>One of those who are asked says yes.</summary>
    /// <returns>Whether it was the last.</returns>
    /// <exception cref="RefusedException">It is not under way, or that one is not asked now.</exception>
    public bool Approve(int line, Signer by, string? opinion, DateTime at)
    {
        var step = StepAsked(line);
        step.Sign(StepState.Approved, by, opinion, at);
        Revision++;
        if (!step.Kind.Facts().IsFinal)
            return false;
        ClosedAt = at;
        Turn(DocumentState.Approved);
        return true;
    }

    /// <summary>반려: one of those who are asked says no, and why.</summary>
    /// <exception cref="RefusedException">It is not under way, that one is not asked now, or gives no reason.</exception>
    public void Return(int line, Signer by, string reason, DateTime at)
    {
        if (string.IsNullOrWhiteSpace(reason))
            throw new RefusedException(ApprovalRefusals.NoReturnReason());
        StepAsked(line).Sign(StepState.Returned, by, reason, at);
        ClosedAt = at;
        Turn(DocumentState.Returned);
    }

    /// <summary>회수.</summary>
    /// <exception cref="RefusedException">It is not under way, or somebody has signed.</exception>
    public void TakeBack(DateTime at)
    {
        if (!State.Facts().TakesDecisions)
            throw new RefusedException(ApprovalRefusals.NotUnderWay(State));
        if (!MayBeTakenBack)
            throw new RefusedException(ApprovalRefusals.AlreadySigned());
        ClosedAt = at;
        Turn(DocumentState.TakenBack);
    }

    /// <summary>폐기 of what was never laid before anybody.</summary>
    public void Discard(DateTime at)
    {
        RequireEdits();
        ClosedAt = at;
        Turn(DocumentState.Discarded);
    }

    /// <summary>Numbers it in the register of its department; once, with the final decision.</summary>
    public void Register(int year, int number)
    {
        if (State != DocumentState.Approved || Number is not null)
            throw new InvalidOperationException($"Document {Id} is {State} and cannot be numbered");
        (Year, Number) = (year, number);
    }

    public void CameTo(string? outcome) => Outcome = outcome;

    private ApprovalStep StepAsked(int line)
    {
        if (!State.Facts().TakesDecisions)
            throw new RefusedException(ApprovalRefusals.NotUnderWay(State));
        var step = steps.Find(one => one.Line == line) ?? throw new RefusedException(ApprovalRefusals.NotOnTheLine());
        if (step.State != StepState.Waiting)
            throw new RefusedException(ApprovalRefusals.AlreadyDecided());
        return AskedOf(steps).Contains(step) ? step : throw new RefusedException(ApprovalRefusals.NotYourTurn());
    }

    private void RequireEdits()
    {
        if (!State.Facts().TakesEdits)
            throw new RefusedException(ApprovalRefusals.NotDrafting(State));
        Revision++;
    }

    private void Turn(DocumentState to)
    {
        State = to;
        Revision++;
    }
}

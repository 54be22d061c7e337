using Dure.Kernel;

namespace Dure.App.Shared.Approvals;

/// <summary>Reads a line of approval as its drafter chose it.</summary>
internal static class LineCheck
{
    /// <param name="finished">Whether it must be one that decides.</param>
    /// <exception cref="RefusedException">Somebody who may not sit there, or twice; no final step, or more than one; too many.</exception>
    public static List<(StepKind, Seat)> Read(
        IReadOnlyList<(StepKind Kind, string Seat)> chosen,
        IReadOnlyList<Seat> seats,
        string drafter,
        bool finished
    )
    {
        if (chosen.Count > DraftFiller.MaxSteps)
            throw new RefusedException(ApprovalRefusals.TooManySteps(DraftFiller.MaxSteps));
        var line = new List<(StepKind Kind, Seat Seat)>();
        foreach (var (kind, value) in chosen)
        {
            var seat =
                seats.FirstOrDefault(one => one.Value == value)
                ?? throw new RefusedException(ApprovalRefusals.NoSuchSeat());
            if (kind == StepKind.Draft || !Enum.IsDefined(kind))
                throw new RefusedException(ApprovalRefusals.NoFinalStep());
            if (kind.Facts().Only is { } only && !only.Contains(seat.Role))
                throw new RefusedException(ApprovalRefusals.SeatMayNot(kind, seat.Name));
            if (seat.Account == drafter || line.Exists(one => one.Seat.Account == seat.Account))
                throw new RefusedException(ApprovalRefusals.PersonTwice(seat.Name));
            line.Add((kind, seat));
        }

        var finals = line.Count(one => one.Kind.Facts().IsFinal);
        if (finals > 1 || (finals == 1 && !line[^1].Kind.Facts().IsFinal) || (finished && finals == 0))
            throw new RefusedException(ApprovalRefusals.NoFinalStep());
        return line;
    }
}

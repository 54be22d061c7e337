namespace Dure.App.Capabilities.Results;

/// <summary>How late a submission is.</summary>
internal static class Lateness
{
    /// <summary>Days since the last day to hand in; 0 or less for one that is not late.</summary>
    public static int Days(Round round, Submission submission, DateOnly today) =>
        submission.State.Facts().HandedIn || round.State == RoundState.Closed
            ? 0
            : today.DayNumber - round.Due.DayNumber;
}

/// <summary>When a department handed in, against the last day.</summary>
/// <param name="HandedIn">The day on which it first did, and did not take it back; null if it has not.</param>
/// <param name="Days">How many days late it is, or was; 0 if not.</param>
/// <param name="OnTime">Null as long as it may still be.</param>
public sealed record Timeliness(DateOnly? HandedIn, int Days, bool? OnTime)
{
    /// <param name="steps">Those of the submission, in their order.</param>
    public static Timeliness Of(Round round, Submission submission, IEnumerable<SubmissionStep> steps, DateOnly today)
    {
        DateOnly? handedIn = null;
        // What was returned had been handed in; what was taken back had not.
        foreach (var step in steps)
            handedIn = step.Kind switch
            {
                StepKind.Submit => handedIn ?? DateOnly.FromDateTime(step.At.ToLocalTime()),
                StepKind.Recall => null,
                _ => handedIn,
            };
        var owing = Math.Max(0, Lateness.Days(round, submission, today));
        if (handedIn is { } day)
            return new(day, owing > 0 ? owing : Math.Max(0, day.DayNumber - round.Due.DayNumber), day <= round.Due);
        if (round is { State: RoundState.Closed, ClosedAt: { } closed })
        {
            var end = DateOnly.FromDateTime(closed.ToLocalTime());
            return new(null, Math.Max(0, end.DayNumber - round.Due.DayNumber), false);
        }

        return new(null, owing, owing > 0 ? false : null);
    }
}

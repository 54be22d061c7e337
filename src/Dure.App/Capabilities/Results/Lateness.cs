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

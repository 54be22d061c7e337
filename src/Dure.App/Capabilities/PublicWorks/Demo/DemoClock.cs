namespace Dure.App.Capabilities.PublicWorks.Demo;

/// <summary>The clock of a made-up year: it stands where the play is.</summary>
internal sealed class DemoClock(DateOnly first) : TimeProvider
{
    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>At nine in the morning, as the machine's clock has it.</summary>
    public DateOnly Today { get; set; } = first;

    public override DateTimeOffset GetUtcNow()
    {
        var local = Today.ToDateTime(Morning);
        return new DateTimeOffset(local, LocalTimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}

namespace Dure.App.Tests.Rig;

/// <summary>A clock that moves when the test says so.</summary>
public sealed class TestClock(DateTimeOffset start) : TimeProvider
{
    private DateTimeOffset now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void Advance(TimeSpan by) => now += by;

    public void GoTo(DateTimeOffset moment) => now = moment;
}

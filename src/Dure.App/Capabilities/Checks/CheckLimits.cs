namespace Dure.App.Capabilities.Checks;

/// <summary>How much of other people's documents one process takes and keeps.</summary>
public sealed record CheckLimits
{
    /// <summary>Of one document sent through the web. The command line takes what <c>ReadLimits</c> allow.</summary>
    public const int FileBytes = 64 * 1024 * 1024;

    /// <summary>Somewhat more, so that one who sends too much is told so in words.</summary>
    public const int SentBytes = 80 * 1024 * 1024;

    /// <summary>Documents held; beyond it the one longest unused goes.</summary>
    public int Documents { get; init; } = 40;

    /// <summary>Bytes that all held documents take, as read and as sent.</summary>
    public long Bytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>How long a document is held that nobody looks at.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Checks at once; each takes a core.</summary>
    public int AtOnce { get; init; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>How long one waits for others before being asked to come again.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Documents on their way in at once; each is in memory while it comes.</summary>
    public int Incoming { get; init; } = 8;

    /// <summary>Others that wait to send theirs; whoever comes then is asked to come again.</summary>
    public int Waiting { get; init; } = 16;
}

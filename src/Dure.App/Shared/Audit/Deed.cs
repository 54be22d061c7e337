namespace Dure.App.Shared.Audit;

/// <summary>Who acts now, from where, by which process and why: what every entry of the log says of what is written next.</summary>
public sealed class Deed
{
    public string Who { get; set; } = Environment.UserName;
    public string? InPlaceOf { get; set; }

    /// <summary>Whether they signed in, so that others have a say in what they change.</summary>
    public bool IsSignedIn { get; set; }
    public string? Origin { get; set; } = "명령";
    public string Process { get; set; } = "";

    /// <summary>What the person gave as the reason, where the form asks for one.</summary>
    public string? Why { get; set; }

    /// <summary>The same, for what is written later or by another part of the program.</summary>
    public Deed Copy()
    {
        var copy = new Deed();
        copy.Become(this);
        return copy;
    }

    /// <summary>What is written from now on is another's.</summary>
    public void Become(Deed other) =>
        (Who, InPlaceOf, IsSignedIn, Origin, Process, Why) = (
            other.Who,
            other.InPlaceOf,
            other.IsSignedIn,
            other.Origin,
            other.Process,
            other.Why
        );
}

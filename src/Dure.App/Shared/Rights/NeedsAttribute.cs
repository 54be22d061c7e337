namespace Dure.App.Shared.Rights;

/// <summary>
/// What one needs to be allowed to do to use a page or an address. One that has none of these is closed to everybody. The
/// municipality is the one that the address names, by its code or by a book, and the department or the delivery partner the one that it names; an
/// address that names no municipality is open to who may do it anywhere, and asks <see cref="Viewer.Require"/> once it
/// knows.
/// </summary>
/// <param name="act">For looking.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(Act act) : Attribute
{
    private Act? post;

    public Act Look => act;

    /// <summary>For sending; the same unless said.</summary>
    public Act Send
    {
        get => post ?? act;
        set => post = value;
    }

    public Act Of(string method) => HttpMethods.IsGet(method) || HttpMethods.IsHead(method) ? Look : Send;
}

internal static class NeedsSetup
{
    /// <summary>Says what an address needs that is no page.</summary>
    public static T Needs<T>(this T route, Act act)
        where T : IEndpointConventionBuilder => route.WithMetadata(new NeedsAttribute(act));
}

using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;

namespace Dure.App.Shared.Approvals;

/// <summary>무엇을 결재하는지: what a capability lays before a line, and what happens then. Registered as a service.</summary>
/// <param name="Name">As stored with each document.</param>
/// <param name="Word">As the office calls it.</param>
/// <param name="Needs">What its drafter needs to be allowed to do, besides taking part in approvals.</param>
public sealed record ApprovalKind(string Name, string Word, Act Needs)
{
    /// <summary>
    /// What the line decides on, made of the subject as it stands now: the same bytes as long as nothing of it changes. A
    /// document whose subject gives other bytes than those frozen cannot be approved.
    /// </summary>
    public Func<IServiceProvider, ApprovalDocument, CancellationToken, Task<byte[]>> Render { get; init; } =
        (_, _, _) => Task.FromResult(Array.Empty<byte>());

    /// <summary>The frozen content as people read it; null where title and body say all.</summary>
    public Func<byte[], IHtmlContent>? Show { get; init; }

    /// <summary>Carries out what was approved, in the transaction of the final decision; gives the address of what came of it.</summary>
    public Func<IServiceProvider, ApprovalDocument, CancellationToken, Task<string?>>? Approved { get; init; }

    /// <summary>What a return changes outside the document, in its transaction.</summary>
    public Func<IServiceProvider, ApprovalDocument, CancellationToken, Task>? Returned { get; init; }

    /// <summary>Where the subject itself is seen.</summary>
    public Func<string, string>? AddressOf { get; init; }

    /// <summary>Whether several documents on one subject may be under way at once.</summary>
    public bool AllowsSeveral { get; init; }
}

/// <summary>The kinds there are.</summary>
public sealed class ApprovalKinds(IEnumerable<ApprovalKind> kinds)
{
    private readonly Dictionary<string, ApprovalKind> byName = kinds.ToDictionary(kind => kind.Name);

    /// <exception cref="RefusedException">No capability registered it.</exception>
    public ApprovalKind Of(string name) =>
        byName.TryGetValue(name, out var kind) ? kind : throw new RefusedException(ApprovalRefusals.NoKind(name));
}

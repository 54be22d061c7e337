using Dure.Kernel;

namespace Dure.App.Shared.Approvals;

/// <summary>붙임: a file of a document, looked at by what is in it before it is taken.</summary>
/// <remarks>In the database with everything else, so that one transaction, one backup and one access rule hold for it too.</remarks>
public sealed class Attachment
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Document { get; init; }

    /// <summary>1, 2, 3 … within the document.</summary>
    public required int Id { get; init; }
    public required string Name { get; init; }

    /// <summary>As found in it: <c>pdf</c>, <c>hwpx</c> ….</summary>
    public required string Format { get; init; }
    public required int Size { get; init; }
    public required string Sha256 { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>Whether a virus scanner looked at it and found nothing; without one it is not scanned, and its reader is told.</summary>
    public required bool Scanned { get; init; }
    public required DateTime AddedAt { get; init; }

    /// <summary>The same file in a document that takes the place of this one's.</summary>
    public Attachment For(int document, DateTime at) =>
        new()
        {
            Municipality = Municipality,
            Document = document,
            Id = Id,
            Name = Name,
            Format = Format,
            Size = Size,
            Sha256 = Sha256,
            Content = Content,
            Scanned = Scanned,
            AddedAt = at,
        };
}

using Dure.Kernel;

namespace Dure.App.Shared.Participations;

/// <summary>
/// 참여: that somebody takes part, or took part, in publicly paid work; of whatever programme and year, so that no limit is
/// passed because nobody could look across programmes. It outlives the data of the person, of whom the number is left.
/// </summary>
public sealed class Participation
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>Number of the person within the municipality.</summary>
    public required int Person { get; init; }

    /// <summary>사업종류, as <c>rules/facts.yaml</c> has it: 공공근로, 지역공동체, …</summary>
    public required string Kind { get; init; }

    /// <summary>The programme of the ledger; null for what another place or an earlier year reported.</summary>
    public string? Programme { get; init; }

    /// <summary>What it was, as people read it.</summary>
    public required string Title { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day, planned or come.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>중도포기: they left of their own will.</summary>
    public bool Quit { get; set; }

    /// <summary>Whence it is known: the placement that made it, or the file it was read from.</summary>
    public required string Source { get; init; }
}

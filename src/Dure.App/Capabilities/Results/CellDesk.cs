using Dure.App.Shared.Audit;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What somebody typed into a cell.</summary>
/// <param name="Seen">The version of the row that they saw.</param>
/// <param name="Field">Name of the field, or where it stands in a workbook.</param>
public sealed record TypedCell(string Programme, string Column, string Text, int Seen, string Field);

/// <summary>A cell that two people gave different figures.</summary>
/// <param name="Theirs">What stands there now.</param>
public sealed record CellConflict(TypedCell Typed, CellValue Mine, SubmissionCell Theirs);

/// <summary>A field as it stands now.</summary>
/// <param name="By">Who changed it since it was seen; null for who saves.</param>
public sealed record ShownCell(string Field, string Text, string? By);

/// <summary>What a saving did.</summary>
/// <param name="Saved">Cells that changed.</param>
/// <param name="At">When they did; null if none did.</param>
/// <param name="Refusals">Each at the name of its field; those cells stand as they were.</param>
/// <param name="Shown">What was sent, as it is kept, and in the same rows what others changed meanwhile.</param>
/// <param name="Versions">Of the rows sent, by programme: whoever has what is shown has seen these.</param>
public sealed record SavedCells(
    int Saved,
    DateTime? At,
    IReadOnlyList<Refusal> Refusals,
    IReadOnlyList<CellConflict> Conflicts,
    IReadOnlyList<ShownCell> Shown,
    IReadOnlyDictionary<string, int> Versions
)
{
    public bool IsWhole => Refusals.Count == 0 && Conflicts.Count == 0;
}

/// <summary>Saves what several people type into one grid: each cell on its own, none over another's unseen one.</summary>
/// <remarks>In the last evening everybody saves at once, so a saving asks the database for what it needs and nothing else.</remarks>
public sealed class CellDesk(DureDbContext db, JointSaving joint, Viewer viewer, Deed deed)
{
    /// <param name="partner">The delivery partner that types, into its own programmes alone.</param>
    /// <exception cref="RefusedException">The submission is locked, or not theirs; nothing is saved.</exception>
    public async Task<SavedCells> SaveAsync(
        MunicipalityCode municipality,
        int round,
        string department,
        IReadOnlyList<TypedCell> typed,
        string who,
        CancellationToken cancel,
        string? partner = null
    )
    {
        viewer.Require(Act.EnterResults, municipality, partner is null ? department : null, partner);
        // What is not the partner's stays out of reach, whatever the form says.
        var own = partner is null
            ? null
            : await db.Set<ProgrammePartner>()
                .Where(row => row.Municipality == municipality && row.Partner == partner)
                .Select(row => row.Programme)
                .ToHashSetAsync(cancel);
        return await joint.SaveAsync(new(municipality, round, department, own, typed, who, deed.Copy()), cancel);
    }
}

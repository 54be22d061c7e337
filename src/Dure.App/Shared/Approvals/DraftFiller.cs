using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Approvals;

/// <summary>What its drafter fills in.</summary>
/// <param name="Line">Who is asked, in order, each by the <see cref="Seat.Value"/> of their seat.</param>
public sealed record DraftForm(
    string Title,
    string Body,
    Openness Openness,
    IReadOnlyList<string> Grounds,
    string OpennessReason,
    string Department,
    IReadOnlyList<(StepKind Kind, string Seat)> Line
);

/// <summary>Puts what the drafter filled in into a document, or says what of it cannot be.</summary>
public sealed class DraftFiller(DureDbContext db, Viewer viewer, TimeProvider clock)
{
    public const int LongestTitle = 200;
    public const int LongestBody = 20_000;
    public const int MaxSteps = 8;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <param name="finished">Whether it must be such that it can be laid before its line.</param>
    /// <exception cref="RefusedException">It is under way, or something filled in cannot be.</exception>
    internal async Task FillAsync(ApprovalDocument document, DraftForm form, bool finished, CancellationToken cancel)
    {
        if (!document.State.Facts().TakesEdits)
            throw new RefusedException(ApprovalRefusals.NotDrafting(document.State));
        var municipality = document.Municipality;
        var (text, problems) = await TextAsync(municipality, form, finished, cancel);
        var seats = await Seats.OfAsync(db, municipality, Today, cancel);
        var line = new List<(StepKind, Seat)>();
        try
        {
            line = LineCheck.Read(form.Line, seats, document.Drafter, finished);
        }
        catch (RefusedException refused)
        {
            problems.AddRange(refused.Refusals);
        }

        if (problems.Count > 0)
            throw new RefusedException(problems);
        document.Write(text);
        // The role in which they draft: that of the department it is numbered in, if they have one there.
        var mine = seats.Where(seat => seat.Account == document.Drafter).ToList();
        var own =
            mine.Find(seat => seat.Department == form.Department)
            ?? mine.Find(seat => seat.Department is null)
            ?? (mine.Count > 0 ? mine[0] : null);
        document.SetLine(own ?? new(document.Drafter, document.DrafterName, Role.SignedIn, null, "기안자"), line);
    }

    private async Task<(DocumentText Text, List<Refusal> Problems)> TextAsync(
        MunicipalityCode municipality,
        DraftForm form,
        bool finished,
        CancellationToken cancel
    )
    {
        var problems = new List<Refusal>();
        if (form.Title.Length is 0 or > LongestTitle)
            problems.Add(ApprovalRefusals.NoTitle(LongestTitle));
        if (form.Body.Length > LongestBody)
            problems.Add(ApprovalRefusals.BodyTooLong(LongestBody));
        var grounds = string.Join(',', form.Grounds);
        try
        {
            if (finished || form.Grounds.Count > 0)
                grounds = NonDisclosure.Known.Check(form.Openness, form.Grounds, form.OpennessReason);
        }
        catch (RefusedException refused)
        {
            problems.AddRange(refused.Refusals);
        }

        var department = (await DepartmentsAsync(municipality, cancel)).FirstOrDefault(one =>
            one.Code == form.Department
        );
        if (department is null && (finished || form.Department.Length > 0))
            problems.Add(ApprovalRefusals.NoDepartment());
        return (
            new(
                form.Title,
                form.Body,
                form.Openness,
                grounds,
                form.OpennessReason,
                department?.Code ?? "",
                department?.Name ?? ""
            ),
            problems
        );
    }

    /// <summary>The departments in whose register the viewer may have a document numbered.</summary>
    public async Task<IReadOnlyList<Department>> DepartmentsAsync(
        MunicipalityCode municipality,
        CancellationToken cancel
    ) =>
        (
            await db.Set<Department>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality)
                .OrderBy(row => row.Code)
                .ToListAsync(cancel)
        ).FindAll(one => viewer.May(Act.TakePartInApprovals, municipality, one.Code));
}

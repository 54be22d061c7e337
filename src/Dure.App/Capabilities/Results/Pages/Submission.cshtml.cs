using System.Globalization;
using System.Net.Mime;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>What a grid that stays open is told of its saving.</summary>
/// <param name="Cells">Fields as they stand now.</param>
/// <param name="Rows">By programme, the versions of rows that are seen with it.</param>
/// <param name="Last">Who saved when, as the page's head says it; null if nothing was changed.</param>
public sealed record GridSaved(
    string Said,
    int Saved,
    string? Last,
    IReadOnlyList<ShownCell> Cells,
    IReadOnlyDictionary<string, int> Rows
);

/// <summary>A department's grid. Each cell is saved on its own; what is no figure, or was changed by another, stays as typed.</summary>
[Needs(Act.ReadRounds, Send = Act.EnterResults)]
[RequestFormLimits(ValueCountLimit = 20_000)]
[ResponseCache(NoStore = true)]
public sealed class SubmissionModel(SubmissionDesk desk, CellDesk cells, Viewer viewer, Actor actor) : PageModel
{
    private readonly Dictionary<string, string> typed = [];

    public Viewer Viewer => viewer;

    /// <summary>Whose sheet: the address of a partner calls it otherwise, so that the gate asks for the partner's right.</summary>
    private string Department => (string)(RouteData.Values["department"] ?? RouteData.Values["sheet"])!;

    /// <summary>수행기관 that opened it for its own programmes; null for the department.</summary>
    public string? Partner => (string?)RouteData.Values["partner"];

    public OpenSubmission Open { get; private set; } = null!;
    public Grid Grid { get; private set; } = null!;
    public DoubtsView Doubts { get; private set; } = null!;
    public IReadOnlyList<FormError> Errors { get; private set; } = [];

    /// <summary>Cells that the last saving changed.</summary>
    public int? Saved { get; private set; }

    /// <summary>Those that were saved although others were not.</summary>
    public int Kept { get; private set; }

    /// <summary>Cells that others changed meanwhile.</summary>
    public int Others => Grid.Rows.SelectMany(row => row.Cells).Count(cell => cell?.ByOther is not null);

    public bool MayType =>
        Open.Submission.IsEditable
        && viewer.May(
            Act.EnterResults,
            Open.Submission.Municipality,
            Partner is null ? Open.Submission.Department : null,
            Partner,
            whole: true
        );

    public bool MayRecall => Partner is null && viewer.MayTake(StepKind.Recall, Open.Submission);

    public bool MayReopen =>
        Partner is null && Open.Round.State == RoundState.Open && viewer.MayTake(StepKind.Reopen, Open.Submission);

    /// <summary>When the last cell was typed, as this page shows it.</summary>
    public long Since => Open.LastTyped?.At.Ticks ?? 0;

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>What was typed into a submission that was locked meanwhile: it is not lost with the fields.</summary>
    public IReadOnlyList<(string Label, string Text)> Unsaved =>
        [
            .. from row in Grid.Rows
            from at in Enumerable.Range(0, row.Cells.Count)
            let cell = row.Cells[at]
            where cell is not null && typed.ContainsKey(cell.Name)
            select ($"{row.Name} {Grid.Columns[at].Label}", typed[cell.Name]),
        ];

    public static string Say(int saved) =>
        saved == 0 ? "바뀐 칸이 없어 저장하지 않았습니다." : $"{saved:N0}칸을 저장했습니다.";

    public string? ErrorAt(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Sentence;

    public string TextOf(GridCell cell) => typed.GetValueOrDefault(cell.Name, cell.Text);

    public Task OnGetAsync(string municipality, int round, int? saved, long? since, CancellationToken cancel)
    {
        Saved = saved;
        return ReadAsync(municipality, round, since, cancel);
    }

    public async Task<IActionResult> OnPostAsync(
        string municipality,
        int round,
        [FromForm(Name = "Since")] long since,
        CancellationToken cancel
    )
    {
        var sent = GridForm.Read(Request.Form);
        try
        {
            if (!MunicipalityCode.TryParse(municipality, out var code))
                throw new RefusedException(Refusals.NoMunicipality(municipality));
            var who = await actor.NameAsync(cancel);
            var saved = await cells.SaveAsync(code, round, Department, sent, who, cancel, Partner);
            if (saved.IsWhole && Request.Headers.Accept == MediaTypeNames.Application.Json)
            {
                var last = saved.At is { } at ? SubmissionHead.LastSaved(at, who) : null;
                return new JsonResult(new GridSaved(Say(saved.Saved), saved.Saved, last, saved.Shown, saved.Versions));
            }

            if (saved.IsWhole)
                return LocalRedirect(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"~{Request.Path.ToUriComponent()}?saved={saved.Saved}&since={since}"
                    )
                );
            await ReadAsync(municipality, round, since, cancel);
            Kept = saved.Saved;
            Errors = [.. saved.Refusals.Select(At), .. saved.Conflicts.Select(Beside)];
            Response.StatusCode =
                saved.Conflicts.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        }
        catch (RefusedException refused)
        {
            await ReadAsync(municipality, round, since, cancel);
            Errors = [.. refused.Refusals.Select(At)];
            Response.StatusCode = Refused.StatusOf(refused);
        }

        // What could not be saved stays in its field; all else shows what is saved now.
        var left = Errors.Select(error => error.Field).ToHashSet();
        foreach (var one in sent.Where(one => left.Contains(IdOf(one.Field)) || left.Contains("")))
            typed[one.Field] = one.Text;
        ModelState.Clear();
        return Page();
    }

    /// <summary>What the checks say of what is typed so far; nothing is saved.</summary>
    public async Task<IActionResult> OnPostCheckAsync(string municipality, int round, CancellationToken cancel)
    {
        var open = await desk.OpenAsync(municipality, round, Department, cancel, Partner);
        viewer.Require(Act.EnterResults, open.Submission.Municipality, Partner is null ? Department : null, Partner);
        var refusals = new List<Refusal>();
        var values = GridForm.Values(GridForm.Read(Request.Form), open, refusals);
        Grid = Grid.Of(open);
        return Partial(
            "_Doubts",
            DoubtsView.Of(
                new SubmissionFigures(open, values),
                [.. refusals.Select(refusal => refusal with { Place = new Place(IdOf(refusal.Place?.File ?? "")) })]
            )
        );
    }

    public Task<IActionResult> OnPostRecallAsync(string municipality, int round, CancellationToken cancel) =>
        TakeAsync(StepKind.Recall, municipality, round, cancel);

    public Task<IActionResult> OnPostReopenAsync(string municipality, int round, CancellationToken cancel) =>
        TakeAsync(StepKind.Reopen, municipality, round, cancel);

    private async Task<IActionResult> TakeAsync(StepKind step, string municipality, int round, CancellationToken cancel)
    {
        await ReadAsync(municipality, round, null, cancel);
        try
        {
            if (Open.Submission.Version != Version)
                throw new RefusedException(Refusals.Meanwhile());
            await desk.TakeAsync(Open.Submission, step, Why, await actor.NameAsync(cancel), cancel);
            return LocalRedirect("~" + Open.Address);
        }
        catch (RefusedException refused)
        {
            Errors = FormError.Of(refused);
            Response.StatusCode = Refused.StatusOf(refused);
            return Page();
        }
    }

    /// <summary>Id of the field of a name; empty where the grid has none.</summary>
    private string IdOf(string name) =>
        Grid.Rows.SelectMany(row => row.Cells).FirstOrDefault(cell => cell?.Name == name)?.Id ?? "";

    private FormError At(Refusal refusal) => new(IdOf(refusal.Place?.File ?? ""), refusal.Korean);

    /// <summary>Both figures, side by side.</summary>
    private FormError Beside(CellConflict one)
    {
        var column = Open.Columns.First(column => column.Key == one.Typed.Column);
        string Say(CellValue value) => value.Say(column.Measure, column.Unit);
        return new(
            IdOf(one.Typed.Field),
            $"{Open.NameOf(one.Typed.Programme)} {column.Label}: 적으신 값은 {Say(one.Mine)}, {one.Theirs.Who}님이 {Show.Moment(one.Theirs.At)}에 저장한 값은 {Say(one.Theirs.Value)}입니다. 적으신 값이 맞으면 다시 저장하고, 아니면 고치세요."
        );
    }

    private async Task ReadAsync(string municipality, int round, long? since, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(municipality, round, Department, cancel, Partner);
        Grid = Grid.Of(
            Open,
            since is > 0 and var ticks && ticks <= DateTime.MaxValue.Ticks
                ? new DateTime(ticks, DateTimeKind.Utc)
                : null,
            await actor.NameAsync(cancel)
        );
        Doubts = DoubtsView.Of(new SubmissionFigures(Open), []);
    }
}

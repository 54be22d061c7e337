using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Results.Pages;

/// <summary>A cell that a workbook would change.</summary>
public sealed record FileChange(TypedCell Typed, AskedColumn Column, CellValue Before, CellValue After);

/// <summary>Hands out a department's workbook, and shows what one that came back would change. The grid saves it.</summary>
[Needs(Act.EnterResults)]
// More than is taken, so that one who sends too much is told so in words.
[RequestSizeLimit(2 * SubmissionReader.MaxBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * SubmissionReader.MaxBytes)]
[ResponseCache(NoStore = true)]
public sealed class UploadModel(SubmissionDesk desk, Viewer viewer) : PageModel
{
    public Viewer Viewer => viewer;
    public OpenSubmission Open { get; private set; } = null!;
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];
    public IReadOnlyList<FileChange>? Changes { get; private set; }

    /// <summary>Names of programmes that the file does not hold.</summary>
    public IReadOnlyList<string> Missing { get; private set; } = [];

    public Task OnGetAsync(string municipality, int round, string department, CancellationToken cancel) =>
        ReadAsync(municipality, round, department, cancel);

    public async Task<IActionResult> OnPostAsync(
        string municipality,
        int round,
        string department,
        IFormFile? file,
        CancellationToken cancel
    )
    {
        await ReadAsync(municipality, round, department, cancel);
        try
        {
            if (!Open.Submission.IsEditable)
                throw new RefusedException(Capabilities.Results.Refusals.Locked(Open.Submission.State.Facts().Word));
            if (file is null or { Length: 0 })
                throw new RefusedException(FileRefusals.NothingSent());
            using var sent = file.OpenReadStream();
            var bytes = await SentFile.ReadAsync(sent, file.Length, cancel);
            Show(SubmissionReader.Read(bytes.ToArray(), Open));
        }
        catch (RefusedException refused)
        {
            Refusals = refused.Refusals;
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    private void Show(ReadSubmission read)
    {
        var faults = new List<Refusal>();
        var changes = new List<FileChange>();
        foreach (var one in read.Cells)
        {
            var column = Open.Columns.First(column => column.Key == one.Column);
            var found = new List<Refusal>();
            if (CellValue.Read(one.Text, column.Measure, column.Kind, column.Unit, one.Field, found) is { } value)
            {
                var before = Open.Value(one.Programme, one.Column);
                if (value != before && Open.Recorded.TryGetValue((one.Programme, one.Column), out var figure))
                    found.Add(Capabilities.Results.Refusals.FromRecords(one.Field, figure.Source.Name));
                else if (value != before)
                    changes.Add(new(one, column, before, value));
            }

            faults.AddRange(
                found.Select(refusal => refusal with { Korean = $"{one.Field}: {refusal.Korean}", Place = null })
            );
        }

        if (faults.Count > 0)
            throw new RefusedException(faults);
        Changes = changes;
        Missing = [.. read.Missing.Select(Open.NameOf)];
    }

    private async Task ReadAsync(string municipality, int round, string department, CancellationToken cancel)
    {
        Open = await desk.OpenAsync(municipality, round, department, cancel);
        viewer.Require(Act.EnterResults, Open.Submission.Municipality, department);
    }
}

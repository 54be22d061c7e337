using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>심사 점수표: points of the eligible by application number, out as a sheet to fill in and back.</summary>
public sealed class MarkList(DureDbContext db, PersonBoxes boxes, PersonReader persons, MarkDesk desk)
{
    private const string Person = "이름";

    public static IReadOnlyList<string> HeadingsOf(Call call) =>
        [InquiryList.Number, Person, .. CallKind.Of(call).Stages.Select(stage => stage.Name)];

    /// <summary>The eligible with what is known; names are masked.</summary>
    public async Task<byte[]> WriteAsync(Call call, CancellationToken cancel)
    {
        var rows = await EligibleAsync(call, cancel);
        var masked = (
            await persons.MaskedAsync(call.Municipality, [.. rows.Select(row => row.Person)], cancel)
        ).ToDictionary(person => person.Id, person => person.Name);
        var (marks, lines) = (await StageMarks.OpenAsync(boxes, rows, cancel), new List<object?[]>());
        foreach (var row in rows)
        {
            var own = marks.GetValueOrDefault(row.Id, StageMarks.None);
            lines.Add([
                row.Id,
                masked.GetValueOrDefault(row.Person, ""),
                .. CallKind.Of(call).Stages.Select(stage => own.GetValueOrDefault(stage.Name, "")),
            ]);
        }

        return SheetLines.Write(
            "심사 점수",
            [
                [.. HeadingsOf(call)],
                .. lines,
            ]
        );
    }

    /// <exception cref="RefusedException">What is wrong, by line.</exception>
    public async Task<IReadOnlyList<NewMarks>> ReadAsync(Call call, byte[] bytes, string name, CancellationToken cancel)
    {
        var stages = CallKind.Of(call).Stages;
        var rows = ListFile.Read(bytes, name, [InquiryList.Number], HeadingsOf(call));
        var eligible = (await EligibleAsync(call, cancel)).Select(row => row.Id).ToHashSet();
        var (lines, faults, seen) = (new List<NewMarks>(), new List<Refusal>(), new HashSet<int>());
        foreach (var row in rows)
        {
            if (InquiryList.NumberOf(row) is not { } id || !eligible.Contains(id))
                faults.Add(ListRefusals.NotEligibleNumber(row.Line));
            else if (!seen.Add(id))
                faults.Add(ListRefusals.LineTwice(row.Line));
            else
                lines.Add(new(id, MarksOf(row)));
        }

        return faults.Count == 0
            ? [.. lines.Where(line => line.Marks.Count > 0)]
            : throw new RefusedException(faults.Take(50).ToArray());

        Dictionary<string, string> MarksOf(ListRow row)
        {
            var marks = new Dictionary<string, string>();
            foreach (var stage in stages.Where(stage => row.Of(stage.Name).Length > 0))
                if (stage.Read(row.Of(stage.Name)) is { } mark)
                    marks[stage.Name] = mark;
                else
                    faults.Add(ListRefusals.BadCell(row.Line, stage.Name, Refusals.NoMark("file", stage).Korean));
            return marks;
        }
    }

    /// <returns>How many were taken over.</returns>
    public async Task<int> ApplyAsync(Call call, IReadOnlyList<NewMarks> lines, CancellationToken cancel)
    {
        await desk.MarkAsync(call, lines, null, cancel);
        return lines.Count;
    }

    private Task<List<Application>> EligibleAsync(Call call, CancellationToken cancel) =>
        db.Set<Application>()
            .AsNoTracking()
            .Where(row =>
                row.Municipality == call.Municipality && row.Call == call.Id && row.State == ApplicationState.Eligible
            )
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
}

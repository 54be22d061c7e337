using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>Marks of an application by the names of stages, as they are to be kept; others that it has stay.</summary>
public sealed record NewMarks(int Application, IReadOnlyDictionary<string, string> Marks);

/// <summary>심사 점수: what the eligible got in the stages of the kind, from a page or a list.</summary>
public sealed class MarkDesk(DureDbContext db, CallDesk calls, PersonBoxes boxes)
{
    /// <param name="seen">The version of the application that the page showed; null for a list.</param>
    /// <exception cref="RefusedException"><c>CallNotFromHere</c>, <c>CallMeanwhile</c>, <c>NotEligibleToMark</c>, or an application is withdrawn or settled.</exception>
    public Task MarkAsync(Call call, IReadOnlyList<NewMarks> given, int? seen, CancellationToken cancel) =>
        calls.InLockAsync(
            call.Municipality,
            async () =>
            {
                var open = await calls.MineAsync(call.Municipality, call.Id, cancel);
                if (!open.State.Facts().Examines)
                    throw new RefusedException(Refusals.CallNotFromHere(open.State));
                var rows = await db.Set<Application>()
                    .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
                    .ToDictionaryAsync(row => row.Id, cancel);
                var known = await StageMarks.OpenAsync(
                    boxes,
                    given.Select(one => rows.GetValueOrDefault(one.Application)).OfType<Application>(),
                    cancel
                );
                var marked = new List<(Application Row, byte[] Plain)>();
                foreach (var one in given)
                {
                    var row =
                        rows.GetValueOrDefault(one.Application) ?? throw new RefusedException(Refusals.NoApplication());
                    if (seen is { } version && row.Version != version)
                        throw new RefusedException(Refusals.CallMeanwhile());
                    if (row.State != ApplicationState.Eligible)
                        throw new RefusedException(Refusals.NotEligibleToMark(row.Id, row.State));
                    var marks = new Dictionary<string, string>(known.GetValueOrDefault(row.Id, StageMarks.None));
                    foreach (var (stage, mark) in one.Marks)
                        marks[stage] = mark;
                    marked.Add((row, ApplicantText.Write(marks)));
                }

                var sealedMarks = await boxes.SealAsync(
                    call.Municipality,
                    ApplicantText.Marks,
                    [.. marked.Select(one => (one.Row.Person, one.Row.Id, (ReadOnlyMemory<byte>)one.Plain))],
                    cancel
                );
                foreach (var ((row, _), box) in marked.Zip(sealedMarks))
                    row.Mark(box);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>What a page sent: an empty field leaves a stage as it is.</summary>
    /// <exception cref="RefusedException"><c>NoMark</c>, at its field.</exception>
    public static IReadOnlyDictionary<string, string> Read(Call call, Func<int, string?> sent)
    {
        var (marks, faults) = (new Dictionary<string, string>(), new List<Refusal>());
        foreach (var (at, stage) in CallKind.Of(call).Stages.Index())
        {
            var text = sent(at);
            if (string.IsNullOrWhiteSpace(text))
                continue;
            if (stage.Read(text) is { } mark)
                marks[stage.Name] = mark;
            else
                faults.Add(Refusals.NoMark($"mark-{at}", stage));
        }

        return faults.Count == 0 ? marks : throw new RefusedException(faults);
    }
}

using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Notices;

/// <summary>통지: letters to all who applied, once the selection is confirmed. Names are seen in the clear, and the log says so first.</summary>
public sealed class NoticeDesk(
    DureDbContext db,
    CallDesk calls,
    Examination examination,
    PersonReader persons,
    PersonBoxes boxes
)
{
    /// <param name="why">Goes into the log.</param>
    /// <exception cref="RefusedException"><c>CallNotFromHere</c>, or what <see cref="PersonReader"/> refuses.</exception>
    public async Task<IReadOnlyList<Letter>> LettersAsync(Call call, string why, CancellationToken cancel)
    {
        if (call.State != CallState.Confirmed || !calls.Manages(call))
            throw new RefusedException(Refusals.CallNotFromHere(call.State));
        var rows = await db.Set<Application>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .Where(row => row.State != ApplicationState.Withdrawn)
            .OrderBy(row => row.Id)
            .ToListAsync(cancel);
        var dossiers = await DossierReader.ReadAsync(db, boxes, call, rows, cancel);
        rows = [.. rows.Where(row => dossiers.ContainsKey(row.Id))];
        if (rows.Count == 0)
            throw new RefusedException(Refusals.NoApplication());
        var plain = (
            await persons.ExportAsync(
                call.Municipality,
                [.. rows.Select(row => row.Person)],
                $"모집 {call.Id} 결과 통지",
                why,
                cancel
            )
        ).ToDictionary(person => person.Id);
        var fields = (await calls.FieldsAsync(call.Municipality, call.Id, cancel)).ToDictionary(
            field => field.Code,
            field => field.Name
        );
        var ranks = await db.Set<SelectionLine>()
            .Where(line =>
                line.Municipality == call.Municipality && line.Call == call.Id && line.Run == call.ConfirmedRun
            )
            .ToDictionaryAsync(line => line.Application, line => line.Rank, cancel);
        var letters = new List<Letter>();
        foreach (var row in rows)
        {
            var details = plain[row.Person].Details;
            letters.Add(
                new(
                    details.Name,
                    details.Address,
                    dossiers[row.Id].Answers.Receipt,
                    row.State,
                    ranks.TryGetValue(row.Id, out var rank) ? rank : null,
                    row.Field is { } code ? fields.GetValueOrDefault(code) : null,
                    dossiers[row.Id].Marks,
                    (await examination.OpenAsync(row, cancel))?.Decision
                )
            );
        }

        return letters;
    }
}

using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>What a resident sees of their own application.</summary>
public sealed record OwnApplication(
    Call Call,
    Application Application,
    Examined? Examined,
    IReadOnlyDictionary<string, string> Marks,
    string? Field,
    int? Rank
);

/// <summary>Shows an application to who has its receipt number and knows the date of birth. One answer for all who do not.</summary>
public sealed class ReceiptDesk(DureDbContext db, PersonBoxes boxes, Examination examination)
{
    /// <exception cref="RefusedException"><c>NoReceipt</c>, whichever of the two is wrong.</exception>
    public async Task<OwnApplication> FindAsync(
        MunicipalityCode municipality,
        string? receipt,
        string? birth,
        CancellationToken cancel
    )
    {
        var hash = ReceiptNumber.HashOf(ReceiptNumber.Read(receipt) ?? "");
        var day = ApplicationForm.Day(birth);
        var found = await (
            from row in db.Set<Application>().AsNoTracking()
            join person in db.Set<Person>().AsNoTracking()
                on new { row.Municipality, Id = row.Person } equals new { person.Municipality, person.Id }
            join call in db.Set<Call>().AsNoTracking()
                on new { row.Municipality, Id = row.Call } equals new { call.Municipality, call.Id }
            where row.Municipality == municipality && row.ReceiptHash == hash
            select new
            {
                Row = row,
                Call = call,
                person.Birth,
            }
        ).FirstOrDefaultAsync(cancel);
        if (found is null || day is null || found.Birth != day)
            throw new RefusedException(Refusals.NoReceipt());
        var field = found.Row.Field is { } code
            ? await db.Set<CallField>()
                .Where(row => row.Municipality == municipality && row.Call == found.Call.Id && row.Code == code)
                .Select(row => row.Name)
                .FirstOrDefaultAsync(cancel)
            : null;
        var rank = found.Call.ConfirmedRun is { } run
            ? await db.Set<Selecting.SelectionLine>()
                .Where(row =>
                    row.Municipality == municipality
                    && row.Call == found.Call.Id
                    && row.Run == run
                    && row.Application == found.Row.Id
                )
                .Select(row => (int?)row.Rank)
                .FirstOrDefaultAsync(cancel)
            : null;
        return new(
            found.Call,
            found.Row,
            await examination.OpenAsync(found.Row, cancel),
            await StageMarks.OpenAsync(boxes, found.Row, cancel),
            field,
            rank
        );
    }
}

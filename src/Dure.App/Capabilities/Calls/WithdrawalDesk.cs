using Dure.App.Shared.Audit;
using Dure.App.Shared.Participations;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>취하: an application ends at its applicant's wish, before or after the selection; who is in reserve moves up by a decision alone.</summary>
public sealed class WithdrawalDesk(DureDbContext db, CallDesk calls, ReceiptDesk receipts, Deed deed)
{
    /// <summary>Taken from who has the receipt number.</summary>
    /// <exception cref="RefusedException"><c>NoReceipt</c>, <c>NotSure</c>, <c>PlacedAlready</c>, <c>AlreadyWithdrawn</c>.</exception>
    public async Task WithdrawAsync(
        MunicipalityCode municipality,
        string? receipt,
        string? birth,
        bool sure,
        CancellationToken cancel
    )
    {
        var own = await receipts.FindAsync(municipality, receipt, birth, cancel);
        if (!sure)
            throw new RefusedException(Refusals.NotSure());
        await calls.InLockAsync(
            municipality,
            async () =>
            {
                if (deed.Process.Length == 0)
                    deed.Process = "신청 취하";
                deed.Why = "신청한 사람의 뜻";
                await EndAsync(own.Call, await RowAsync(own.Application, cancel), cancel);
            },
            cancel
        );
    }

    /// <summary>An official writes down that somebody withdrew.</summary>
    public Task WithdrawAsync(Application application, string? why, int seen, CancellationToken cancel) =>
        OnRowAsync(application, why, seen, EndAsync, cancel);

    /// <summary>예비를 선발로: somebody withdrew, and the next in reserve of the field takes the place.</summary>
    /// <exception cref="RefusedException"><c>NoVacancy</c>, <c>NotNextReserve</c>.</exception>
    public Task PromoteAsync(Application application, string? why, int seen, CancellationToken cancel) =>
        OnRowAsync(
            application,
            why,
            seen,
            async (call, row, _) =>
            {
                var fields = await calls.FieldsAsync(call.Municipality, call.Id, cancel);
                var places = fields.Find(field => field.Code == row.Field)?.Headcount ?? call.Headcount;
                var selected = await db.Set<Application>()
                    .CountAsync(
                        one =>
                            one.Municipality == call.Municipality
                            && one.Call == call.Id
                            && one.Field == row.Field
                            && one.State == ApplicationState.Selected,
                        cancel
                    );
                if (selected >= places)
                    throw new RefusedException(Refusals.NoVacancy());
                var next = await NextAsync(call, row.Field, cancel);
                if (row.State == ApplicationState.Reserve && next is not null && next != row.Id)
                    throw new RefusedException(Refusals.NotNextReserve(next.Value));
                row.Promote();
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    /// <summary>Number of the application that comes next from the reserve of a field; null if there is none.</summary>
    public async Task<int?> NextAsync(Call call, string? field, CancellationToken cancel)
    {
        var reserve = await db.Set<Application>()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .Where(row => row.Field == field && row.State == ApplicationState.Reserve)
            .Select(row => row.Id)
            .ToHashSetAsync(cancel);
        return (await Calls.SelectedAsync(db, call.Municipality, call.Id, cancel))
            .Where(one => reserve.Contains(one.Application))
            .Select(one => (int?)one.Application)
            .FirstOrDefault();
    }

    /// <summary>Whether somebody of a call works in its programme in its time: what the call decided is then carried out.</summary>
    internal static Task<bool> IsPlacedAsync(DureDbContext db, Call call, int? person, CancellationToken cancel)
    {
        var applicants = db.Set<Application>()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .Where(row => person == null || row.Person == person)
            .Select(row => row.Person);
        return db.Set<Participation>()
            .AnyAsync(
                row =>
                    row.Municipality == call.Municipality
                    && row.Programme == call.Programme
                    && row.From <= call.WorkUntil
                    && row.Until >= call.WorkFrom
                    && row.Until >= row.From
                    && applicants.Contains(row.Person),
                cancel
            );
    }

    private async Task EndAsync(Call call, Application row, CancellationToken cancel)
    {
        if (await IsPlacedAsync(db, call, row.Person, cancel))
            throw new RefusedException(Refusals.PlacedAlready());
        row.Withdraw();
        await db.SaveChangesAsync(cancel);
    }

    private Task OnRowAsync(
        Application application,
        string? why,
        int seen,
        Func<Call, Application, CancellationToken, Task> work,
        CancellationToken cancel
    ) =>
        calls.InLockAsync(
            application.Municipality,
            async () =>
            {
                var call = await calls.MineAsync(application.Municipality, application.Call, cancel);
                var reason = CallDesk.ReasonOf(why, "later-why");
                var row = await RowAsync(application, cancel);
                if (row.Version != seen)
                    throw new RefusedException(Refusals.CallMeanwhile());
                deed.Why = reason;
                await work(call, row, cancel);
            },
            cancel
        );

    private Task<Application> RowAsync(Application application, CancellationToken cancel) =>
        db.Set<Application>()
            .FirstAsync(row => row.Municipality == application.Municipality && row.Id == application.Id, cancel);
}

using Dure.App.Shared.Audit;
using Dure.App.Shared.Mail;
using Dure.App.Shared.Organisation;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Results;

/// <summary>What a run did.</summary>
public sealed record Reminded(int Sent, int Failed, int WithoutAddress);

/// <summary>A reminder as it is shown, with the names of the person and the department.</summary>
public sealed record ReminderLine(Reminder Reminder, string Person, string Department)
{
    public string Word(DateTime now) =>
        ReminderDesk.IsStuck(Reminder, now) ? "보냈는지 알 수 없음" : Reminder.State.Word();
}

/// <summary>Reminds those who keep a submission waiting, on the days of each round, each person once: also with several servers, also after a crash.</summary>
public sealed class ReminderDesk(DureDbContext db, Mailer mailer, Deed deed, TimeProvider clock)
{
    // Longer than any sending takes.
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(10);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>Sends what is due today and was not sent before.</summary>
    /// <exception cref="RefusedException">No mail server is set.</exception>
    public async Task<Reminded> RunAsync(CancellationToken cancel)
    {
        if (!mailer.Settings.IsSet)
            throw new RefusedException(MailRefusals.NoMailServer());
        (deed.Who, deed.Process) = ("두레", "내는 날 알림");
        var sum = new Reminded(0, 0, 0);
        foreach (
            var municipality in await db.Set<Round>()
                .Where(row => row.State == RoundState.Open)
                .Select(row => row.Municipality)
                .Distinct()
                .ToListAsync(cancel)
        )
        foreach (
            var round in await db.Set<Round>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && row.State == RoundState.Open)
                .OrderBy(row => row.Id)
                .ToListAsync(cancel)
        )
        {
            var of = await OfRoundAsync(round, cancel);
            sum = new(sum.Sent + of.Sent, sum.Failed + of.Failed, sum.WithoutAddress + of.WithoutAddress);
        }

        return sum;
    }

    /// <summary>Tries those of a round again that did not go out, to departments that still owe.</summary>
    /// <exception cref="RefusedException">No mail server is set.</exception>
    public async Task<Reminded> RepeatAsync(Round round, CancellationToken cancel)
    {
        if (!mailer.Settings.IsSet)
            throw new RefusedException(MailRefusals.NoMailServer());
        var waiting = await WaitingAsync(round, cancel);
        var people = await Owing.OfAsync(db, round.Municipality, waiting, isLate: true, Today, cancel);
        var names = await NamesAsync(round.Municipality, cancel);
        var again = (
            await db.Set<Reminder>()
                .AsNoTracking()
                .Where(row =>
                    row.Municipality == round.Municipality
                    && row.Round == round.Id
                    && row.Due == round.Due
                    && row.State != ReminderState.Sent
                )
                .ToListAsync(cancel)
        ).FindAll(one =>
            waiting.ContainsKey(one.Department) && (one.State != ReminderState.Sending || IsStuck(one, Now))
        );
        var done = new List<ReminderState>();
        // Of several marks that did not reach a person one mail is enough: the latest.
        foreach (
            var one in again
                .GroupBy(one => (one.Department, one.Account))
                .Select(group => group.MaxBy(one => one.Mark)!)
        )
        {
            var debtor = people[one.Department].FirstOrDefault(person => person.Account == one.Account);
            if (debtor is null)
                continue;
            db.ChangeTracker.Clear();
            db.Attach(one);
            one.Try(Now);
            if (await SavedAsync(cancel))
                done.Add(await SendAsync(one, round, debtor, names, cancel));
        }

        return SumOf(done);
    }

    /// <summary>Every reminder of a round, the latest first.</summary>
    public async Task<IReadOnlyList<ReminderLine>> ListAsync(Round round, CancellationToken cancel)
    {
        var rows = await (
            from reminder in db.Set<Reminder>().AsNoTracking()
            join account in db.Set<Shared.Users.Account>().AsNoTracking() on reminder.Account equals account.Id
            where reminder.Municipality == round.Municipality && reminder.Round == round.Id
            select new { Reminder = reminder, account.Name }
        ).ToListAsync(cancel);
        var names = await NamesAsync(round.Municipality, cancel);
        return
        [
            .. rows.Select(row => new ReminderLine(
                    row.Reminder,
                    row.Name,
                    names.GetValueOrDefault(row.Reminder.Department, row.Reminder.Department)
                ))
                .OrderByDescending(line => line.Reminder.At)
                .ThenBy(line => line.Department, StringComparer.Ordinal)
                .ThenBy(line => line.Person, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether a sending was cut off.</summary>
    internal static bool IsStuck(Reminder reminder, DateTime now) =>
        reminder.State == ReminderState.Sending && now - reminder.At > Stuck;

    private async Task<Reminded> OfRoundAsync(Round round, CancellationToken cancel)
    {
        if (ReminderDays.At(round, Today) is not { } mark)
            return SumOf([]);
        var waiting = await WaitingAsync(round, cancel);
        if (waiting.Count == 0)
            return SumOf([]);
        var people = await Owing.OfAsync(db, round.Municipality, waiting, Today > round.Due, Today, cancel);
        var names = await NamesAsync(round.Municipality, cancel);
        var known = (
            await db.Set<Reminder>()
                .AsNoTracking()
                .Where(row =>
                    row.Municipality == round.Municipality
                    && row.Round == round.Id
                    && row.Due == round.Due
                    && row.Mark == mark
                )
                .Select(row => new { row.Department, row.Account })
                .ToListAsync(cancel)
        )
            .Select(row => (row.Department, row.Account))
            .ToHashSet();
        var done = new List<ReminderState>();
        foreach (var debtor in waiting.Keys.Order(StringComparer.Ordinal).SelectMany(department => people[department]))
        {
            if (known.Contains((debtor.Department, debtor.Account)))
                continue;
            db.ChangeTracker.Clear();
            var reminder = new Reminder
            {
                Municipality = round.Municipality,
                Round = round.Id,
                Department = debtor.Department,
                Due = round.Due,
                Mark = mark,
                Account = debtor.Account,
            }.Try(Now);
            db.Add(reminder);
            if (await SavedAsync(cancel))
                done.Add(await SendAsync(reminder, round, debtor, names, cancel));
        }

        return SumOf(done);
    }

    /// <summary>Whether this try is ours: not if another server was first.</summary>
    private async Task<bool> SavedAsync(CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException problem)
            when (problem is DbUpdateConcurrencyException || SubmissionDesk.IsDouble(problem))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private async Task<ReminderState> SendAsync(
        Reminder reminder,
        Round round,
        Debtor debtor,
        IReadOnlyDictionary<string, string> names,
        CancellationToken cancel
    )
    {
        if (string.IsNullOrEmpty(debtor.Email))
            reminder.HasNoAddress(Now);
        else
            reminder.End(
                await mailer.TryAsync(
                    ReminderLetter.Of(
                        round,
                        debtor,
                        names.GetValueOrDefault(debtor.Department, debtor.Department),
                        names[""],
                        Today,
                        mailer.Settings.PublicUrl
                    ),
                    cancel
                ),
                Now
            );
        // It went out or did not; what became of it is written down even if the server is being stopped.
        await db.SaveChangesAsync(CancellationToken.None);
        return reminder.State;
    }

    /// <summary>What waits for somebody of the department, by department.</summary>
    private async Task<Dictionary<string, SubmissionState>> WaitingAsync(Round round, CancellationToken cancel) =>
        (
            await db.Set<Submission>()
                .AsNoTracking()
                .Where(row => row.Municipality == round.Municipality && row.Round == round.Id)
                .ToListAsync(cancel)
        )
            .Where(row => Owing.For(row.State, isLate: true).Count > 0)
            .ToDictionary(row => row.Department, row => row.State);

    /// <summary>The departments by code, and the municipality under the empty one.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(
        MunicipalityCode municipality,
        CancellationToken cancel
    )
    {
        var names = await db.Set<Department>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        names[""] =
            await db.Set<Municipality>()
                .Where(row => row.Code == municipality)
                .Select(row => row.Name)
                .FirstOrDefaultAsync(cancel)
            ?? $"{municipality}";
        return names;
    }

    private static Reminded SumOf(IReadOnlyList<ReminderState> done) =>
        new(
            done.Count(state => state == ReminderState.Sent),
            done.Count(state => state == ReminderState.Failed),
            done.Count(state => state == ReminderState.NoAddress)
        );
}

using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>A document that came with an application.</summary>
public sealed record NewFile(string Code, string Name, string Format, byte[] Content);

/// <summary>An application that was taken in.</summary>
public sealed record Receipt(int Application, string Number);

/// <summary>접수: registers who applies, seals what they said, and gives the receipt number; once for a person and a call.</summary>
public sealed class Reception(
    DureDbContext db,
    PersonDesk persons,
    PersonBoxes boxes,
    IServiceProvider services,
    WritingTurns turns,
    Deed deed,
    TimeProvider clock
)
{
    /// <summary>Takes one in, in the caller's transaction or in one of its own.</summary>
    /// <param name="after">What is done in the same transaction.</param>
    /// <exception cref="RefusedException"><c>NotOpen</c>, <c>AppliedAlready</c>, or what is wrong with person or answers.</exception>
    public async Task<Receipt> TakeAsync(
        Call call,
        ApplicationForm form,
        string? number,
        bool numberConfirmed,
        ApplicationWay way,
        IReadOnlyList<NewFile> files,
        Func<Receipt, Task>? after,
        CancellationToken cancel
    )
    {
        var (person, answers) = await CheckedAsync(
            call,
            form,
            number,
            numberConfirmed,
            way != ApplicationWay.List,
            cancel
        );
        db.ChangeTracker.Clear();
        // On the last day many send at once; one who holds a transaction already must not wait for them.
        using var turn = db.Database.CurrentTransaction is null
            ? await turns.TakeAsync(db, call.Municipality, cancel)
            : null;
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(cancel)
            : null;
        await LedgerWriter.LockAsync(db, call.Municipality, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        // Read anew under the lock: the call may have been closed while the form was filled in.
        var open = await db.Set<Call>()
            .AsNoTracking()
            .FirstAsync(row => row.Municipality == call.Municipality && row.Id == call.Id, cancel);
        if (
            !(
                way == ApplicationWay.Online
                    ? open.IsOpen(now)
                    : open.State is CallState.Announced && open.OpensAt <= now
            )
        )
            throw new RefusedException(Refusals.NotOpen());
        if (deed.Process.Length == 0)
            deed.Process = "신청";
        var registered = (
            await persons.RegisterAsync(
                call.Municipality,
                [person],
                new(call.Department, $"programme:{call.Programme}", open.KeepUntil),
                cancel
            )
        )[0];
        if (
            await db.Set<Application>()
                .AnyAsync(
                    row => row.Municipality == call.Municipality && row.Call == call.Id && row.Person == registered.Id,
                    cancel
                )
        )
            throw new RefusedException(Refusals.AppliedAlready());
        var id =
            1
            + (
                await db.Set<Application>()
                    .Where(row => row.Municipality == call.Municipality)
                    .MaxAsync(row => (int?)row.Id, cancel)
                ?? 0
            );
        var receipt = new Receipt(id, ReceiptNumber.New());
        var row = new Application
        {
            Municipality = call.Municipality,
            Id = id,
            Call = call.Id,
            Person = registered.Id,
            ReceiptHash = ReceiptNumber.HashOf(receipt.Number),
            DrawNumber = Selecting.Draw.NumberOf(receipt.Number),
            Field = form.Field.Length > 0 ? form.Field : null,
            Way = way,
            AppliedAt = now,
            Answers = await boxes.SealAsync(
                call.Municipality,
                registered.Id,
                ApplicantText.Answers,
                id,
                ApplicantText.Write(new SealedAnswers(receipt.Number, answers)),
                cancel
            ),
        };
        db.Add(row);
        foreach (var (at, file) in files.Index())
            db.Add(await FileAsync(boxes, row, at + 1, file, now, cancel));
        if (after is not null)
            await after(receipt);
        await db.SaveChangesAsync(cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return receipt;
    }

    /// <summary>A document as it is kept with an application.</summary>
    internal static async Task<ApplicationFile> FileAsync(
        PersonBoxes boxes,
        Application row,
        int id,
        NewFile file,
        DateTime now,
        CancellationToken cancel
    ) =>
        new()
        {
            Municipality = row.Municipality,
            Application = row.Id,
            Id = id,
            Code = file.Code,
            Format = file.Format,
            Size = file.Content.Length,
            Content = await boxes.SealAsync(
                row.Municipality,
                row.Person,
                ApplicantText.File,
                row.Id,
                ApplicantText.Write(file),
                cancel
            ),
            AddedAt = now,
        };

    /// <summary>Everything that is wrong, each at its field.</summary>
    /// <param name="whole">Whether every question must be answered.</param>
    private async Task<(NewPerson Person, string Answers)> CheckedAsync(
        Call call,
        ApplicationForm form,
        string? number,
        bool numberConfirmed,
        bool whole,
        CancellationToken cancel
    )
    {
        var fields = await db.Set<CallField>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .ToListAsync(cancel);
        if (fields.Count == 0)
            form.Field = "";
        var faults = new List<Refusal>(form.PersonFaults(fields));
        var read = (ResidentNumber?)null;
        if (!string.IsNullOrWhiteSpace(number))
        {
            if (ResidentNumber.TryRead(number, out var given))
                read = given;
            else
                faults.Add(Refusals.NumberNotReadable());
        }

        var answers = ApplicantText.Empty;
        if (CallQuestions.Of(call, services) is { } questions)
        {
            foreach (var household in whole ? (bool[])[false, true] : [])
                faults.AddRange(form.AnswerFaults(questions.Asked, questions.Facts, household));
            answers =
                form.ToQuestions(questions.Asked).ToApplicant(questions.Asked, questions.Facts).Applicant?.ToJson()
                ?? answers;
        }

        if (faults.Count > 0)
            throw new RefusedException(faults);
        return (
            new NewPerson
            {
                Number = read,
                Birth = ApplicationForm.Day(form.Birth),
                Sex = form.SexOf(),
                Details = new(form.Name, form.Phone, form.Address),
                NumberConfirmed = numberConfirmed,
            },
            answers
        );
    }
}

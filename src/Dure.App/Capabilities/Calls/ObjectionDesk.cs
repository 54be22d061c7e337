using System.Globalization;
using System.Text;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>An objection in the clear, for one page.</summary>
public sealed record OpenObjection(Objection Row, string Text, string? Answer);

/// <summary>이의신청: taken from who has the receipt number, answered by the department, decided anew if it is upheld.</summary>
public sealed class ObjectionDesk(DureDbContext db, CallDesk calls, ReceiptDesk receipts, PersonBoxes boxes, Deed deed)
{
    public const int LongestText = 2_000;

    /// <summary>Whether one may object now.</summary>
    public bool Takes(Call call) =>
        call.ConfirmedAt is { } at && calls.Now <= at.AddDays(CallKind.Of(call).ObjectionDays);

    /// <exception cref="RefusedException"><c>NoReceipt</c>, <c>NoObjectionNow</c>, <c>NoObjectionText</c>.</exception>
    public async Task ObjectAsync(
        MunicipalityCode municipality,
        string? receipt,
        string? birth,
        string? text,
        CancellationToken cancel
    )
    {
        var own = await receipts.FindAsync(municipality, receipt, birth, cancel);
        text = text?.ReplaceLineEndings("\n").Trim() ?? "";
        if (text.Length is 0 or > LongestText || PersonalText.HasResidentNumber(text))
            throw new RefusedException(Refusals.NoObjectionText(LongestText));
        await calls.InLockAsync(
            municipality,
            async () =>
            {
                var there = await RowsAsync(own.Application, cancel);
                if (
                    !Takes(own.Call)
                    || own.Application.State == ApplicationState.Withdrawn
                    || there.Exists(row => row.State == ObjectionState.Open)
                )
                    throw new RefusedException(Refusals.NoObjectionNow());
                if (deed.Process.Length == 0)
                    deed.Process = "이의신청";
                var number = there.Count + 1;
                db.Add(
                    new Objection
                    {
                        Municipality = municipality,
                        Application = own.Application.Id,
                        Number = number,
                        MadeAt = calls.Now,
                        Text = await SealAsync(own.Application, number, answer: false, text, cancel),
                    }
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
    }

    /// <param name="to">What they become, if it is upheld.</param>
    public Task AnswerAsync(
        Application application,
        int number,
        ObjectionState state,
        ApplicationState? to,
        string? answer,
        string who,
        CancellationToken cancel
    ) =>
        calls.InLockAsync(
            application.Municipality,
            async () =>
            {
                await calls.MineAsync(application.Municipality, application.Call, cancel);
                answer = answer?.ReplaceLineEndings("\n").Trim() ?? "";
                if (answer.Length is 0 or > LongestText || PersonalText.HasResidentNumber(answer))
                    throw new RefusedException(Refusals.NoAnswerText(LongestText));
                var row =
                    await db.Set<Objection>()
                        .FirstOrDefaultAsync(
                            row =>
                                row.Municipality == application.Municipality
                                && row.Application == application.Id
                                && row.Number == number,
                            cancel
                        )
                    ?? throw new RefusedException(Refusals.ObjectionAnswered());
                row.Decide(state, await SealAsync(application, number, answer: true, answer, cancel), who, calls.Now);
                if (state == ObjectionState.Upheld)
                    (
                        await db.Set<Application>()
                            .FirstAsync(
                                one => one.Municipality == application.Municipality && one.Id == application.Id,
                                cancel
                            )
                    ).Redecide(to ?? throw new RefusedException(Refusals.NoVerdict("outcome")));
                deed.Why = $"이의신청 {state.Word()}";
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    public async Task<IReadOnlyList<OpenObjection>> ReadAsync(Application application, CancellationToken cancel)
    {
        var opened = new List<OpenObjection>();
        foreach (var row in await RowsAsync(application, cancel))
            if (await OpenAsync(application, row.Number, answer: false, row.Text, cancel) is { } text)
                opened.Add(new(row, text, await OpenAsync(application, row.Number, answer: true, row.Answer, cancel)));
        return opened;
    }

    private Task<List<Objection>> RowsAsync(Application application, CancellationToken cancel) =>
        db.Set<Objection>()
            .AsNoTracking()
            .Where(row => row.Municipality == application.Municipality && row.Application == application.Id)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);

    private static string UseOf(int number, bool answer) =>
        string.Create(CultureInfo.InvariantCulture, $"objection {number}{(answer ? " answer" : "")}");

    private Task<byte[]> SealAsync(
        Application application,
        int number,
        bool answer,
        string text,
        CancellationToken cancel
    ) =>
        boxes.SealAsync(
            application.Municipality,
            application.Person,
            UseOf(number, answer),
            application.Id,
            Encoding.UTF8.GetBytes(text),
            cancel
        );

    private async Task<string?> OpenAsync(
        Application application,
        int number,
        bool answer,
        byte[]? box,
        CancellationToken cancel
    ) =>
        box is not null
        && await boxes.OpenAsync(
            application.Municipality,
            application.Person,
            UseOf(number, answer),
            application.Id,
            box,
            cancel
        )
            is { } plain
            ? Encoding.UTF8.GetString(plain)
            : null;
}

using System.Globalization;
using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>Writes calls, and takes them along their path; one step after the other in a municipality.</summary>
public sealed class CallDesk(DureDbContext db, IServiceProvider services, Viewer viewer, TimeProvider clock)
{
    public const int LongestTitle = 200;
    private const int ShortestReason = 5;
    private const int MostPlaces = 100_000;
    private const int MostYears = 30;

    public DateTime Now => clock.GetUtcNow().UtcDateTime;
    public DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The rules that a call may rest on: those of its own municipality first, for some borrow a neighbour's.</summary>
    public IReadOnlyList<Rule> RulesFor(MunicipalityCode municipality) =>
        [
            .. Rules
                .Rules.Library(services)
                .Rules.OrderBy(rule => rule.Municipality != municipality)
                .ThenBy(rule => rule.Title, StringComparer.Ordinal),
        ];

    /// <param name="id">Null writes a new one.</param>
    /// <exception cref="RefusedException">Each refusal stands at its field.</exception>
    public async Task<int> WriteAsync(
        LedgerView ledger,
        int? id,
        CallTerms terms,
        IReadOnlyList<CallField> fields,
        CancellationToken cancel
    )
    {
        var municipality = ledger.Municipality.Code;
        Check(ledger, terms, fields);
        viewer.Require(Act.ManageCalls, municipality, terms.Department);
        await InLockAsync(
            municipality,
            async () =>
            {
                Call call;
                if (id is { } known)
                {
                    call = await MineAsync(municipality, known, cancel);
                    await db.Set<CallField>()
                        .Where(row => row.Municipality == municipality && row.Call == known)
                        .ForEachAsync(row => db.Remove(row), cancel);
                    await db.SaveChangesAsync(cancel);
                }
                else
                {
                    id = 1 + (await LastAsync(municipality, cancel));
                    call = new() { Municipality = municipality, Id = id.Value };
                    db.Add(call);
                }

                call.Say(terms);
                db.AddRange(
                    fields.Select(field => new CallField
                    {
                        Municipality = municipality,
                        Call = id.Value,
                        Code = field.Code,
                        Name = field.Name,
                        Headcount = field.Headcount,
                    })
                );
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return id!.Value;
    }

    public Task AnnounceAsync(MunicipalityCode municipality, int id, CancellationToken cancel) =>
        ChangeAsync(municipality, id, call => call.Announce(Draw.NewSeed(), Now), cancel);

    public Task CloseAsync(MunicipalityCode municipality, int id, CancellationToken cancel) =>
        ChangeAsync(municipality, id, call => call.Close(Now), cancel);

    /// <summary>A call that the viewer may see.</summary>
    /// <exception cref="RefusedException"><c>NoCall</c>.</exception>
    public async Task<Call> SeenAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        var call = await db.Set<Call>()
            .AsNoTracking()
            .FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel);
        return call is not null && Sees(call) ? call : throw new RefusedException(Refusals.NoCall(id));
    }

    public bool Sees(Call call) =>
        viewer.May(Act.ReadCalls, call.Municipality, call.Department, whole: true)
        || viewer.May(Act.ManageCalls, call.Municipality, call.Department, whole: true);

    public bool Manages(Call call) => viewer.May(Act.ManageCalls, call.Municipality, call.Department, whole: true);

    public Task<List<CallField>> FieldsAsync(MunicipalityCode municipality, int call, CancellationToken cancel) =>
        db.Set<CallField>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality && row.Call == call)
            .OrderBy(row => row.Code)
            .ToListAsync(cancel);

    /// <summary>A call to be changed.</summary>
    /// <exception cref="RefusedException"><c>NoCall</c>, or it is not theirs to manage.</exception>
    internal async Task<Call> MineAsync(MunicipalityCode municipality, int id, CancellationToken cancel)
    {
        var call =
            await db.Set<Call>().FirstOrDefaultAsync(row => row.Municipality == municipality && row.Id == id, cancel)
            ?? throw new RefusedException(Refusals.NoCall(id));
        if (!Sees(call))
            throw new RefusedException(Refusals.NoCall(id));
        viewer.Require(Act.ManageCalls, municipality, call.Department);
        return call;
    }

    /// <summary>A reason for the log, which is never destroyed and so does not say who it is.</summary>
    /// <exception cref="RefusedException"><c>NeedsReason</c>.</exception>
    internal static string ReasonOf(string? why, string field) =>
        why?.Trim() is { Length: >= ShortestReason } reason
        && !PersonalText.HasResidentNumber(reason)
        && !PersonalText.HasPhone(reason)
            ? reason
            : throw new RefusedException(Refusals.NeedsReason(field));

    internal async Task InLockAsync(MunicipalityCode municipality, Func<Task> work, CancellationToken cancel)
    {
        await LedgerWriter.InLockAsync(db, municipality, work, cancel);
        db.ChangeTracker.Clear();
    }

    private Task ChangeAsync(MunicipalityCode municipality, int id, Action<Call> change, CancellationToken cancel) =>
        InLockAsync(
            municipality,
            async () =>
            {
                change(await MineAsync(municipality, id, cancel));
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );

    private async Task<int> LastAsync(MunicipalityCode municipality, CancellationToken cancel) =>
        await db.Set<Call>().Where(row => row.Municipality == municipality).MaxAsync(row => (int?)row.Id, cancel) ?? 0;

    private void Check(LedgerView ledger, CallTerms terms, IReadOnlyList<CallField> fields)
    {
        var faults = new List<Refusal>();
        if (terms.Title.Length is 0 or > LongestTitle)
            faults.Add(Refusals.CallText("title", "제목", LongestTitle));
        if (ledger.Structure.Departments.All(one => one.Code != terms.Department))
            faults.Add(Refusals.NoSuchOffice("department"));
        if (ledger.Structure.Programmes.All(one => one.Code != terms.Programme))
            faults.Add(Refusals.NoSuchProgramme("programme"));
        if (CallKind.Find(terms.Kind) is null)
            faults.Add(Refusals.NoKind("kind"));
        if (
            terms.Rule is { } id
            && RulesFor(ledger.Municipality.Code).FirstOrDefault(rule => rule.Id == id)?.VersionOn(terms.ReferenceDay)
                is null
        )
            faults.Add(Refusals.NoSuchRule("rule"));
        if (terms.WorkUntil < terms.WorkFrom)
            faults.Add(Refusals.EndsBefore("workUntil"));
        if (terms.ClosesAt <= terms.OpensAt)
            faults.Add(Refusals.EndsBefore("closesAt"));
        foreach (
            var (field, word, number, least, most) in (ReadOnlySpan<(string, string, int, int, int)>)
                [
                    ("headcount", "모집 인원", terms.Headcount, 1, MostPlaces),
                    ("reserve", "예비 인원", terms.ReserveHeadcount, 0, MostPlaces),
                    ("retention", "보존기간", terms.RetentionYears, 1, MostYears),
                ]
        )
            if (number < least || number > most)
                faults.Add(Refusals.CallNumber(field, word));
        if (fields.Count > 0 && fields.Sum(field => field.Headcount) != terms.Headcount)
            faults.Add(Refusals.FieldsDoNotAdd("fields", fields.Sum(field => field.Headcount), terms.Headcount));
        if (faults.Count > 0)
            throw new RefusedException(faults);
    }

    /// <summary>‘이름: 인원’, one a line, as the form has them.</summary>
    public static IReadOnlyList<CallField> ReadFields(string? text)
    {
        var fields = new List<CallField>();
        foreach (var (at, line) in (text ?? "").ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var split = line.LastIndexOf(':');
            var name = split < 0 ? "" : line[..split].Trim();
            if (
                name.Length is 0 or > LongestTitle
                || fields.Exists(field => field.Name == name)
                || !int.TryParse(
                    line[(split + 1)..].Replace("명", "", StringComparison.Ordinal).Trim(),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out var headcount
                )
                || headcount is 0 or > MostPlaces
            )
                throw new RefusedException(Refusals.BadField("fields", at + 1));
            fields.Add(
                new()
                {
                    Municipality = default,
                    Call = 0,
                    Code = string.Create(CultureInfo.InvariantCulture, $"f{fields.Count + 1:D2}"),
                    Name = name,
                    Headcount = headcount,
                }
            );
        }

        return fields;
    }
}

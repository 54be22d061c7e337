using System.Globalization;
using System.Text.Json;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>What a row of inquiry results says of an application, and what the applicant said.</summary>
public sealed record InquiryLine(
    int Line,
    int Application,
    IReadOnlyDictionary<string, string> Found,
    IReadOnlyList<(string Label, string Said, string Found)> Different
);

/// <summary>조회 결과: property, income and benefits of applicants, by application number.</summary>
public sealed class InquiryList(DureDbContext db, CallDesk calls, PersonBoxes boxes, IServiceProvider services)
{
    public const string Number = "접수 순번";

    public IReadOnlyList<string> HeadingsOf(Call call) =>
        [Number, .. CallQuestions.Of(call, services)?.Asked.Person.Select(fact => fact.Name) ?? []];

    /// <exception cref="RefusedException">What is wrong, by line.</exception>
    public async Task<IReadOnlyList<InquiryLine>> ReadAsync(
        Call call,
        byte[] bytes,
        string name,
        CancellationToken cancel
    )
    {
        var questions = CallQuestions.Of(call, services) ?? throw new RefusedException(ListRefusals.NoList());
        var rows = ListFile.Read(bytes, name, [Number], HeadingsOf(call));
        var applications = await db.Set<Application>()
            .AsNoTracking()
            .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
            .ToListAsync(cancel);
        var dossiers = await DossierReader.ReadAsync(db, boxes, call, applications, cancel);
        var (lines, faults, seen) = (new List<InquiryLine>(), new List<Refusal>(), new HashSet<int>());
        foreach (var row in rows)
        {
            if (NumberOf(row) is not { } id || !dossiers.TryGetValue(id, out var dossier))
                faults.Add(ListRefusals.NoSuchNumber(row.Line));
            else if (!seen.Add(id))
                faults.Add(ListRefusals.LineTwice(row.Line));
            else if (Read(row, questions, faults) is { } found)
                lines.Add(new(row.Line, id, found, Differences(found, dossier, questions)));
        }

        return faults.Count == 0 ? lines : throw new RefusedException(faults.Take(50).ToArray());
    }

    /// <returns>How many were taken over; each is to be examined again.</returns>
    public async Task<int> ApplyAsync(Call call, IReadOnlyList<InquiryLine> lines, CancellationToken cancel)
    {
        await calls.InLockAsync(
            call.Municipality,
            async () =>
            {
                var open = await calls.MineAsync(call.Municipality, call.Id, cancel);
                if (!open.State.Facts().Examines)
                    throw new RefusedException(Refusals.CallNotFromHere(open.State));
                var rows = await db.Set<Application>()
                    .Where(row => row.Municipality == call.Municipality && row.Call == call.Id)
                    .ToDictionaryAsync(row => row.Id, cancel);
                // What was withdrawn since the list was looked at is not decided again.
                lines = [.. lines.Where(line => rows[line.Application].State != ApplicationState.Withdrawn)];
                var sealedLines = await boxes.SealAsync(
                    call.Municipality,
                    ApplicantText.Inquiry,
                    [
                        .. lines.Select(line =>
                            (
                                rows[line.Application].Person,
                                line.Application,
                                (ReadOnlyMemory<byte>)ApplicantText.Write(line.Found)
                            )
                        ),
                    ],
                    cancel
                );
                foreach (var (line, box) in lines.Zip(sealedLines))
                    rows[line.Application].Inquired(box);
                await db.SaveChangesAsync(cancel);
            },
            cancel
        );
        return lines.Count;
    }

    /// <summary>The number of the application that a row is of; null if it has none.</summary>
    internal static int? NumberOf(ListRow row) =>
        int.TryParse(
            row.Of(Number).Replace("번", "", StringComparison.Ordinal),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var id
        )
            ? id
            : null;

    private static Dictionary<string, string>? Read(ListRow row, CallQuestions questions, List<Refusal> faults)
    {
        var (found, before) = (new Dictionary<string, string>(), faults.Count);
        foreach (var fact in questions.Asked.Person.Where(fact => row.Cells.ContainsKey(fact.Name)))
        {
            var text = row.Of(fact.Name);
            if (fact.Type.Kind == RuleKind.Date && ListFile.Day(text) is { } day)
                text = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            try
            {
                Applicant.FromJson(JsonOf(fact.Name, text), questions.Facts);
                found[fact.Name] = text;
            }
            catch (RefusedException refused)
            {
                faults.Add(ListRefusals.BadCell(row.Line, fact.Name, refused.Refusals[0].Korean));
            }
        }

        return faults.Count == before ? found : null;
    }

    private static (string, string, string)[] Differences(
        Dictionary<string, string> found,
        Dossier dossier,
        CallQuestions questions
    )
    {
        var said = Applicant.FromJson(dossier.Answers.Facts, questions.Facts);
        return
        [
            .. questions
                .Asked.Person.Where(fact => found.ContainsKey(fact.Name))
                .Select(fact =>
                    (
                        Fact: fact,
                        Said: said.Value(fact),
                        Found: Applicant.FromJson(JsonOf(fact.Name, found[fact.Name]), questions.Facts).Value(fact)
                    )
                )
                .Where(one => one.Said != one.Found)
                .Select(one => (one.Fact.Label, one.Fact.Show(one.Said), one.Fact.Show(one.Found))),
        ];
    }

    private static string JsonOf(string fact, string value) =>
        JsonSerializer.Serialize(
            new Dictionary<string, Dictionary<string, string>> { ["사람"] = new() { [fact] = value } }
        );
}

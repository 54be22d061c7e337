using Dure.App.Shared.Participations;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Rules;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Calls;

/// <summary>All that is known of an applicant, opened for as long as it is examined.</summary>
public sealed record Dossier(
    Person Person,
    SealedAnswers Answers,
    IReadOnlyDictionary<string, string>? Inquired,
    IReadOnlyDictionary<string, string> Marks,
    IReadOnlyList<Participation> Participations,
    IReadOnlySet<string> Documents
)
{
    public Applicant Applicant(Call call, FactCatalogue facts) =>
        ApplicantText.Complete(Answers, call, Person, Inquired, Participations, facts);

    /// <summary>Never what it holds.</summary>
    public override string ToString() => "개인정보";
}

/// <summary>Opens applications of a call, all of them with a few look-ups.</summary>
internal static class DossierReader
{
    private const int Part = 5_000;

    /// <summary>By application; those whose data were destroyed are left out.</summary>
    public static async Task<Dictionary<int, Dossier>> ReadAsync(
        DureDbContext db,
        PersonBoxes boxes,
        Call call,
        IReadOnlyList<Application> applications,
        CancellationToken cancel
    )
    {
        var found = new Dictionary<int, Dossier>();
        foreach (var part in applications.Chunk(Part))
        {
            var ids = part.Select(row => row.Id).ToArray();
            var numbers = part.Select(row => row.Person).Distinct().ToArray();
            var people = await db.Set<Person>()
                .AsNoTracking()
                .Where(row => row.Municipality == call.Municipality && EF.Parameter(numbers).Contains(row.Id))
                .ToDictionaryAsync(row => row.Id, cancel);
            var history = (
                await db.Set<Participation>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == call.Municipality && EF.Parameter(numbers).Contains(row.Person))
                    .OrderBy(row => row.Id)
                    .ToListAsync(cancel)
            ).ToLookup(row => row.Person);
            var documents = (
                await db.Set<ApplicationFile>()
                    .Where(row => row.Municipality == call.Municipality && EF.Parameter(ids).Contains(row.Application))
                    .Select(row => new { row.Application, row.Code })
                    .ToListAsync(cancel)
            ).ToLookup(row => row.Application, row => row.Code);
            var answers = await boxes.OpenAsync(
                call.Municipality,
                ApplicantText.Answers,
                [.. part.Select(row => (row.Person, row.Id, row.Answers))],
                cancel
            );
            var inquiries = await ApplicantText.OpenWordsAsync(
                boxes,
                ApplicantText.Inquiry,
                part,
                row => row.Inquiry,
                cancel
            );
            var marks = await StageMarks.OpenAsync(boxes, part, cancel);
            foreach (var (row, opened) in part.Zip(answers))
                if (opened is not null)
                    found[row.Id] = new(
                        people[row.Person],
                        ApplicantText.Read<SealedAnswers>(opened),
                        inquiries.GetValueOrDefault(row.Id),
                        marks.GetValueOrDefault(row.Id, StageMarks.None),
                        [.. history[row.Person]],
                        documents[row.Id].ToHashSet()
                    );
        }

        return found;
    }
}

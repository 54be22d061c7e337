using System.Text.Json;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shell;
using Dure.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.Bench.Calling;

/// <summary>
/// A made-up district with its past participations, of which one in ten applies: heads of households, and of every twentieth
/// household two. Some also applied to another call of the same months.
/// </summary>
internal sealed class OverlapTown
{
    private const int Portion = 5_000;
    private const int PersonsOfEach = 10;
    private const int Overlapping = 40;
    private const int Besides = 50;
    private const int NotSelected = 4;

    // What the sealed answers are for: a box does not open as anything else.
    private const string Answers = "application answers";

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly DateOnly From = new(2018, 2, 1);
    private static readonly DateOnly Until = new(2018, 6, 30);

    private readonly RuleLibrary library;
    private readonly MadeUpPersons persons;
    private readonly List<int> applicants;

    // The number in the database of each of the people.
    private readonly int[] numbers;

    public OverlapTown(RuleLibrary library, int applications)
    {
        this.library = library;
        var facts = PeopleColumn.Of(library.Facts.All);
        People = MadeUpPeople.Make(
            new MadeUpDistrict(applications * PersonsOfEach, 1, CallTown.ReferenceDay, "서울", "11560")
            {
                // Some end at an eighteenth birthday: two of a person are left.
                ParticipationsPerThousand = 2_150,
            },
            facts
        );
        persons = new(People, facts, seed: 1);
        applicants = [.. Applying().Take(applications)];
        if (applicants.Count < applications)
            throw new InvalidOperationException("Too few households.");
        numbers = new int[People.Count];
        foreach (var (at, person) in applicants.Index())
            numbers[person] = at + 1;
        var next = applicants.Count;
        for (var person = 0; person < numbers.Length; person++)
            if (numbers[person] == 0)
                numbers[person] = ++next;
    }

    public People People { get; }

    public int Count => applicants.Count;

    /// <summary>Where each who applied lives, by the number of the application.</summary>
    public IEnumerable<(int Application, string Household)> Households =>
        applicants.Select((person, at) => (at + 1, persons[person].Details.Address));

    /// <returns>The call that is to be checked.</returns>
    public async Task<Call> BuildAsync(IServiceProvider services, Database database)
    {
        await WorksDistrict.DescribeAsync(services);
        await RegisterAsync(services, database);
        var call = await CallTown.CallAsync(services, "공공근로", From, Until);
        var same = await CallTown.CallAsync(services, "지역공동체일자리", From.AddMonths(1), Until.AddMonths(1));
        var later = await CallTown.CallAsync(services, "하반기 공공근로", Until.AddDays(1), Until.AddMonths(6));
        for (var first = 0; first < Count; first += Portion)
            await ApplyAsync(services, call, first);
        var id = Count;
        await WorksDistrict.InAsync(
            services,
            db =>
            {
                for (var number = 1; number <= Count; number++)
                {
                    if (number % Overlapping == 0)
                    {
                        var other = ApplicationOf(same, ++id, number, []);
                        if (id % NotSelected == 0)
                            other.Settle(ApplicationState.NotSelected);
                        db.Add(other);
                    }

                    if (number % Besides == 0)
                        db.Add(ApplicationOf(later, ++id, number, []));
                }
            }
        );
        return call;
    }

    private IEnumerable<int> Applying()
    {
        for (var household = 0; household < People.HouseholdCount; household++)
        {
            var (first, end) = (People.HouseholdStart[household], People.HouseholdStart[household + 1]);
            if (household % 4 == 0)
                yield return first;
            if (household % 80 == 0 && first + 1 < end)
                yield return first + 1;
        }
    }

    /// <summary>Who applies as the product registers them; of the others, whose data were destroyed, the number is left.</summary>
    private async Task RegisterAsync(IServiceProvider services, Database database)
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var keep = today.AddYears(5);
        await BenchDesk.AtAsync(
            services,
            scoped =>
                scoped
                    .GetRequiredService<PersonDesk>()
                    .RegisterAsync(
                        CallTown.Municipality,
                        [.. applicants.Select(person => persons[person])],
                        new("jobs", "programme:works", keep),
                        default
                    )
        );
        var past = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-1);
        await BulkRows.WriteAsync(
            database,
            "person",
            ["municipality", "id", "birth_year", "sex", "keep_until", "cohort", "added_on", "destroyed_at"],
            Enumerable
                .Range(0, numbers.Length)
                .Where(person => numbers[person] > Count)
                .Select(person =>
                    new object?[]
                    {
                        CallTown.Municipality.Value,
                        numbers[person],
                        DateOnly.FromDayNumber((int)People.Person["생년월일"][person]).Year,
                        0,
                        today,
                        Person.CohortOf(today),
                        today,
                        past,
                    }
                )
        );
        await BulkRows.WriteAsync(
            database,
            "participation",
            ["municipality", "id", "person", "kind", "title", "from", "until", "quit", "source"],
            Participations()
        );
    }

    /// <summary>In the order of their days, as they came to be known: those of a person lie far apart.</summary>
    private IEnumerable<object?[]> Participations()
    {
        var (kind, from, until, quit) = (
            People.Participation["사업종류"],
            People.Participation["시작일"],
            People.Participation["종료일"],
            People.Participation["중도포기"]
        );
        var words = library.Facts.Codes["사업종류"].Words;
        var (owner, order) = (new int[kind.Length], new int[kind.Length]);
        for (var person = 0; person < People.Count; person++)
            owner.AsSpan(People.ParticipationStart[person]..People.ParticipationStart[person + 1]).Fill(person);
        for (var at = 0; at < order.Length; at++)
            order[at] = at;
        Array.Sort((long[])from.Clone(), order);
        foreach (var (at, row) in order.Index())
        {
            var (start, end) = (DateOnly.FromDayNumber((int)from[row]), DateOnly.FromDayNumber((int)until[row]));
            var word = words[(int)kind[row]];
            yield return
            [
                CallTown.Municipality.Value,
                at + 1,
                numbers[owner[row]],
                word,
                Report.Invariant($"{start.Year}년 {word}"),
                start,
                end,
                quit[row] == 1,
                Report.Invariant($"{end.Year}년 참여자 명단"),
            ];
        }
    }

    private Task<int> ApplyAsync(IServiceProvider services, Call call, int first) =>
        BenchDesk.AtAsync(
            services,
            async scoped =>
            {
                var db = scoped.GetRequiredService<DureDbContext>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                var part = Enumerable.Range(first, Math.Min(Portion, Count - first)).ToList();
                var boxes = await scoped
                    .GetRequiredService<PersonBoxes>()
                    .SealAsync(
                        call.Municipality,
                        Answers,
                        [.. part.Select(at => (at + 1, at + 1, (ReadOnlyMemory<byte>)AnswersOf(applicants[at])))],
                        default
                    );
                db.AddRange(part.Zip(boxes, (at, box) => ApplicationOf(call, at + 1, at + 1, box)));
                var saved = await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return saved;
            }
        );

    private byte[] AnswersOf(int person) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new SealedAnswers(ReceiptNumber.New(), Applicant.Of(People, person, library.Facts).ToJson()),
            Plain
        );

    private static Application ApplicationOf(Call call, int id, int person, byte[] answers) =>
        new()
        {
            Municipality = call.Municipality,
            Id = id,
            Call = call.Id,
            Person = person,
            ReceiptHash = ReceiptNumber.HashOf(Report.Invariant($"{call.Id} {id}")),
            DrawNumber = Report.Invariant($"{id:D12}"),
            Way = ApplicationWay.List,
            AppliedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            Answers = answers,
        };
}

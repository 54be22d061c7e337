using System.Security.Claims;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>Persons of 한빛시 with keys in a folder of their own. All of them are made up.</summary>
internal sealed class Registry : IAsyncDisposable
{
    /// <summary>Of somebody who cannot be: the last digit does not fit.</summary>
    public const string Number = "850314-2999990";

    /// <summary>The last day of January 2031, on 5 January 2026.</summary>
    public static readonly HoldTerms Terms = new("jobs", "programme:works", new DateOnly(2031, 1, 31));

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-keys-");

    private Registry(Desk desk) => Desk = desk;

    public Desk Desk { get; }
    public PersonKeyFolder Keys => new(Path.Combine(folder.FullName, "persons"));

    /// <summary>As DURE_KEYS gives it to a process.</summary>
    public string KeysFolder => folder.FullName;

    public PersonDesk Persons => At(Desk.Db);

    public PersonDestruction Destruction => new(Desk.Db, Keys, Desk.Get<Deed>(), Desk.Clock);

    public static PersonDetails Hong { get; } =
        new("홍길동", "010-0123-4567", "한빛도 두레시 은하동 12번지 101동 1203호", "두레은행 000-12-345670");

    public static async Task<Registry> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Site.Folder);
        return new(desk);
    }

    public PersonDesk At(DureDbContext db) =>
        new(db, new PersonKeys(db, Keys, Desk.Clock), new Deed { Who = "시험" }, Desk.Clock);

    public static NewPerson With(string? number = Number, PersonDetails? details = null) =>
        new()
        {
            Number = number is null ? null : Read(number),
            Birth = new DateOnly(1985, 3, 14),
            Sex = Sex.Female,
            Details = details ?? Hong,
            NumberConfirmed = true,
        };

    public static ResidentNumber Read(string number) =>
        ResidentNumber.TryRead(number, out var read) ? read : throw new ArgumentException("no number", nameof(number));

    public async Task<Registered> AddAsync(NewPerson person, HoldTerms? terms = null) =>
        (await Persons.RegisterAsync(Office.Hanbit, [person], terms ?? Terms, Desk.Cancel))[0];

    /// <summary>What somebody who signed in reads with; null is nobody.</summary>
    public PersonReader ReaderOf(string? login) => ReaderOf(login, Desk.Db);

    /// <inheritdoc cref="ReaderOf(string?)" />
    public PersonReader ReaderOf(string? login, DureDbContext db)
    {
        var claims = login is null ? [] : new[] { new Claim(ClaimTypes.NameIdentifier, login) };
        var http = new Http(
            new DefaultHttpContext
            {
                User = new ClaimsPrincipal(new ClaimsIdentity(claims, login is null ? null : "시험")),
            }
        );
        var deed = new Deed { Origin = "192.0.2.1", Process = "GET /시험" };
        var viewer = new Viewer(db, http, new ConfigurationBuilder().Build(), deed, Desk.Clock);
        return new(db, new PersonKeys(db, Keys, Desk.Clock), viewer, deed, Desk.Clock);
    }

    public Task<List<Person>> RowsAsync() =>
        Desk
            .Db.Set<Person>()
            .AsNoTracking()
            .OrderBy(row => row.Municipality)
            .ThenBy(row => row.Id)
            .ToListAsync(Desk.Cancel);

    public Task<List<LogEntry>> LogAsync() =>
        Desk
            .Db.Set<LogEntry>()
            .AsNoTracking()
            .Where(row => row.Municipality == Office.Hanbit)
            .OrderBy(row => row.Id)
            .ToListAsync(Desk.Cancel);

    /// <summary>Made-up persons of a district, as of the clock's day.</summary>
    public static MadeUpPersons MadeUp(int count, ulong seed = 7)
    {
        PeopleColumn[] facts =
        [
            new(FactGroup.Person, "생년월일", RuleKind.Date),
            new(FactGroup.Person, "성별", RuleKind.Code, Words: ["남", "여"]),
            new(
                FactGroup.Person,
                "관계",
                RuleKind.Code,
                Words: ["본인", "배우자", "자녀", "부모", "손자녀", "형제자매", "그밖"]
            ),
            new(FactGroup.Person, "체류자격", RuleKind.Code, Words: ["국민", "F-2", "F-5", "F-6", "그밖"]),
        ];
        return new(
            MadeUpPeople.Make(new MadeUpDistrict(count, seed, new DateOnly(2026, 1, 5), "한빛", "두레"), facts),
            facts,
            seed
        );
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private sealed class Http(HttpContext context) : IHttpContextAccessor
    {
        public HttpContext? HttpContext { get; set; } = context;
    }
}

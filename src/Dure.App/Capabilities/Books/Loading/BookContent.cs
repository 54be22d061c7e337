using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>What a book says, as records of the ledger; every fault of the book is in <see cref="Faults"/>.</summary>
internal sealed partial class BookContent
{
    private static readonly List<string> Levels = ["국", "시·도", "시·군·구"];

    private readonly BookSource source;
    private readonly Dictionary<string, Dictionary<string, Place>> names = [];

    private BookContent(BookSource source) => this.source = source;

    public List<Refusal> Faults { get; } = [];
    public Book? Book { get; private set; }
    public List<Municipality> Municipalities { get; } = [];
    public List<PeerGroup> Peers { get; } = [];
    public List<Department> Departments { get; } = [];
    public List<Partner> Partners { get; } = [];
    public List<Plan> Plans { get; } = [];
    public List<PartList> PartLists { get; } = [];
    public List<Part> Parts { get; } = [];
    public List<Tree> Trees { get; } = [];
    public List<Node> Nodes { get; } = [];
    public List<Measure> Measures { get; } = [];
    public List<Programme> Programmes { get; } = [];
    public List<ProgrammeNode> ProgrammeNodes { get; } = [];
    public List<ProgrammeDepartment> ProgrammeDepartments { get; } = [];
    public List<ProgrammePartner> ProgrammePartners { get; } = [];
    public List<Pledge> Pledges { get; } = [];
    public List<Milestone> Milestones { get; } = [];
    public List<SubjectWord> Words { get; } = [];
    public List<TableDefinition> Tables { get; } = [];
    public List<PrintedCopy> Printed { get; } = [];
    public List<Contradiction> Contradictions { get; } = [];
    public List<NewFact> Facts { get; } = [];
    private MunicipalityCode Code => Book!.Municipality;

    /// <summary>Where a record stands in the book; the section as a whole if no such record is known.</summary>
    public Place PlaceOf(string section, string code) =>
        section == "tables" ? source.Tables.First(table => table.Id == code).Place
        : names.TryGetValue(section, out var places) && places.TryGetValue(code, out var place) ? place
        : source[section] is [var first, ..] ? first.Place
        : new Place(source.Name);

    public static BookContent Read(BookSource source)
    {
        var content = new BookContent(source);
        content.Faults.AddRange(source.Refusals);
        content.ReadHead();
        if (content.Book is null)
            return content;
        content.ReadOrganisation();
        content.ReadPlans();
        content.ReadMeasures();
        content.ReadProgrammes();
        content.ReadTables();
        foreach (var record in source["facts"])
            content.ReadFact(record);
        return content;
    }

    private void ReadHead()
    {
        foreach (var record in Each("municipalities", codes: false))
        {
            var parent = record["parent"] is null ? (MunicipalityCode?)null : MunicipalityOf(record, "parent");
            if (MunicipalityOf(record, "code") is { } code)
                Municipalities.Add(
                    new()
                    {
                        Code = code,
                        Name = record.Required("name"),
                        Level = record.Required("level"),
                        Parent = parent,
                    }
                );
        }

        if (source["book"] is not [var head, ..] || MunicipalityOf(head, "municipality") is not { } own)
        {
            if (source["book"].Count == 0)
                Faults.Add(Refusals.NotABook(source.Name));
            return;
        }

        if (!Municipalities.Exists(one => one.Code == own))
            Faults.Add(Refusals.NotAMunicipality(head.PlaceOf("municipality"), own.ToString()));
        CheckMunicipalities();
        if (head["code"] is { } given && !CodeForm().IsMatch(given))
            Faults.Add(Refusals.BadCode(head.PlaceOf("code"), given));
        if (Number(head, "year", 1900, 2199) is { } year)
            Book = new()
            {
                Municipality = own,
                Year = year,
                Code = head["code"] ?? source.Name,
                Title = head.Required("title"),
                Source = head.Required("source"),
                Note = head["note"],
            };
    }

    /// <summary>A municipality lies in one of a higher level, so that none can lie in itself by any detour.</summary>
    private void CheckMunicipalities()
    {
        foreach (var one in Municipalities.Where(one => one.Parent is not null))
        {
            var parent = Municipalities.Find(other => other.Code == one.Parent);
            if (parent is null || Levels.IndexOf(parent.Level) >= Levels.IndexOf(one.Level))
                Faults.Add(
                    Refusals.NoParent(
                        names["municipalities"][one.Code.ToString()],
                        "municipalities",
                        one.Code.ToString(),
                        one.Parent.ToString()!
                    )
                );
        }
    }

    private void ReadOrganisation()
    {
        foreach (var record in Each("peers"))
        {
            foreach (var member in record.List("members").Where(member => !Known("municipalities", member)))
                Faults.Add(Refusals.NotAMunicipality(record.PlaceOf("members"), member));
            Peers.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Members = [.. record.List("members")],
                }
            );
        }

        foreach (var record in Each("departments"))
            Departments.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Kind = record.Required("kind"),
                    Parent = record["parent"],
                }
            );
        CheckParents(
            "departments",
            source["departments"],
            record => record.Required("code"),
            record => record["parent"]
        );
        foreach (var record in Each("partners"))
            Partners.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Kind = record["kind"],
                }
            );
    }

    private void ReadPlans()
    {
        foreach (var record in Each("plans"))
        {
            if (PeriodOf(record, "period") is { } period)
                Plans.Add(
                    new()
                    {
                        Municipality = Code,
                        Code = record.Required("code"),
                        Name = record.Required("name"),
                        Kind = record.Required("kind"),
                        Period = period,
                        Parent = record["parent"],
                    }
                );
        }

        CheckParents("plans", source["plans"], record => record.Required("code"), record => record["parent"]);
        foreach (var record in Each("trees"))
            Trees.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Whole = record["whole"] == "true",
                }
            );
        foreach (var record in Each("nodes", key: record => $"{record["tree"]}/{record["code"]}"))
        {
            Refer(record, "tree", "trees");
            Nodes.Add(
                new()
                {
                    Municipality = Code,
                    Tree = record.Required("tree"),
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Parent = record["parent"],
                    Position = Nodes.Count + 1,
                }
            );
        }

        CheckParents(
            "nodes",
            source["nodes"],
            record => $"{record["tree"]}/{record["code"]}",
            record => record["parent"] is { } parent ? $"{record["tree"]}/{parent}" : null
        );
    }
}

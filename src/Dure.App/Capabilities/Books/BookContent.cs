using System.Globalization;
using System.Text.RegularExpressions;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>What a book says, as records of the ledger; every fault of the book is in <see cref="Faults"/>.</summary>
internal sealed partial class BookContent
{
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
        foreach (
            var one in Municipalities.Where(one =>
                one.Parent is { } parent && !Municipalities.Exists(other => other.Code == parent)
            )
        )
            Faults.Add(
                Refusals.NoParent(
                    names["municipalities"][one.Code.ToString()],
                    "municipalities",
                    one.Code.ToString(),
                    one.Parent.ToString()!
                )
            );
        if (Number(head, "year") is { } year)
            Book = new()
            {
                Municipality = own,
                Year = year,
                Code = source.Name,
                Title = head.Required("title"),
                Source = head.Required("source"),
                Note = head["note"],
            };
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

    private void ReadMeasures()
    {
        foreach (var record in Each("lists"))
            PartLists.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                }
            );
        foreach (var record in Each("parts"))
        {
            Refer(record, "list", "lists");
            Parts.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    List = record.Required("list"),
                    Name = record.Required("name"),
                    Position = Parts.Count + 1,
                }
            );
        }

        foreach (var record in Each("measures"))
        {
            var unit = record["unit"] is { } text ? Unit.Of(text) : Unit.Of("개");
            if (unit is { IsMoney: true, Factor: > 1 })
                Faults.Add(Refusals.MoneyNotInWon(record.PlaceOf("unit"), unit.Text));
            Measures.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Unit = unit.Text,
                    Decimals = record["decimals"] is null ? 0 : Number(record, "decimals") ?? 0,
                    Aggregation = record["aggregation"] switch
                    {
                        "distinct" => Aggregation.Distinct,
                        "last" => Aggregation.Last,
                        "ratio" => Aggregation.Ratio,
                        _ => Aggregation.Sum,
                    },
                    Outcome = record["outcome"],
                    Basis = record["basis"],
                    Indicator = record["indicator"] == "true",
                    Age = record["age"],
                    Sex = record["sex"],
                    Half = record["half"],
                    Statistic = record["statistic"],
                }
            );
        }
    }

    private void ReadFact(BookRecord record)
    {
        var value = record.Required("value");
        decimal? number = null;
        if (
            value is not ("-" or "–")
            && !decimal.TryParse(
                value.Replace(",", "", StringComparison.Ordinal),
                NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out var parsed
            )
        )
        {
            Faults.Add(Refusals.NotANumber(record.PlaceOf("value"), "value", value));
            return;
        }
        else
        {
            number = value is "-" or "–"
                ? null
                : decimal.Parse(value.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        }

        DateOnly? date = null;
        if (record["date"] is { } text)
        {
            if (
                !DateOnly.TryParseExact(
                    text,
                    "yyyy-MM-dd",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
                Faults.Add(Refusals.NotADate(record.PlaceOf("date"), text));
            date = day;
        }

        if (PeriodOf(record, "period") is not { } period || !FactKinds.TryParse(record["kind"], out var kind))
            return;
        Facts.Add(
            new NewFact
            {
                Subject = record.Required("subject"),
                Measure = record.Required("measure"),
                Kind = kind,
                Period = period,
                Part = record["part"],
                Stage = record["entry"] ?? "",
                Value = number,
                Unit = record["unit"],
                ReferenceDate = date,
                Provisional = record["provisional"] is not null,
                Reason = record["reason"],
                Evidence = record["evidence"],
                Source = record["source"],
                Place = record.Place,
            }
        );
    }

    /// <summary>The records of a section; codes are checked for form and for repetition.</summary>
    private IEnumerable<BookRecord> Each(string section, Func<BookRecord, string>? key = null, bool codes = true)
    {
        var seen = names[section] = [];
        foreach (var record in source[section])
        {
            var code = record["code"] ?? "";
            if (codes && code.Length > 0 && !CodeForm().IsMatch(code))
                Faults.Add(Refusals.BadCode(record.PlaceOf("code"), code));
            var name = key?.Invoke(record) ?? code;
            if (seen.TryAdd(name, record.Place))
                yield return record;
            else
                Faults.Add(Refusals.Duplicate(record.Place, section, name, seen[name]));
        }
    }

    private bool Known(string section, string code) =>
        names.TryGetValue(section, out var codes) && codes.ContainsKey(code);

    /// <summary>A value that must name a record of another section, if it is given.</summary>
    private void Refer(BookRecord record, string key, string section)
    {
        if (record[key] is { } code && !Known(section, code))
            Faults.Add(Refusals.UnknownName(record.PlaceOf(key), section, code));
    }

    private void CheckParents(
        string section,
        IReadOnlyList<BookRecord> records,
        Func<BookRecord, string> code,
        Func<BookRecord, string?> parent
    )
    {
        var parents = new Dictionary<string, string?>();
        foreach (var record in records)
            parents.TryAdd(code(record), parent(record));
        foreach (var record in records.Where(record => parent(record) is not null))
        {
            var at = parent(record);
            for (var steps = 0; at is not null; steps++)
            {
                if (!parents.TryGetValue(at, out var next) || steps > parents.Count)
                {
                    Faults.Add(Refusals.NoParent(record.PlaceOf("parent"), section, code(record), parent(record)!));
                    break;
                }

                at = next;
            }
        }
    }

    private Period? PeriodOf(BookRecord record, string key)
    {
        if (Period.TryParse(record[key], out var period))
            return period;
        if (record[key] is { } text)
            Faults.Add(Refusals.NotAPeriod(record.PlaceOf(key), text));
        return null;
    }

    private int? Number(BookRecord record, string key)
    {
        if (
            int.TryParse(record[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= 9999
        )
            return number;
        Faults.Add(Refusals.NotANumber(record.PlaceOf(key), key, record[key] ?? ""));
        return null;
    }

    private MunicipalityCode? MunicipalityOf(BookRecord record, string key)
    {
        if (MunicipalityCode.TryParse(record[key], out var code))
            return code;
        Faults.Add(Refusals.NotAMunicipality(record.PlaceOf(key), record[key] ?? ""));
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex CodeForm();
}

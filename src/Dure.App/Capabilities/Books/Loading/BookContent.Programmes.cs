using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <content>Programmes, pledges, schedules and words.</content>
internal sealed partial class BookContent
{
    private void ReadProgrammes()
    {
        // Pledges first, so that programmes can name them; both may name plans and departments.
        foreach (var record in Each("pledges"))
        {
            Refer(record, "department", "departments");
            Refer(record, "plan", "plans");
            Pledges.Add(
                new()
                {
                    Municipality = Code,
                    Code = record.Required("code"),
                    Number = record.Required("number"),
                    Name = record.Required("name"),
                    Department = record["department"],
                    Term = record["term"],
                    Length = record["length"],
                    Duration = record["duration"],
                    By = record["by"],
                    State = record.Required("state"),
                    Period = PeriodOf(record, "period"),
                    Plan = record["plan"],
                    Legal = [.. record.List("legal")],
                }
            );
        }

        foreach (var record in Each("programmes"))
        {
            var code = record.Required("code");
            Refer(record, "plan", "plans");
            Refer(record, "pledge", "pledges");
            ReadPlaces(record, code);
            ReadRoles(
                record,
                "departments",
                "주관",
                (department, role, position) =>
                    ProgrammeDepartments.Add(
                        new()
                        {
                            Municipality = Code,
                            Programme = code,
                            Department = department,
                            Role = role,
                            Position = position,
                        }
                    )
            );
            ReadRoles(
                record,
                "partners",
                "협력",
                (partner, role, position) =>
                    ProgrammePartners.Add(
                        new()
                        {
                            Municipality = Code,
                            Programme = code,
                            Partner = partner,
                            Role = role,
                            Position = position,
                        }
                    )
            );
            Programmes.Add(
                new()
                {
                    Municipality = Code,
                    Code = code,
                    Name = record.Required("name"),
                    Position = Programmes.Count + 1,
                    Plan = record["plan"],
                    Pledge = record["pledge"],
                    Period = PeriodOf(record, "period"),
                    Targets = [.. record.List("targets")],
                    Legal = [.. record.List("legal")],
                    Flags = [.. record.List("flags")],
                    Unit = record["unit"],
                    Basis = record["basis"],
                    Status = record["status"],
                    Ministry = record["ministry"],
                    Eligibility = record["eligibility"],
                    Support = record["support"],
                }
            );
        }

        foreach (var record in Each("milestones", key: record => $"{record["subject"]} {record["code"]}"))
        {
            CheckSubject(record);
            foreach (var period in record.List("periods").Where(period => !Period.TryParse(period, out _)))
                Faults.Add(Refusals.NotAPeriod(record.PlaceOf("periods"), period));
            Milestones.Add(
                new()
                {
                    Municipality = Code,
                    Subject = record.Required("subject"),
                    Code = record.Required("code"),
                    Name = record.Required("name"),
                    Group = record["group"],
                    Position = Milestones.Count + 1,
                    Periods = [.. record.List("periods")],
                }
            );
        }

        foreach (var record in Each("attributes", key: record => $"{record["subject"]} {record["key"]}", codes: false))
        {
            CheckSubject(record);
            Words.Add(
                new()
                {
                    Municipality = Code,
                    Subject = record.Required("subject"),
                    Key = record.Required("key"),
                    Text = record.Required("text"),
                }
            );
        }
    }

    private void ReadPlaces(BookRecord record, string programme)
    {
        var trees = new HashSet<string>();
        foreach (var place in record.List("nodes"))
        {
            if (!Known("nodes", place))
                Faults.Add(Refusals.UnknownName(record.PlaceOf("nodes"), "nodes", place));
            else if (!trees.Add(place[..place.IndexOf('/', StringComparison.Ordinal)]))
                Faults.Add(
                    Refusals.TwoNodesInATree(
                        record.PlaceOf("nodes"),
                        programme,
                        place[..place.IndexOf('/', StringComparison.Ordinal)]
                    )
                );
            else
                ProgrammeNodes.Add(
                    new()
                    {
                        Municipality = Code,
                        Programme = programme,
                        Tree = place.Split('/')[0],
                        Node = place.Split('/')[1],
                    }
                );
        }
    }

    private void ReadRoles(BookRecord record, string key, string firstRole, Action<string, string, int> add)
    {
        var seen = new HashSet<string>();
        foreach (var item in record.List(key))
        {
            var (code, role) = item.Split(':') is [var before, var after]
                ? (before.Trim(), after.Trim())
                : (item, seen.Count == 0 ? firstRole : "협력");
            if (!Known(key, code))
                Faults.Add(Refusals.UnknownName(record.PlaceOf(key), key, code));
            else if (seen.Add(code))
                add(code, role, seen.Count - 1);
            else
                Faults.Add(Refusals.Duplicate(record.PlaceOf(key), key, code, record.Place));
        }
    }

    private void CheckSubject(BookRecord record)
    {
        var subject = record["subject"] ?? "";
        var known =
            subject == "municipality"
            || subject.Split(':', 2) is [var kind, var code]
                && kind switch
                {
                    "node" => Known("nodes", code),
                    "programme" => Known("programmes", code),
                    "department" => Known("departments", code),
                    "plan" => Known("plans", code),
                    "pledge" => Known("pledges", code),
                    "municipality" => Known("municipalities", code),
                    _ => false,
                };
        if (!known)
            Faults.Add(Refusals.UnknownName(record.PlaceOf("subject"), "subjects", subject));
    }
}

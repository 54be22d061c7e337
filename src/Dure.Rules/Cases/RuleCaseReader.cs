using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads one file of cases/.</summary>
internal sealed class RuleCaseReader(
    FactCatalogue facts,
    IReadOnlyDictionary<string, Rule> rules,
    List<Refusal> refusals
)
{
    public RuleCaseFile? Read(Node root)
    {
        var fields = new Fields(root, root.Place.File, refusals);
        var id = fields.Required("rule");
        var rule = rules.GetValueOrDefault(id);
        // A rule that was refused itself is told about there.
        if (rule is null && id.Length > 0 && refusals.Count == 0)
            refusals.Add(RuleRefusals.UnknownRule(fields.At("rule"), id));
        var shared = fields.Get("base");
        if (shared is { Kind: NodeKind.Map })
            foreach (
                var entry in shared.Entries.Where(entry =>
                    entry.Key != "on" && !ApplicantReader.Keys.Contains(entry.Key)
                )
            )
                refusals.Add(RuleRefusals.UnknownKey(entry.Place, entry.Key, [.. ApplicantReader.Keys, "on"]));
        var names = new HashSet<string>();
        var cases = fields.List("cases").Select(node => Case(node, shared, rule, names)).ToList();
        if (cases.Count == 0)
            refusals.Add(RuleRefusals.MissingKey(fields.At("cases"), "cases"));
        fields.Done();
        return new(id, cases, root.Place with { Line = 0, Column = 0 });
    }

    private RuleCase Case(Node node, Node? shared, Rule? rule, HashSet<string> names)
    {
        var fields = new Fields(node, "cases", refusals);
        var name = fields.Required("name");
        if (!names.Add(name))
            refusals.Add(RuleRefusals.DuplicateName(fields.At("name"), name));
        DateOnly day;
        if (fields.Get("on") is null && shared?.Find("on") is { } on)
        {
            if (!RuleDates.TryParse(on.Text, out day))
                refusals.Add(RuleRefusals.BadDate(on.Place, "on", on.Text));
        }
        else
            day = fields.RequiredDate("on");
        var applicant = new ApplicantReader(facts, refusals).Read(
            Merged(shared, fields, "신청"),
            Merged(shared, fields, "사람"),
            Own(shared, fields, "가구원"),
            Own(shared, fields, "참여")
        );
        var expect = fields.Get("expect");
        if (expect is null)
            refusals.Add(RuleRefusals.MissingKey(node.Place, "expect"));
        var expectation = expect is null ? new() : Expect(expect, rule?.VersionOn(day));
        fields.Done();
        return new(name, day, applicant, expectation, node.Place);
    }

    // Fact by fact: the case's own before the base's.
    private static Node? Merged(Node? shared, Fields fields, string key)
    {
        var (mine, common) = (fields.Get(key), shared?.Find(key));
        if (mine is not { Kind: NodeKind.Map } || common is not { Kind: NodeKind.Map })
            return mine ?? (common is { IsNull: true } ? null : common);
        var merged = new Node(NodeKind.Map, mine.Place);
        merged.Entries.AddRange(mine.Entries);
        merged.Entries.AddRange(common.Entries.Where(entry => mine.Find(entry.Key) is null));
        return merged;
    }

    private static Node? Own(Node? shared, Fields fields, string key)
    {
        var node = fields.Has(key) ? fields.Get(key) : shared?.Find(key);
        return node is { IsNull: true } ? null : node;
    }

    private Expectation Expect(Node node, RuleVersion? version)
    {
        var fields = new Fields(node, "expect", refusals);
        var text = fields.Text("verdict");
        Verdict? verdict = text switch
        {
            "적격" => Verdict.Eligible,
            "보완 필요" => Verdict.Incomplete,
            "부적격" => Verdict.Ineligible,
            _ => null,
        };
        if (text is not null && verdict is null)
            refusals.Add(
                RuleRefusals.BadValue(
                    fields.At("verdict"),
                    "verdict",
                    text,
                    "적격, 보완 필요, 부적격 가운데 하나를 적으세요."
                )
            );
        var expectation = new Expectation
        {
            Verdict = verdict,
            Refused = fields.Has("refused") ? fields.Texts("refused") : null,
            Unknown = fields.Has("unknown") ? fields.Texts("unknown") : null,
            Score = fields.Text("score"),
            Scores = Texts(fields.Map("scores")),
            Grants = Texts(fields.Map("grants")),
            Split = fields
                .Map("split")
                .ToDictionary(
                    entry => entry.Key,
                    entry =>
                        (IReadOnlyDictionary<string, string>)Texts(new Fields(entry.Value, entry.Key, refusals).All())
                ),
            Error = fields.Text("error"),
        };
        if (version is not null)
        {
            string[] answers = [.. version.Conditions.Concat(version.Exclusions).Select(item => item.Id)];
            Known(fields, "refused", expectation.Refused ?? [], answers);
            Known(fields, "unknown", expectation.Unknown ?? [], answers);
            Known(fields, "scores", expectation.Scores.Keys, version.Scores.Select(item => item.Id));
            string[] grants = [.. version.Grants.Select(item => item.Id)];
            Known(fields, "grants", expectation.Grants.Keys, grants);
            Known(fields, "split", expectation.Split.Keys, grants);
        }

        fields.Done();
        return expectation;
    }

    private void Known(Fields fields, string key, IEnumerable<string> written, IEnumerable<string> known)
    {
        foreach (var name in written.Except(known))
            refusals.Add(RuleRefusals.UnknownName(fields.At(key), name));
    }

    private Dictionary<string, string> Texts(IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Value.Kind != NodeKind.Scalar))
            refusals.Add(RuleRefusals.WrongShape(entry.Value.Place, entry.Key, "값 하나", "one value"));
        return entries.ToDictionary(entry => entry.Key, entry => entry.Value.Text.Trim());
    }
}

using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads facts.yaml.</summary>
internal static class FactReader
{
    public static readonly (string Key, FactGroup Group)[] Groups =
    [
        ("사람", FactGroup.Person),
        ("참여", FactGroup.Participation),
        ("신청", FactGroup.Application),
    ];

    public static FactCatalogue Read(Node root, List<Refusal> refusals)
    {
        var fields = new Fields(root, "facts.yaml", refusals);
        var codes = new Dictionary<string, CodeList>();
        foreach (var entry in fields.Map("codes"))
            codes[entry.Key] = new CodeList(entry.Key, Words(entry, refusals));
        var facts = new List<Fact>();
        var places = new Dictionary<string, Place>();
        foreach (var (key, group) in Groups)
        foreach (var entry in fields.Map(key))
        {
            if (!Syntax.IsName(entry.Key))
                refusals.Add(RuleRefusals.BadName(entry.Place, entry.Key));
            else if (!places.TryAdd(entry.Key, entry.Place))
                refusals.Add(RuleRefusals.DuplicateName(entry.Place, entry.Key, places[entry.Key]));
            else if (Fact(entry, group, codes, refusals) is { } fact)
                facts.Add(fact);
        }

        fields.Done();
        return new(codes, facts);
    }

    private static List<string> Words(Entry entry, List<Refusal> refusals)
    {
        var words = new List<string>();
        if (entry.Value.Kind != NodeKind.List || entry.Value.Items.Count == 0)
            refusals.Add(RuleRefusals.WrongShape(entry.Value.Place, entry.Key, "코드의 목록", "a list of codes"));
        foreach (var item in entry.Value.Items)
            if (item.Kind != NodeKind.Scalar || item.Text.Trim().Length == 0)
                refusals.Add(RuleRefusals.WrongShape(item.Place, entry.Key, "코드의 목록", "a list of codes"));
            else if (words.Contains(item.Text))
                refusals.Add(RuleRefusals.DuplicateName(item.Place, item.Text));
            else
                words.Add(item.Text);
        return words;
    }

    private static Fact? Fact(Entry entry, FactGroup group, Dictionary<string, CodeList> codes, List<Refusal> refusals)
    {
        var fields = new Fields(entry.Value, entry.Key, refusals);
        var kind = fields.Required("type");
        var unit = fields.Unit("unit") ?? RuleUnit.None;
        var of = fields.Scalar("of");
        var (label, ask) = (fields.Text("label") ?? entry.Key, fields.Text("ask"));
        fields.Done();
        RuleType type;
        switch (kind)
        {
            case "수":
                type = RuleType.Number(unit.Dimension);
                break;
            case "날짜":
                type = RuleType.Date;
                break;
            case "예아니오":
                type = RuleType.Truth;
                break;
            case "코드":
                if (of is null)
                    refusals.Add(RuleRefusals.MissingKey(fields.Place, "of"));
                else if (!codes.ContainsKey(of.Text))
                    refusals.Add(RuleRefusals.UnknownCode(of.Place, of.Text, "codes"));
                if (of is null || !codes.TryGetValue(of.Text, out var list))
                    return null;
                type = new(RuleKind.Code, default, list);
                break;
            default:
                if (kind.Length > 0)
                    refusals.Add(
                        RuleRefusals.BadValue(
                            fields.At("type"),
                            "type",
                            kind,
                            "수, 날짜, 예아니오, 코드 가운데 하나를 적으세요."
                        )
                    );
                return null;
        }

        if (type.Kind != RuleKind.Number && unit != RuleUnit.None)
            refusals.Add(RuleRefusals.UnitMismatch(fields.At("unit"), type.ToString(), unit.Text));
        if (type.Kind != RuleKind.Code && of is not null)
            refusals.Add(RuleRefusals.TypeMismatch(of.Place, "'of'는 코드에만 적습니다", "'of' is for codes alone"));
        return new(entry.Key, group, type, unit, label, ask, entry.Place);
    }
}

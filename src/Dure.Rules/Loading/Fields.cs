using Dure.Kernel;

namespace Dure.Rules;

/// <summary>The keys of one map: each is asked for by name, and what nobody asked for is refused.</summary>
internal sealed class Fields
{
    private readonly Node map;
    private readonly List<string> known = [];

    public Fields(Node node, string what, List<Refusal> refusals)
    {
        Refusals = refusals;
        if (node.Kind != NodeKind.Map)
            Refuse(RuleRefusals.WrongShape(node.Place, what, "'항목: 값'의 묶음", "a map"));
        map = node.Kind == NodeKind.Map ? node : new Node(NodeKind.Map, node.Place);
    }

    public Place Place => map.Place;
    public List<Refusal> Refusals { get; }

    public void Refuse(Refusal refusal) => Refusals.Add(refusal);

    /// <summary>The value of a key; null if it is not there or says nothing.</summary>
    public Node? Get(string key)
    {
        known.Add(key);
        var value = map.Find(key);
        return value is null || value.IsNull ? null : value;
    }

    /// <summary>Whether the key is written, even with no value.</summary>
    public bool Has(string key)
    {
        known.Add(key);
        return map.Find(key) is not null;
    }

    /// <summary>The place of a key, or of the map.</summary>
    public Place At(string key) => map.Entries.Find(entry => entry.Key == key)?.Place ?? Place;

    public Node? Scalar(string key)
    {
        var value = Get(key);
        if (value is null or { Kind: NodeKind.Scalar })
            return value;
        Refuse(RuleRefusals.WrongShape(value.Place, key, "값 하나", "one value"));
        return null;
    }

    public string? Text(string key)
    {
        var text = Scalar(key)?.Text.Trim();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    public string Required(string key)
    {
        var text = Text(key);
        if (text is null)
            Refuse(RuleRefusals.MissingKey(At(key), key));
        return text ?? "";
    }

    public Node? RequiredNode(string key)
    {
        var node = Scalar(key);
        if (node is null)
            Refuse(RuleRefusals.MissingKey(At(key), key));
        return node;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } value)
            return false;
        if (value.Text is not ("true" or "false"))
            Refuse(RuleRefusals.BadValue(value.Place, key, value.Text, "true나 false를 적으세요."));
        return value.Text == "true";
    }

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } value)
            return null;
        if (RuleDates.TryParse(value.Text, out var date))
            return date;
        Refuse(RuleRefusals.BadDate(value.Place, key, value.Text));
        return null;
    }

    public DateOnly RequiredDate(string key)
    {
        if (Get(key) is null)
            Refuse(RuleRefusals.MissingKey(At(key), key));
        return Date(key) ?? DateOnly.MinValue;
    }

    public RuleUnit? Unit(string key)
    {
        if (Scalar(key) is not { } value)
            return null;
        var unit = RuleUnit.Find(value.Text.Trim());
        if (unit is null)
            Refuse(RuleRefusals.UnknownUnit(value.Place, value.Text));
        return unit;
    }

    public IReadOnlyList<Node> List(string key)
    {
        var value = Get(key);
        if (value is null)
            return [];
        if (value.Kind == NodeKind.List)
            return value.Items;
        Refuse(RuleRefusals.WrongShape(value.Place, key, "목록", "a list"));
        return [];
    }

    public IReadOnlyList<Entry> Map(string key)
    {
        var value = Get(key);
        if (value is null)
            return [];
        if (value.Kind == NodeKind.Map)
            return value.Entries;
        Refuse(RuleRefusals.WrongShape(value.Place, key, "'항목: 값'의 묶음", "a map"));
        return [];
    }

    /// <summary>Texts of a list, each a scalar.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        var texts = new List<string>();
        foreach (var item in List(key))
            if (item.Kind == NodeKind.Scalar)
                texts.Add(item.Text);
            else
                Refuse(RuleRefusals.WrongShape(item.Place, key, "글의 목록", "a list of texts"));
        return texts;
    }

    /// <summary>Every key, whatever its name.</summary>
    public IReadOnlyList<Entry> All() => map.Entries;

    /// <summary>Refuses every key that was not asked for.</summary>
    public void Done()
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key)))
            Refuse(RuleRefusals.UnknownKey(entry.Place, entry.Key, known.Distinct()));
    }
}

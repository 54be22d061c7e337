using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;
using Dure.Tables.Formulas;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A mapping of a definition; every key must be asked for once, so that a misspelt one is found.</summary>
internal sealed class SpecNode
{
    private readonly YamlMappingNode mapping;
    private readonly Place place;
    private readonly HashSet<string> asked = [];

    public SpecNode(YamlNode node, string file)
    {
        place = new Place(file, (int)node.Start.Line, (int)node.Start.Column);
        mapping = node as YamlMappingNode ?? throw Problem(node, "'칸: 값' 모양이어야 합니다");
    }

    public SpecException Problem(string why) => Problem(mapping, why);

    /// <summary>A problem with the value of a key.</summary>
    public SpecException ProblemAt(string key, string why) => Problem(Find(key) ?? mapping, why);

    public string? OneOf(string key, params string[] words) =>
        Text(key) is not { } word || words.Contains(word)
            ? Text(key)
            : throw ProblemAt(key, $"'{key}'에는 {string.Join(", ", words)} 가운데 하나를 적습니다('{word}' 아님)");

    public void AtMostOne(params string[] keys)
    {
        if (
            keys.Where(key => Find(key) is not null and not YamlScalarNode { Value: "" or "false" }).ToList()
            is [_, var second, ..]
        )
            throw ProblemAt(second, $"{string.Join(", ", keys)} 가운데 하나만 적습니다");
    }

    public string? Text(string key)
    {
        asked.Add(key);
        return Find(key) switch
        {
            null => null,
            YamlScalarNode scalar => string.IsNullOrEmpty(scalar.Value) ? null : scalar.Value,
            var other => throw Problem(other, $"'{key}'에는 한 값만 적습니다"),
        };
    }

    public string Required(string key) => Text(key) ?? throw Problem($"'{key}'이(가) 없습니다");

    public bool Flag(string key) => Truth(key) ?? false;

    public bool? Truth(string key) =>
        Text(key) switch
        {
            null => null,
            "true" => true,
            "false" => false,
            var other => throw Problem(Find(key)!, $"'{key}'에는 true나 false를 적습니다('{other}' 아님)"),
        };

    public int? Number(string key) =>
        Text(key) is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : throw Problem(Find(key)!, $"'{key}'의 '{text}'은(는) 0 이상의 정수가 아닙니다");

    /// <summary>Decimals to round to; a figure has no use for more.</summary>
    public int? Decimals(string key) =>
        Number(key) is not { } number || number <= 9
            ? Number(key)
            : throw Problem(Find(key)!, $"'{key}'의 소수 자릿수는 9까지입니다");

    public Expression? Formula(string key)
    {
        if (Text(key) is not { } text)
            return null;
        try
        {
            return FormulaParser.Parse(text);
        }
        catch (FormatException problem)
        {
            throw Problem(Find(key)!, problem.Message);
        }
    }

    public IReadOnlyList<SpecNode> Nodes(string key)
    {
        asked.Add(key);
        return Find(key) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Select(node => new SpecNode(node, place.File))],
            var other => throw Problem(other, $"'{key}'에는 목록을 적습니다"),
        };
    }

    public IReadOnlyList<string> Texts(string key)
    {
        asked.Add(key);
        return Find(key) switch
        {
            null => [],
            YamlSequenceNode list => [.. list.Children.Select(Word)],
            YamlScalarNode scalar => [scalar.Value ?? ""],
            var other => throw Problem(other, $"'{key}'에는 목록을 적습니다"),
        };
    }

    /// <summary>A mapping of names to mappings.</summary>
    public IReadOnlyDictionary<string, SpecNode> Named(string key)
    {
        asked.Add(key);
        return Find(key) switch
        {
            null => new Dictionary<string, SpecNode>(),
            YamlMappingNode named => named.Children.ToDictionary(
                pair => Word(pair.Key),
                pair => new SpecNode(pair.Value, place.File)
            ),
            var other => throw Problem(other, $"'{key}'에는 '열: {{…}}'을 적습니다"),
        };
    }

    /// <summary>A value that is either a word or a mapping.</summary>
    public (string? Word, SpecNode? Node) WordOrNode(string key)
    {
        asked.Add(key);
        return Find(key) switch
        {
            null => default,
            YamlScalarNode scalar => (scalar.Value, null),
            var other => (null, new SpecNode(other, place.File)),
        };
    }

    public bool Has(string key) => Find(key) is not null;

    public Coordinates Coordinates() =>
        new(Text("subject"), Text("measure"), Kind(), Period(Text("period"), "period"), Text("part"), Text("entry"));

    /// <param name="key">Where the text stands.</param>
    public PeriodSpec? Period(string? text, string key)
    {
        if (text is null)
            return null;
        if (text == "year")
            return new(null, 0);
        if (
            text.StartsWith("year", StringComparison.Ordinal)
            && int.TryParse(text[4..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var years)
        )
            return new(null, years);
        return Kernel.Period.TryParse(text, out var period)
            ? new(period, 0)
            : throw ProblemAt(key, $"'{text}'은(는) 기간이 아닙니다");
    }

    public void Done()
    {
        foreach (var key in mapping.Children.Keys.Where(key => !asked.Contains(Word(key))))
            throw Problem(key, $"'{key}'라는 칸은 여기에 쓸 수 없습니다");
    }

    private FactKind? Kind() =>
        Text("kind") is not { } word ? null
        : FactKinds.TryParse(word, out var kind) ? kind
        : throw ProblemAt("kind", $"'{word}'은(는) 목표, 실적, 예산, 집행, 전망 가운데 하나가 아닙니다");

    private string Word(YamlNode node) =>
        node is YamlScalarNode scalar ? scalar.Value ?? "" : throw Problem(node, "한 낱말이 와야 합니다");

    private YamlNode? Find(string key) =>
        mapping.Children.TryGetValue(new YamlScalarNode(key), out var value) ? value : null;

    private SpecException Problem(YamlNode node, string why) =>
        new(new Place(place.File, (int)node.Start.Line, (int)node.Start.Column), why);
}

/// <summary>A definition that cannot be read, and where.</summary>
public sealed class SpecException(Place place, string why) : Exception($"{place}: {Particles.Fit(why)}")
{
    public Place Place { get; } = place;
    public string Why { get; } = Particles.Fit(why);
}

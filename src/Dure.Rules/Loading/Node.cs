using Dure.Kernel;

namespace Dure.Rules;

/// <summary>What a value of a YAML or JSON text is.</summary>
internal enum NodeKind
{
    Scalar,
    Map,
    List,
}

/// <summary>A value of a YAML or JSON text with its place. Texts stay texts: what they mean is the reader's to say.</summary>
internal sealed class Node(NodeKind kind, Place place)
{
    public NodeKind Kind { get; } = kind;
    public Place Place { get; } = place;

    /// <summary>Of a scalar.</summary>
    public string Text { get; init; } = "";

    /// <summary>Whether a scalar stood in quotes; an unquoted <c>null</c>, <c>~</c> or nothing is no value.</summary>
    public bool Quoted { get; init; }

    /// <summary>Whether the text stands on one line, so that a place within it can be told.</summary>
    public bool OneLine { get; init; }

    /// <summary>Of a map, in order; no key twice.</summary>
    public List<Entry> Entries { get; } = [];

    /// <summary>Of a list.</summary>
    public List<Node> Items { get; } = [];

    public bool IsNull => Kind == NodeKind.Scalar && !Quoted && Text is "" or "~" or "null";

    /// <summary>The value of a key of a map, or null.</summary>
    public Node? Find(string key) => Entries.Find(entry => entry.Key == key)?.Value;

    /// <summary>The place of a character of the text.</summary>
    public Place At(int offset) => OneLine ? Place with { Column = Place.Column + offset + (Quoted ? 1 : 0) } : Place;
}

/// <summary>A key with its value.</summary>
internal sealed record Entry(string Key, Place Place, Node Value);

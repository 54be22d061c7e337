using System.Globalization;
using Dure.App.Shared.Yaml;
using Dure.Kernel;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Shared.Approvals;

/// <summary>비공개 근거: the grounds on which the law lets a document be closed, read from <c>nondisclosure.yaml</c>.</summary>
public sealed record NonDisclosure(string Law, string Article, IReadOnlyList<(int Item, string Gist)> Grounds)
{
    public const int LongestReason = 500;

    public static NonDisclosure Known { get; } = Read();

    /// <summary>정보공개법 제9조제1항 제5호, 제6호.</summary>
    public string Cite(string grounds) =>
        $"{Law} {Article} {string.Join(", ", grounds.Split(',').Select(item => $"제{item}호"))}";

    /// <summary>The grounds as they are stored: in order, each once.</summary>
    /// <exception cref="RefusedException">A closed document has no ground or no reason; an open one has one; a ground is none of the law's.</exception>
    public string Check(Openness openness, IEnumerable<string> grounds, string reason)
    {
        var items = grounds.Distinct().ToList();
        if (openness == Openness.Open)
            return items.Count == 0 ? "" : throw new RefusedException(ApprovalRefusals.GroundsOfOpen());
        if (items.Count == 0 || string.IsNullOrWhiteSpace(reason) || reason.Length > LongestReason)
            throw new RefusedException(ApprovalRefusals.NoGrounds());
        if (items.Exists(item => !Grounds.Any(known => Text(known.Item) == item)))
            throw new RefusedException(ApprovalRefusals.NoGrounds());
        return string.Join(',', items.Order(StringComparer.Ordinal));
    }

    public static string Text(int item) => item.ToString(CultureInfo.InvariantCulture);

    private static NonDisclosure Read()
    {
        using var stream = typeof(NonDisclosure).Assembly.GetManifestResourceStream("nondisclosure.yaml")!;
        using var reader = new StreamReader(stream);
        var root = (YamlMappingNode)CarefulYaml.Load(reader.ReadToEnd())!;
        return new(
            $"{root["short"]}",
            $"{root["article"]}",
            [
                .. ((YamlSequenceNode)root["grounds"]).Select(one =>
                    (int.Parse($"{one["item"]}", CultureInfo.InvariantCulture), $"{one["gist"]}")
                ),
            ]
        );
    }
}

using System.Collections.Concurrent;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Makes a library from texts: facts first, then parameters, rules and cases. All refusals are collected.</summary>
internal static class LibraryLoader
{
    private static readonly string[] Folders = ["parameters/", "programmes/", "cases/"];

    public static RuleLibrary Load(IReadOnlyDictionary<string, string> files)
    {
        var refusals = new List<Refusal>();
        var nodes = Nodes(files, refusals);
        if (!files.ContainsKey("facts.yaml"))
            throw new RefusedException(RuleRefusals.MissingFile(new Place("facts.yaml")));
        foreach (var name in files.Keys.Where(name => name != "facts.yaml" && !Folders.Any(name.StartsWith)))
            refusals.Add(RuleRefusals.UnknownFile(new Place(name)));
        if (!nodes.TryGetValue("facts.yaml", out var root))
            throw new RefusedException(refusals);
        var facts = FactReader.Read(root, refusals);
        var parameters = Parameters(nodes, facts, refusals);
        var rules = Rules(nodes, facts, parameters, refusals);
        var cases = In(nodes, "cases/")
            .Select(node => new RuleCaseReader(facts, rules, refusals).Read(node))
            .OfType<RuleCaseFile>()
            .ToList();
        if (refusals.Count > 0)
            throw new RefusedException([
                .. refusals
                    .Distinct()
                    .OrderBy(refusal => refusal.Place?.File, StringComparer.Ordinal)
                    .ThenBy(refusal => refusal.Place?.Line),
            ]);
        var print = RuleLibrary.Print(files.Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal)));
        return new RuleLibrary(facts, parameters, [.. rules.Values], cases, print) { Files = files };
    }

    // Each file on its own, so on all cores.
    private static SortedDictionary<string, Node> Nodes(
        IReadOnlyDictionary<string, string> files,
        List<Refusal> refusals
    )
    {
        var read = new ConcurrentBag<(string Name, Node? Node, List<Refusal> Refusals)>();
        Parallel.ForEach(
            files,
            file =>
            {
                var own = new List<Refusal>();
                read.Add((file.Key, YamlNodes.Read(file.Value, file.Key, own), own));
            }
        );
        var nodes = new SortedDictionary<string, Node>(StringComparer.Ordinal);
        foreach (var (name, node, own) in read)
        {
            refusals.AddRange(own);
            if (node is not null)
                nodes[name] = node;
        }

        return nodes;
    }

    private static IEnumerable<Node> In(SortedDictionary<string, Node> nodes, string folder) =>
        nodes.Where(file => file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => file.Value);

    private static List<Parameter> Parameters(
        SortedDictionary<string, Node> nodes,
        FactCatalogue facts,
        List<Refusal> refusals
    )
    {
        var parameters = new List<Parameter>();
        foreach (var parameter in In(nodes, "parameters/").Select(node => new ParameterReader(refusals).Read(node)))
        {
            var other =
                facts.Find(parameter.Name)?.Place
                ?? parameters
                    .Find(known => known.Name == parameter.Name && known.Municipality == parameter.Municipality)
                    ?.Place;
            if (other is { } place)
                refusals.Add(RuleRefusals.DuplicateName(parameter.Place, parameter.Name, place));
            else
                parameters.Add(parameter);
        }

        return parameters;
    }

    private static Dictionary<string, Rule> Rules(
        SortedDictionary<string, Node> nodes,
        FactCatalogue facts,
        List<Parameter> parameters,
        List<Refusal> refusals
    )
    {
        var rules = new Dictionary<string, Rule>();
        var reader = new RuleReader(facts, municipality => Seen(parameters, municipality), refusals);
        foreach (var rule in In(nodes, "programmes/").Select(reader.Read).OfType<Rule>())
            if (!rules.TryAdd(rule.Id, rule))
                refusals.Add(RuleRefusals.DuplicateName(rule.Place, rule.Id, rules[rule.Id].Place));
        return rules;
    }

    // A municipality's own value before its 시·도's, that before the nation's.
    private static Dictionary<string, Parameter> Seen(List<Parameter> parameters, MunicipalityCode? municipality)
    {
        var seen = new Dictionary<string, Parameter>();
        IEnumerable<MunicipalityCode?> owners = municipality is { } own ? [null, own.Province, own] : [null];
        foreach (var owner in owners)
        foreach (var parameter in parameters.Where(parameter => parameter.Municipality == owner))
            seen[parameter.Name] = parameter;
        return seen;
    }
}

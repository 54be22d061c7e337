using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads one file of programmes/.</summary>
/// <param name="facts">The dictionary.</param>
/// <param name="seen">The parameters that a municipality's rule sees.</param>
/// <param name="refusals">What is wrong is added to it.</param>
internal sealed class RuleReader(
    FactCatalogue facts,
    Func<MunicipalityCode?, IReadOnlyDictionary<string, Parameter>> seen,
    List<Refusal> refusals
)
{
    public Rule? Read(Node root)
    {
        var fields = new Fields(root, root.Place.File, refusals);
        var before = refusals.Count;
        var id = fields.Required("rule");
        var title = fields.Text("title") ?? id;
        var municipality = ParameterReader.Municipality(fields);
        fields.Text("note");
        var parameters = seen(municipality);
        var readers = fields
            .List("versions")
            .Select(node => new VersionReader(node, facts, parameters, refusals))
            .ToList();
        var versions = readers.Select(reader => reader.Read()).OfType<RuleVersion>().ToList();
        if (fields.List("versions").Count == 0)
            refusals.Add(RuleRefusals.MissingKey(fields.At("versions"), "versions"));
        fields.Done();
        for (var at = 1; at < readers.Count; at++)
        {
            var (last, next) = (readers[at - 1], readers[at]);
            if (next.From > DateOnly.MinValue && (last.To is not { } end || next.From <= end))
                refusals.Add(
                    RuleRefusals.OverlapInVersions(
                        next.Place,
                        id,
                        next.From,
                        last.To is { } to ? RuleDates.Write(to) : "끝나지 않음"
                    )
                );
        }

        if (refusals.Count > before)
            return null;
        var rule = new Rule(id, title, municipality, versions, fields.At("rule"));
        foreach (var version in versions)
            version.Rule = rule;
        return rule;
    }
}

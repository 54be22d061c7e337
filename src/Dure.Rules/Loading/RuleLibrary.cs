using System.Security.Cryptography;
using System.Text;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>A folder of dated rules: facts, parameters, rules and their cases, all of it checked.</summary>
public sealed class RuleLibrary
{
    private readonly Dictionary<string, Rule> byId;

    internal RuleLibrary(
        FactCatalogue facts,
        IReadOnlyList<Parameter> parameters,
        IReadOnlyList<Rule> rules,
        IReadOnlyList<RuleCaseFile> cases,
        string fingerprint
    )
    {
        (Facts, Parameters, Rules, Cases, Fingerprint) = (facts, parameters, rules, cases, fingerprint);
        byId = rules.ToDictionary(rule => rule.Id);
        foreach (var version in rules.SelectMany(rule => rule.Versions))
            version.Fingerprint = fingerprint;
    }

    /// <summary>The dictionary of facts.</summary>
    public FactCatalogue Facts { get; }

    /// <summary>Every parameter, by file.</summary>
    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Every rule, by file.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The cases, by file.</summary>
    public IReadOnlyList<RuleCaseFile> Cases { get; }

    /// <summary>SHA-256 of all files of facts, parameters and rules with their names, in hexadecimal digits.</summary>
    public string Fingerprint { get; }

    /// <summary>The texts that it was read from, by their names relative to the folder.</summary>
    public required IReadOnlyDictionary<string, string> Files { get; init; }

    /// <summary>Reads a folder.</summary>
    /// <param name="folder">The one with facts.yaml.</param>
    /// <exception cref="RefusedException">Everything that is wrong, each with its name, file, line and key.</exception>
    public static RuleLibrary Load(string folder) => LibraryLoader.Load(LibraryFiles.Read(folder));

    /// <summary>Reads files that are already in memory, by their names relative to the folder.</summary>
    /// <exception cref="RefusedException">Everything that is wrong.</exception>
    public static RuleLibrary Load(IReadOnlyDictionary<string, string> files) => LibraryLoader.Load(files);

    /// <summary>A rule by its name.</summary>
    /// <exception cref="RefusedException"><c>UnknownRule</c>.</exception>
    public Rule Rule(string id) =>
        byId.GetValueOrDefault(id)
        ?? throw new RefusedException(RuleRefusals.UnknownRule(new Place(""), id) with { Place = null });

    /// <summary>
    /// Compiles every version with the parameters of its first day, on all cores, so that the first decision need not wait
    /// and what cannot be computed is found.
    /// </summary>
    /// <exception cref="RefusedException">What <see cref="Dure.Rules.Rule.On"/> refuses.</exception>
    public void Compile()
    {
        var refusals = new System.Collections.Concurrent.ConcurrentBag<Refusal>();
        Parallel.ForEach(
            Rules.SelectMany(rule => rule.Versions),
            version =>
            {
                try
                {
                    version.Compile(version.From);
                }
                catch (RefusedException refused)
                {
                    refused.Refusals.ToList().ForEach(refusals.Add);
                }
            }
        );
        if (!refusals.IsEmpty)
            throw new RefusedException([.. refusals]);
    }

    /// <summary>The same decision again: the rule, day and applicant that it holds.</summary>
    public Decision Again(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Rule(decision.Rule).On(decision.Day).Decide(Applicant.FromJson(decision.Applicant, Facts));
    }

    internal static string Print(IEnumerable<KeyValuePair<string, string>> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\0{text.Length}\0{text}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

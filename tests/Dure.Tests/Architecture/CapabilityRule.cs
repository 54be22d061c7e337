using System.Text.RegularExpressions;

namespace Dure.Tests.Architecture;

/// <summary>
/// A capability may use of another only the type that bears its name (<c>Capabilities/Plans/Plans.cs</c>), and Shared
/// may use none. Read from the source: from <c>using</c> directives, and from names, whole (<c>Capabilities.Plans.Goal</c>)
/// or as they may be shortened inside the namespace (<c>Plans.Goal</c>).
/// </summary>
internal sealed partial class CapabilityRule
{
    private const string Capabilities = "src/Dure.App/Capabilities/";
    private const string Shared = "src/Dure.App/Shared/";

    private readonly IReadOnlyList<SourceFile> _files;
    private readonly ILookup<string, string> _types;

    /// <param name="files">All files of Dure.App; capabilities and their types are found in them.</param>
    public CapabilityRule(IReadOnlyList<SourceFile> files)
    {
        _files = files;
        _types = files
            .Where(file => Owner(file) is not null)
            .SelectMany(file =>
                Declaration()
                    .Matches(file.Code)
                    .Select(match => (Owner: Owner(file)!, Type: match.Groups["type"].Value))
            )
            .ToLookup(pair => pair.Owner, pair => pair.Type);
    }

    public IEnumerable<string> Names => _types.Select(group => group.Key);

    /// <summary>Every wrong reference, as "file: what it refers to".</summary>
    public IEnumerable<string> Violations() =>
        from file in _files
        where Owner(file) is not null || file.Path.StartsWith(Shared, StringComparison.Ordinal)
        from reference in References(file).Distinct()
        select $"{file.Path}: {reference}";

    private IEnumerable<string> References(SourceFile file)
    {
        var own = Owner(file);
        foreach (Match match in Qualified().Matches(file.Code))
        {
            var (capability, member) = (match.Groups["capability"].Value, match.Groups["member"].Value);
            if (capability != own && (own is null || member != capability))
                yield return match.Value;
        }

        // A shortened name starts with the other capability's and goes on with a type of it; a property that happens
        // to be called Plans goes on with something else.
        foreach (var capability in Names.Where(name => name != own && own is not null))
        foreach (Match match in Regex.Matches(file.Code, $@"(?<![\w.]){capability}\s*\.\s*(?<member>\w+)"))
        {
            var member = match.Groups["member"].Value;
            if (member != capability && _types[capability].Contains(member))
                yield return match.Value;
        }
    }

    private static string? Owner(SourceFile file) =>
        file.Path.StartsWith(Capabilities, StringComparison.Ordinal)
            ? file.Path[Capabilities.Length..].Split('/')[0]
            : null;

    // Also matches a namespace in a using directive or a declaration, which has no member and opens all of the other.
    [GeneratedRegex(@"\bCapabilities\s*\.\s*(?<capability>\w+)(\s*\.\s*(?<member>\w+))?")]
    private static partial Regex Qualified();

    [GeneratedRegex(
        @"\b(class|struct|interface|enum|record(\s+(class|struct))?|delegate\s+[\w<>?,\[\]]+)\s+(?<type>\w+)"
    )]
    private static partial Regex Declaration();
}

using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.Calls;

/// <summary>
/// What a kind of call says to those who applied: in letters, and where they look up what became of it. Of what a kind leaves
/// out, and of all that is not settled, <see cref="CallStates"/> has the words.
/// </summary>
/// <param name="Title">With the call's title in the place of {모집}.</param>
/// <param name="Results">By the word of the state.</param>
/// <param name="Objection">With the days in the place of {일수}, and what sets them in that of {근거}.</param>
public sealed record CallWords(
    string Title,
    IReadOnlyDictionary<string, string> Results,
    IReadOnlyList<string> Objection
)
{
    private const string TitlePlace = "{모집}";
    private const string DaysPlace = "{일수}";
    private const string CitePlace = "{근거}";

    public string TitleOf(string call) => Title.Replace(TitlePlace, call, StringComparison.Ordinal);

    public string Says(ApplicationState state) => Results.GetValueOrDefault(state.Facts().Word) ?? state.Facts().Plain;

    public IEnumerable<string> ObjectionOf(CallKind kind) =>
        Objection.Select(line =>
            line.Replace(DaysPlace, kind.ObjectionDays.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace(CitePlace, kind.ObjectionCite, StringComparison.Ordinal)
        );

    /// <exception cref="InvalidDataException">It names a result or a place that there is not.</exception>
    public static CallWords Read(YamlNode node)
    {
        var words = new CallWords(
            $"{node["title"]}",
            ((YamlMappingNode)node["results"]).ToDictionary(one => $"{one.Key}", one => $"{one.Value}"),
            [.. ((YamlSequenceNode)node["objection"]).Select(line => $"{line}")]
        );
        string[] known = [.. CallStates.Applications.Select(state => state.Word)];
        if (words.Results.Keys.Except(known).FirstOrDefault() is { } unknown)
            throw new InvalidDataException($"No application becomes '{unknown}': {string.Join(", ", known)}.");
        IEnumerable<string> filled =
        [
            words.Title.Replace(TitlePlace, "", StringComparison.Ordinal),
            .. words.Results.Values,
            .. words.Objection.Select(line =>
                line.Replace(DaysPlace, "", StringComparison.Ordinal).Replace(CitePlace, "", StringComparison.Ordinal)
            ),
        ];
        return filled.FirstOrDefault(line => line.Contains('{', StringComparison.Ordinal)) is { } left
            ? throw new InvalidDataException($"Nothing is put into the place that '{left}' leaves.")
            : words;
    }
}

using System.Globalization;
using Dure.App.Shared.Yaml;
using Dure.Kernel;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.Calls;

/// <summary>A document that is asked for.</summary>
public sealed record AskedDocument(string Code, string Name, bool Required);

/// <summary>모집 종류: what a call of this kind asks for and promises, read from <c>Kinds/</c>.</summary>
/// <param name="ByLot">Whether the eligible are put in order by lot alone.</param>
/// <param name="Participation">사업종류 that taking part counts as.</param>
/// <param name="ObjectionDays">Within how many days one may object.</param>
public sealed record CallKind(
    string Name,
    bool ByLot,
    string Participation,
    IReadOnlyList<AskedDocument> Documents,
    int ObjectionDays,
    string ObjectionCite,
    int RetentionYears,
    CallWords Words
)
{
    private const string Resource = "call-kind ";

    public static IReadOnlyList<CallKind> All { get; } = Read();

    /// <summary>Null if there is no such kind.</summary>
    public static CallKind? Find(string? name) => All.FirstOrDefault(kind => kind.Name == name);

    /// <exception cref="RefusedException"><c>NoKind</c>: a call of a kind that was taken away.</exception>
    public static CallKind Of(Call call) => Find(call.Kind) ?? throw new RefusedException(Refusals.NoKind("kind"));

    private static CallKind[] Read() =>
        [
            .. typeof(CallKind)
                .Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Resource, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(Read),
        ];

    private static CallKind Read(string name)
    {
        using var stream = typeof(CallKind).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var root = (YamlMappingNode)CarefulYaml.Load(reader.ReadToEnd())!;
        return new(
            $"{root["kind"]}",
            $"{root["by"]}" == "추첨",
            $"{root["participation"]}",
            [
                .. ((YamlSequenceNode)root["documents"]).Select(one => new AskedDocument(
                    $"{one["code"]}",
                    $"{one["name"]}",
                    $"{one["required"]}" == "true"
                )),
            ],
            Number(root["objection"]["days"]),
            $"{root["objection"]["cite"]}",
            Number(root["retention"]["years"]),
            CallWords.Read(root["words"])
        );
    }

    private static int Number(YamlNode node) => int.Parse($"{node}", CultureInfo.InvariantCulture);
}

using System.Globalization;
using Dure.App.Shared.Yaml;
using Dure.Kernel;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.Calls;

/// <summary>A document that is asked for.</summary>
public sealed record AskedDocument(string Code, string Name, bool Required);

/// <summary>By what the eligible are put in order; who is equal by it, by lot.</summary>
public enum CallOrder
{
    /// <summary>순위: the rule's.</summary>
    Rule,

    /// <summary>점수: of the stages together, and then the rule's.</summary>
    Marks,

    /// <summary>추첨.</summary>
    Lot,
}

/// <summary>모집 종류: what a call of this kind asks for and promises, read from <c>Kinds/</c>.</summary>
/// <param name="Order">By what the eligible are put in order.</param>
/// <param name="Stages">What they go through after the rule; none where the rule says all.</param>
/// <param name="Participation">사업종류 that taking part counts as.</param>
/// <param name="ObjectionDays">Within how many days one may object.</param>
public sealed record CallKind(
    string Name,
    CallOrder Order,
    string Participation,
    IReadOnlyList<CallStage> Stages,
    IReadOnlyList<AskedDocument> Documents,
    int ObjectionDays,
    string ObjectionCite,
    int RetentionYears,
    CallWords Words
)
{
    private const string Resource = "call-kind ";

    public static IReadOnlyList<CallKind> All { get; } = Read();

    /// <summary>How it is selected, in words.</summary>
    public string Way =>
        $"{(Stages.Count > 0 ? $"자격 심사 다음에 {string.Join(", ", Stages)}. " : "")}{Order switch
        {
            CallOrder.Lot => "자격이 있는 사람을 추첨합니다.",
            CallOrder.Marks => "점수가 높은 순서로 뽑고, 같으면 규칙의 순위, 그다음은 추첨으로 정합니다.",
            _ => "규칙의 순위대로 뽑고, 같으면 추첨으로 정합니다.",
        }}";

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
            $"{root["by"]}" switch
            {
                "순위" => CallOrder.Rule,
                "점수" => CallOrder.Marks,
                "추첨" => CallOrder.Lot,
                var other => throw new InvalidDataException($"Nothing is put in order by '{other}'."),
            },
            $"{root["participation"]}",
            root.Children.TryGetValue("stages", out var stages)
                ?
                [
                    .. ((YamlSequenceNode)stages).Select(one => new CallStage(
                        $"{one["name"]}",
                        Number(one["most"]),
                        Number(one["least"])
                    )),
                ]
                : [],
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

using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>A decision for programs.</summary>
internal sealed record DecisionAnswer(
    [property: Description("결정을 한국어 문장으로, 한 줄에 하나")] IReadOnlyList<string> Sentences,
    [property: Description(
        "결정과 그 근거. applicant는 결정한 신청인의 JSON 글이고, 다시 보내면 같은 결정이 나옵니다."
    )]
        Decision Decision
)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static DecisionAnswer Of(Decision decision) => new(decision.Explain(), decision);

    /// <summary>One object on one line.</summary>
    public void Write(Stream output)
    {
        JsonSerializer.Serialize(output, this, Options);
        output.Write("\n"u8);
    }
}

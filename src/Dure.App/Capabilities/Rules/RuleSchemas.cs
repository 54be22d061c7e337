using Dure.Rules;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dure.App.Capabilities.Rules;

/// <summary>
/// What the properties of rules and decisions mean, for readers of the description of the API. Most are those of Dure.Rules,
/// which knows of no API; a name means the same in each of them.
/// </summary>
internal static class RuleSchemas
{
    private static readonly Dictionary<string, string> Words = new()
    {
        ["about"] = "무엇에 대하여 근거끼리 어긋나는지",
        ["amount"] = "금액(원). 돈이 아니거나 주지 않으면 없음",
        ["announced"] = "아직 확정되지 않은(예고된) 값인지, 그런 값에 기대는지",
        ["applicant"] = "결정한 신청인의 JSON 글. 다시 보내면 같은 결정이 나옴",
        ["ask"] = "적는 사람에게 묻는 말",
        ["cite"] = "근거: 법령 조항, 지침, 공고. 항목에 없으면 판의 근거를 따름",
        ["codes"] = "코드일 때 고를 수 있는 말",
        ["conditions"] = "요건. 모두 맞아야 함",
        ["counts"] = "그 몫에 드는지. 모르면 없음",
        ["current"] = "기준일의 값인지",
        ["day"] = "기준일",
        ["exclusions"] = "제외. 하나라도 맞으면 제외함",
        ["facts"] = "알아야 하는 사실",
        ["from"] = "첫날",
        ["given"] = "주는지. 모르면 없음",
        ["grants"] = "지급: 임금, 수당, 한도, 시간, 기간",
        ["group"] = "사람, 참여, 신청 가운데 하나",
        ["history"] = "값의 이력",
        ["id"] = "이름",
        ["label"] = "사실을 사람에게 말하는 이름",
        ["library"] = "결정한 규칙 폴더의 SHA-256",
        ["max"] = "점수의 한도",
        ["missing"] = "보완 필요일 때 알아야 하는 것",
        ["municipality"] = "자치단체 코드 다섯 자리. 전국의 것이면 없음",
        ["name"] = "이름",
        ["names"] = "식에 쓰인 이름과 그 식",
        ["note"] = "참고",
        ["order"] = "순위를 정하는 차례",
        ["outcome"] = "충족, 미충족, 모름 가운데 하나",
        ["parameters"] = "쓰인 매개변수와 그 값, 근거",
        ["points"] = "점수. 사실이 없으면 모름",
        ["printed"] = "근거에 적힌 것들",
        ["quotas"] = "선발 인원의 몫",
        ["readings"] = "근거끼리 어긋난 곳과 따르는 것",
        ["rule"] = "규칙 이름",
        ["say"] = "사람이 읽는 문장",
        ["score"] = "점수의 합",
        ["scores"] = "점수의 항목",
        ["seen"] = "결정할 때 본 값",
        ["share"] = "몫",
        ["source"] = "재원",
        ["split"] = "재원별 금액이나 비율. 규칙이 정하지 않으면 비어 있음",
        ["taken"] = "따르는 것",
        ["text"] = "적힌 그대로의 식",
        ["title"] = "제목",
        ["to"] = "마지막 날. 아직 정해지지 않았으면 없음",
        ["type"] = "수, 날짜, 예아니오, 코드 가운데 하나",
        ["unit"] = "단위",
        ["unverified"] = "손에 있는 문서로 확인하지 못했는지, 그런 값에 기대는지",
        ["value"] = "단위가 붙은 값",
        ["verdict"] = "적격, 보완 필요, 부적격 가운데 하나",
        ["versionFrom"] = "판의 시행 첫날",
        ["versions"] = "모든 판의 시행 기간과 근거",
        ["when"] = "이 조건이 맞을 때만 줌",
        ["why"] = "까닭",
    };

    public static void Describe(OpenApiOptions options) =>
        options.AddSchemaTransformer(
            (schema, context, _) =>
            {
                var type = context.JsonTypeInfo.Type;
                if (type.Assembly == typeof(Decision).Assembly || type.Namespace == typeof(RuleSheet).Namespace)
                    foreach (var (name, property) in schema.Properties ?? new Dictionary<string, IOpenApiSchema>())
                        if (Words.TryGetValue(name, out var word))
                        {
                            // In place of the English one that the compiler takes along.
                            property.Description = word;
                            // Where an enum is referred to, its description is taken from here.
                            if (property is OpenApiSchema { Metadata: { } metadata })
                                metadata["x-ref-description"] = word;
                        }

                return Task.CompletedTask;
            }
        );
}

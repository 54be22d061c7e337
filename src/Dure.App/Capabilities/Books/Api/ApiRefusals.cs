using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Why a program's question is not answered.</summary>
internal static class ApiRefusals
{
    public static Refusal NoTree(string code) =>
        new(
            nameof(NoTree),
            $"'{code}'라는 분류가 없습니다. tree 없이 물으면 모든 분류의 항목을 답합니다.",
            $"There is no classification '{code}'. Without tree, all are answered."
        );

    public static Refusal NoProgramme(string code) =>
        new(
            nameof(NoProgramme),
            $"'{code}'라는 사업이 없습니다. /programmes에서 코드를 확인하세요.",
            $"There is no programme '{code}'. See /programmes."
        );

    public static Refusal NoSubject(string key) =>
        new(
            nameof(NoSubject),
            $"subject='{key}': 그런 대상이 없습니다. municipality, programme:코드, node:분류/항목, department:코드처럼 적습니다.",
            $"subject='{key}': no such subject. Write municipality, programme:code, node:tree/code, department:code."
        );

    public static Refusal NoMeasure(string code) =>
        new(
            nameof(NoMeasure),
            $"measure='{code}': 그런 지표가 없습니다. /measures에서 코드를 확인하세요.",
            $"measure='{code}': no such measure. See /measures."
        );

    public static Refusal NoKind(string kind) =>
        new(
            nameof(NoKind),
            $"kind='{kind}': 목표, 실적, 예산, 집행, 전망 가운데 하나를 적습니다.",
            $"kind='{kind}': one of 목표, 실적, 예산, 집행, 전망."
        );

    public static Refusal NoPeriod(string period) =>
        new(
            nameof(NoPeriod),
            $"period='{period}': 2022, 2022-H1, 2022-Q3, 2022-09, 2018..2022처럼 적습니다.",
            $"period='{period}': write 2022, 2022-H1, 2022-Q3, 2022-09 or 2018..2022."
        );
}

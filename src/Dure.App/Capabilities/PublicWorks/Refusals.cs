using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>Why something of public works is not done. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoPayRate(string name, Period month) =>
        new(
            nameof(NoPayRate),
            $"{month.ToKorean()}의 ‘{name}’ 값이 규칙에 없어 임금을 셈할 수 없습니다. rules 폴더에 값을 더해 주세요.",
            $"The rules have no value of '{name}' for {month}."
        );

    public static Refusal PayRateChanges(string name, Period month) =>
        new(
            nameof(PayRateChanges),
            $"‘{name}’ 값이 {month.ToKorean()} 안에서 바뀌거나 셈할 수 없는 값입니다. rules 폴더의 값을 확인해 주세요.",
            $"'{name}' changes within {month}, or cannot be reckoned with."
        );
}

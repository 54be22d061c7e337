using System.Globalization;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Entry;

/// <summary>The fields that go with figures on both forms, and what is said at them.</summary>
internal static class FigureFields
{
    public static FigureWords Read(
        string unit,
        string? reason,
        string? evidence,
        string? date,
        bool provisional,
        out Refusal? fault
    )
    {
        fault = null;
        DateOnly? day = null;
        if (!string.IsNullOrWhiteSpace(date))
        {
            if (DateOnly.TryParse(date, CultureInfo.InvariantCulture, out var read))
                day = read;
            else
                fault = Refusals.NotADay(date);
        }

        return new(unit, Text(reason), Text(evidence), day, provisional);
    }

    /// <summary>Each refusal at its field; a missing reason once, at the reason.</summary>
    public static IReadOnlyList<FormError> ErrorsOf(RefusedException refused)
    {
        var errors = new List<FormError>();
        var without = refused.Refusals.Where(refusal => refusal.Name == "ChangedWithoutReason").ToList();
        foreach (var refusal in refused.Refusals.Except(without))
            errors.Add(new(refusal.Place?.File ?? "", refusal.Korean));
        if (without.Count > 0)
            errors.Add(new("reason", $"이미 기록된 값 {without.Count}개를 고치셨습니다. 고치는 사유를 적어 주세요."));
        return errors;
    }

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

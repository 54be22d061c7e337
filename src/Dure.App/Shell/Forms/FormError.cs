using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>What a form did not take: the field it stands at, and the sentence.</summary>
/// <param name="Field">Id of the field; empty for the form as a whole.</param>
public sealed record FormError(string Field, string Sentence)
{
    /// <summary>What was refused, each at the field its place names.</summary>
    public static IReadOnlyList<FormError> Of(RefusedException refused) =>
        [.. refused.Refusals.Select(refusal => new FormError(refusal.Place?.File ?? "", refusal.Korean))];
}

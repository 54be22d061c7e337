using Dure.App.Shared.Applicants;
using Dure.Rules;

namespace Dure.App.Capabilities.Calls;

/// <summary>What an applicant to a call is asked: what its rule looks at, but for what is known otherwise.</summary>
public sealed class CallQuestions
{
    /// <summary>The rule takes the day of reference for it.</summary>
    public const string AppliedOn = "신청일";

    // The person's own record has them.
    public const string Birth = "생년월일";
    public const string Sex = "성별";

    private CallQuestions(CompiledRule rule, FactsAsked asked, RuleLibrary library)
    {
        (Rule, Asked, Facts, Library) = (rule, asked, library.Facts, library.Fingerprint);
        names = library
            .Rules.Where(one => one.Municipality is not null && one.Place.File.Split('/').Length > 2)
            .DistinctBy(one => one.Municipality)
            .ToDictionary(one => $"{one.Municipality}", one => one.Place.File.Split('/')[1]);
    }

    private readonly Dictionary<string, string> names;

    public CompiledRule Rule { get; }
    public FactsAsked Asked { get; }
    public FactCatalogue Facts { get; }
    public string Library { get; }

    /// <summary>A code as people read it: that of a municipality by its name, as far as the library knows it.</summary>
    public string WordOf(string code) => names.GetValueOrDefault(code, code);

    /// <summary>Null if the call has no rule.</summary>
    /// <exception cref="Dure.Kernel.RefusedException">The rule is gone or not in force on the day of reference.</exception>
    public static CallQuestions? Of(Call call, IServiceProvider services)
    {
        if (call.Rule is null)
            return null;
        var library = Rules.Rules.Library(services);
        var rule = library.Rule(call.Rule).On(call.ReferenceDay);
        return new(rule, FactsAsked.Of(rule.Version, library.Facts).Without(AppliedOn, Birth, Sex), library);
    }
}

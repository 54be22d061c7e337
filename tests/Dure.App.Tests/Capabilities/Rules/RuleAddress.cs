using AngleSharp.Html.Dom;
using Dure.App.Tests.Rig;
using Dure.Rules;

namespace Dure.App.Tests.Capabilities.Rules;

/// <summary>Addresses of the pages about rules, and the rules that they show.</summary>
internal static class RuleAddress
{
    public const string PublicWorks = "영등포구-공공근로";
    public const string Community = "영등포구-지역공동체";

    public static RuleLibrary Library { get; } = RuleLibrary.Load(Path.Combine(Repository.Root, "rules"));

    public static string Of(string rule, string rest = "") => $"/rules/{Uri.EscapeDataString(rule)}{rest}";

    /// <summary>Nothing of a text that somebody sent is markup.</summary>
    public static void ShouldBeHarmless(this IHtmlDocument page) =>
        page.QuerySelectorAll("script:not([src^='/']), img:not([src^='/']), [onerror], style, [style]").ShouldBeEmpty();
}

using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dure.App.Shell;

/// <summary>A page above the present one in the breadcrumb.</summary>
/// <param name="Href">Within the application, from its root: <c>/municipalities</c>.</param>
public sealed record Crumb(string Label, string Href);

/// <summary>What a page tells the layout about itself.</summary>
public static class PageHead
{
    public const string Product = "두레";
    public const string Title = nameof(Title);
    public const string Above = nameof(Above);

    public static string Version { get; } =
        typeof(PageHead).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Names the page in the window's title, without a breadcrumb.</summary>
    public static void Name(this ViewDataDictionary data, string title) => data[Title] = title;

    /// <summary>Names the page in the window's title and as the last of the breadcrumb.</summary>
    /// <param name="above">The pages between home and this one.</param>
    public static void Name(this ViewDataDictionary data, string title, IReadOnlyList<Crumb> above)
    {
        data.Name(title);
        data[Above] = above;
    }
}

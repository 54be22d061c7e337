using System.Reflection;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Dure.App.Shell;

/// <summary>A page above the present one in the breadcrumb.</summary>
/// <param name="Href">Within the application, from its root: <c>/municipalities</c>.</param>
public sealed record Crumb(string Label, string Href);

/// <summary>The book that a page belongs to; its parts are offered above the page.</summary>
/// <param name="Code">As in its address: <c>guro-2022</c>.</param>
/// <param name="Municipality">Code of the municipality.</param>
/// <param name="Name">Name of the municipality.</param>
public sealed record BookHead(string Code, string Municipality, string Name, int Year)
{
    public string Address => $"/books/{Code}";

    /// <summary>The parts of a book, in the order people go through them: what each is called and where it is.</summary>
    public static IReadOnlyList<Crumb> Parts { get; } =
    [
        new("상황판", ""),
        new("계획", "/plan"),
        new("사업", "/programmes"),
        new("예산", "/budgets"),
        new("지표", "/indicators"),
        new("표", "/tables"),
        new("공시본", "/disclosures"),
        new("보고회", "/briefings"),
        new("입력", "/entry"),
        new("자료", "/source"),
    ];
}

/// <summary>What a page tells the layout about itself.</summary>
public static class PageHead
{
    public const string Product = "두레";
    public const string Title = nameof(Title);
    public const string Above = nameof(Above);
    public const string Of = nameof(Of);

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

    /// <summary>Names a page of a book: in the title, the breadcrumb and the parts of the book.</summary>
    /// <param name="between">The pages between the book and this one.</param>
    public static void Name(this ViewDataDictionary data, string title, BookHead book, params Crumb[] between)
    {
        data.Name(
            title,
            [
                new("자치단체", "/municipalities"),
                new(book.Name, $"/municipalities/{book.Municipality}"),
                .. title == $"{book.Year}년" ? (Crumb[])[] : [new($"{book.Year}년", book.Address)],
                .. between,
            ]
        );
        data[Of] = book;
    }
}

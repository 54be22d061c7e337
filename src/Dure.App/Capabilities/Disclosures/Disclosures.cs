using System.CommandLine;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Disclosures: sets of tables frozen with their traces, checked at any time, superseded, never lost.</summary>
public static class Disclosures
{
    /// <summary>A disclosure without its content.</summary>
    /// <param name="InForce">Whether no later version took its place.</param>
    public sealed record Line(
        string Book,
        string Municipality,
        int Version,
        string Title,
        DateTime At,
        string Who,
        string Why,
        string Sha256,
        bool InForce
    )
    {
        public string Address => AddressOf(Book, Version);
    }

    public static IServiceCollection AddDisclosures(this IServiceCollection services) =>
        services.AddScoped<DisclosureDesk>().AddScoped<DisclosureComposer>().AddSingleton(DisclosureApproval.Kind);

    public static IEnumerable<Command> Commands() => DisclosureCommands.Create();

    public static void MapDisclosures(this IEndpointRouteBuilder routes)
    {
        DisclosureDownloads.Map(routes);
        Api.Map(routes.MapApi("/disclosures", Act.ReadPublic).WithTags("공시본"));
    }

    public static string AddressOf(string book, int version) => $"/disclosures/{Disclosure.Name(book, version)}";

    /// <summary>The address of a book's disclosures.</summary>
    public static string OfBookAddress(string book) => $"/books/{Uri.EscapeDataString(book)}/disclosures";

    /// <summary>The address at which a disclosure is put together.</summary>
    /// <param name="from">The version whose parts it begins with; null for none.</param>
    public static string ComposeAddressOf(string book, int? from = null) =>
        $"{OfBookAddress(book)}/new{(from is { } version ? $"?from={version}" : "")}";

    /// <summary>The address of what differs between two versions.</summary>
    public static string DifferenceAddressOf(string book, int version, int with) =>
        $"{AddressOf(book, version)}/difference?with={with}";

    /// <summary>The disclosures of one book, or all, the latest first.</summary>
    public static async Task<IReadOnlyList<Line>> ListAsync(DureDbContext db, Book? book, CancellationToken cancel)
    {
        var found = await (
            from disclosure in db.Set<Disclosure>().AsNoTracking()
            join of in db.Set<Book>().AsNoTracking()
                on new { disclosure.Municipality, disclosure.Year } equals new { of.Municipality, of.Year }
            join municipality in db.Set<Municipality>().AsNoTracking()
                on disclosure.Municipality equals municipality.Code
            where book == null || (disclosure.Municipality == book.Municipality && disclosure.Year == book.Year)
            orderby disclosure.At descending, disclosure.Version descending
            select new
            {
                of.Code,
                municipality.Name,
                disclosure.Version,
                disclosure.Title,
                disclosure.At,
                disclosure.Who,
                disclosure.Why,
                disclosure.Sha256,
                Last = db.Set<Disclosure>()
                    .Where(other => other.Municipality == disclosure.Municipality && other.Year == disclosure.Year)
                    .Max(other => other.Version),
            }
        ).ToListAsync(cancel);
        return
        [
            .. found.Select(one => new Line(
                one.Code,
                one.Name,
                one.Version,
                one.Title,
                one.At,
                one.Who,
                one.Why,
                one.Sha256,
                one.Version == one.Last
            )),
        ];
    }
}

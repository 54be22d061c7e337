using System.Globalization;
using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Briefings;

/// <summary>보고회: what the mayor is told of a quarter, computed from the ledger and frozen when it was held.</summary>
public static class Briefings
{
    public static IServiceCollection AddBriefings(this IServiceCollection services) =>
        services.AddScoped<BriefingComposer>().AddScoped<BriefingDesk>().AddScoped<BriefingCheck>();

    public static void MapBriefings(this IEndpointRouteBuilder routes)
    {
        BriefingDownloads.Map(routes);
        Api.Map(routes.MapApi("/books/{book}/briefings", Act.ReadBriefings).WithTags("보고회"));
    }

    /// <summary>The address of a book's briefings.</summary>
    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/briefings";

    /// <summary>The address at which the report of a quarter is prepared.</summary>
    public static string AddressOf(string book, int quarter) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(book)}/{quarter}");

    /// <summary>The address of a frozen report.</summary>
    public static string AddressOf(string book, int quarter, int version) =>
        $"{AddressOf(book)}/{Briefing.Name(quarter, version)}";

    internal static string ReasonAddressOf(string book, int quarter, string subject, string measure) =>
        $"{AddressOf(book, quarter)}/reason" + QueryString.Create("subject", subject).Add("measure", measure);
}

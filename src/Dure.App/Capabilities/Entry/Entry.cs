using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Entry;

/// <summary>Entry: forms for all that a book holds, so that a municipality can be kept without files.</summary>
public static class Entry
{
    public static IServiceCollection AddEntry(this IServiceCollection services) =>
        services
            .AddScoped<EntryDesk>()
            .AddScoped<FigureDesk>()
            .AddScoped<PostingDesk>()
            .AddScoped<TargetDesk>()
            .AddSingleton(TargetApproval.Kind);

    public static void MapEntry(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/books/{book}/entry/facts/{fact:int}", ToFigureAsync)
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.EnterRecords)
            .ExcludeFromDescription();

    /// <summary>The form for one figure.</summary>
    public static string FigureAddressOf(
        string book,
        string subject,
        string measure,
        FactKind kind,
        Period period,
        string? part = null,
        string? entry = null
    ) =>
        $"/books/{book}/entry/figure"
        + QueryString.Create(
            new Dictionary<string, string?>
            {
                ["subject"] = subject,
                ["measure"] = measure,
                ["kind"] = kind.Word(),
                ["period"] = period.ToString(),
                ["part"] = part,
                ["entry"] = entry,
            }.Where(pair => !string.IsNullOrEmpty(pair.Value))
        );

    /// <summary>The form for the figure that a fact is about.</summary>
    public static string FactAddressOf(string book, int fact) => $"/books/{book}/entry/facts/{fact}";

    /// <summary>What a posting changed.</summary>
    public static string PostingAddressOf(string book, int posting) => $"/books/{book}/entry/postings/{posting}";

    private static async Task<IResult> ToFigureAsync(
        string book,
        int fact,
        EntryDesk desk,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        var open = await desk.OpenAsync(book, cancel);
        var found =
            await db.Set<Fact>()
                .AsNoTracking()
                .FirstOrDefaultAsync(row => row.Municipality == open.Book.Municipality && row.Id == fact, cancel)
            ?? throw new RefusedException(TableRefusals.NoCell(book, $"{fact}", ""));
        var at = FigureAt.Of(open.Ledger, found);
        return TypedResults.LocalRedirect(
            FigureAddressOf(book, at.Subject, at.Measure, at.Kind, at.Period, at.Part, at.Entry)
        );
    }
}

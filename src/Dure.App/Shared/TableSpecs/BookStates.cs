using System.Data.Common;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.TableSpecs;

/// <summary>A book's municipality and the last posting of its ledger, which every change of what a book holds makes.</summary>
/// <param name="Records">The last posting that was more than figures.</param>
public sealed record BookState(MunicipalityCode Municipality, int Posting, int Records);

/// <summary>The state that was looked up for the page that is being made; nobody else need ask for it again.</summary>
public sealed class PageState
{
    private (string Book, BookState State)? known;

    public BookState? Of(string book) => known is { } one && one.Book == book ? one.State : null;

    public void Set(string book, BookState state) => known = (book, state);
}

/// <summary>
/// Where the ledgers of books stand. Another process may write at any time, so the database is asked for each request;
/// one look-up serves all requests that wait for it.
/// </summary>
public sealed class BookStates
{
    /// <summary>The name of the policy for pages that are made of the ledger and the records of one book's municipality.</summary>
    public const string Pages = "book";

    private readonly Database database;
    private readonly Together<string, BookState> together;

    public BookStates(Database database)
    {
        this.database = database;
        together = new(AskAsync);
    }

    /// <summary>Null if there is no such book.</summary>
    public Task<BookState?> OfAsync(string code, CancellationToken cancel) => together.AskAsync(code, cancel);

    /// <summary>The state of the book that a page's address names.</summary>
    internal static async Task<string?> OfPageAsync(HttpContext context, CancellationToken cancel) =>
        context.GetRouteValue("book") is string code ? await OfPageAsync(context.RequestServices, code, cancel) : null;

    private static async Task<string?> OfPageAsync(IServiceProvider services, string code, CancellationToken cancel)
    {
        if (await services.GetRequiredService<BookStates>().OfAsync(code, cancel) is not { } state)
            return null;
        services.GetRequiredService<PageState>().Set(code, state);
        return state.ToString();
    }

    private async Task<IReadOnlyDictionary<string, BookState>> AskAsync(IReadOnlyCollection<string> codes)
    {
        await using var connection = database.Connect();
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT code, municipality, "
            + "coalesce((SELECT max(id) FROM posting WHERE posting.municipality = book.municipality), 0), "
            + "coalesce((SELECT max(id) FROM posting WHERE posting.municipality = book.municipality AND NOT figures_only), 0) "
            + "FROM book "
            + $"WHERE code IN ({string.Join(", ", codes.Select((code, at) => Add(command, $"@c{at}", code)))})";
        await using var reader = await command.ExecuteReaderAsync();
        var states = new Dictionary<string, BookState>();
        while (await reader.ReadAsync())
            states[reader.GetString(0)] = new(new(reader.GetInt32(1)), reader.GetInt32(2), reader.GetInt32(3));
        return states;
    }

    private static string Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return name;
    }
}

using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;

namespace Dure.App.Tests.Rig;

/// <summary>The application with a book loaded, and the desk at which a test writes into its ledger.</summary>
public sealed class Site : IAsyncDisposable
{
    /// <summary>A town made up for the pages, one of everything: Fixtures/hanbit-2023.</summary>
    public const string Book = "hanbit-2023";

    private readonly bool alone;
    private Lazy<HttpClient> client;

    private Site(Desk desk, bool alone, TimeProvider? clock)
    {
        this.alone = alone;
        (Desk, App) = (desk, new AppFactory(desk.Database, alone) { Clock = clock });
        client = new(App.CreateClient);
    }

    public Desk Desk { get; }
    public AppFactory App { get; private set; }

    /// <summary>In memory. A test with a browser calls <see cref="AppFactory.Listen"/> instead.</summary>
    public HttpClient Client => client.Value;

    public static string Folder { get; } = Path.Combine(Repository.Root, "tests/Dure.App.Tests/Fixtures", Book);

    /// <summary>As one person opens it on their own machine.</summary>
    public static Task<Site> OpenAsync(DatabaseKind kind, params string[] books) => OpenAsync(kind, true, null, books);

    /// <summary>As a server opens it, where people sign in.</summary>
    public static Task<Site> ServeAsync(DatabaseKind kind, params string[] books) =>
        OpenAsync(kind, false, null, books);

    /// <summary>The same in another year: pages see the desk's clock.</summary>
    public static Task<Site> ServeAsync(DatabaseKind kind, DateTimeOffset start, params string[] books) =>
        OpenAsync(kind, false, start, books);

    private static async Task<Site> OpenAsync(DatabaseKind kind, bool alone, DateTimeOffset? start, string[] books)
    {
        // Its figures bear the time of the desk, so those of another year are loaded then.
        var desk = Desk.Of(await TestDatabase.CreateAsync(kind, isTown: start is null), start);
        if (start is not null)
            await desk.LoadAsync(Folder);
        foreach (var book in books)
            await desk.LoadAsync(book);
        return new(desk, alone, start is null ? null : desk.Clock);
    }

    /// <summary>Starts the application anew: one that was asked in memory cannot be opened in a browser any more.</summary>
    /// <param name="settings">With these besides.</param>
    public async Task ReopenAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        if (client.IsValueCreated)
            Client.Dispose();
        await App.DisposeAsync();
        App = new(Desk.Database, alone) { Settings = settings ?? App.Settings, Clock = App.Clock };
        client = new(App.CreateClient);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => Client.GetAsync(address, Desk.Cancel);

    public async Task<IHtmlDocument> PageAsync(string address, HttpStatusCode status = HttpStatusCode.OK)
    {
        var answer = await GetAsync(address);
        answer.StatusCode.ShouldBe(status, address);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        return new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Desk.Cancel));
    }

    /// <summary>A month later 김담당 corrects the result of 공공근로 from 120 to 118.</summary>
    /// <returns>The day before the correction, as pages are asked for it.</returns>
    public async Task<string> CorrectAsync()
    {
        var before = Desk.Clock.GetUtcNow().AddDays(1).ToString("yyyy-MM-dd", null);
        Desk.Clock.Advance(TimeSpan.FromDays(30));
        var book = (await Desk.Get<TableReader>().BookAsync(Book, Desk.Cancel))!;
        await Desk.Get<LedgerWriter>()
            .PostAsync(
                book.Municipality,
                new PostingHead("김담당", "정정", "중복 참여자 제외"),
                [
                    new NewFact
                    {
                        Subject = "programme:works",
                        Measure = "jobs",
                        Kind = FactKind.Result,
                        Period = Period.Year(2023),
                        Value = 118,
                        Reason = "두 사업에 함께 참여한 2명을 뺌",
                        Evidence = "일자리정책과-101",
                    },
                ],
                Desk.Cancel
            );
        return before;
    }

    public async ValueTask DisposeAsync()
    {
        if (client.IsValueCreated)
            Client.Dispose();
        await App.DisposeAsync();
        await Desk.DisposeAsync();
    }
}

using Dure.App.Capabilities.Books;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>The services of the program on a test's own database, with a clock that the test sets.</summary>
public sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider services;
    private readonly AsyncServiceScope scope;

    private Desk(TestDatabase database, DateTimeOffset start)
    {
        (Database, Clock) = (database, new(start));
        services = new ServiceCollection()
            .AddDure(database.Database)
            .AddSingleton<TimeProvider>(Clock)
            .PostConfigure<PasswordHasherOptions>(Office.HashQuickly)
            .BuildServiceProvider();
        scope = services.CreateAsyncScope();
    }

    public TestDatabase Database { get; }
    public TestClock Clock { get; }
    public DureDbContext Db => Get<DureDbContext>();

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="start">Where its clock stands at first.</param>
    public static async Task<Desk> OpenAsync(DatabaseKind kind, DateTimeOffset? start = null) =>
        Of(await TestDatabase.CreateAsync(kind), start);

    internal static Desk Of(TestDatabase database, DateTimeOffset? start = null) =>
        new(database, start ?? new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));

    public T Get<T>()
        where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    public Task<Loaded> LoadAsync(string book) =>
        Get<BookLoader>()
            .LoadAsync(
                Books.Read(Path.IsPathRooted(book) ? book : Path.Combine(Repository.Root, "books", book)),
                new PostingHead("시험", "책 적재", "시험 적재"),
                Cancel
            );

    public async ValueTask DisposeAsync()
    {
        await scope.DisposeAsync();
        await services.DisposeAsync();
        await Database.DisposeAsync();
    }
}

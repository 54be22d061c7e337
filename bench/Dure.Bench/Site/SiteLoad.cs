using System.Collections.Concurrent;
using System.Net;

namespace Dure.Bench.Site;

/// <summary>What one load gave.</summary>
/// <param name="Client">Milliseconds from the request until the whole answer has come.</param>
internal sealed record Loaded(Samples Client, double PerSecond);

/// <summary>Readers who all ask at once, each again as soon as it has its answer, over a connection of its own.</summary>
internal sealed class SiteLoad : IDisposable
{
    public const int AtOnce = 50;

    private readonly HttpClient client = new(
        new SocketsHttpHandler
        {
            MaxConnectionsPerServer = AtOnce,
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
        }
    );

    public SiteLoad() => client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip, deflate, br"); // as browsers do

    /// <summary>Each page once, in the given order.</summary>
    public Task<Loaded> OnceAsync(IReadOnlyList<Uri> pages) => RunAsync(pages, TimeSpan.MaxValue, tags: null);

    /// <summary>The pages again and again, for a time.</summary>
    /// <param name="tags">What the readers have already, page by page; each answer must then be "not changed".</param>
    public Task<Loaded> ForAsync(IReadOnlyList<Uri> pages, TimeSpan time, IReadOnlyList<string>? tags = null) =>
        RunAsync(pages, time, tags);

    public async Task<string> TagOfAsync(Uri page)
    {
        using var answer = await client.GetAsync(page);
        return answer.EnsureSuccessStatusCode().Headers.ETag!.ToString();
    }

    private async Task<Loaded> RunAsync(IReadOnlyList<Uri> pages, TimeSpan time, IReadOnlyList<string>? tags)
    {
        var took = new ConcurrentQueue<double>();
        var expected = tags is null ? HttpStatusCode.OK : HttpStatusCode.NotModified;
        var next = -1;
        var started = TimeProvider.System.GetTimestamp();
        async Task ReadAsync()
        {
            while (true)
            {
                var at = Interlocked.Increment(ref next);
                if (time == TimeSpan.MaxValue ? at >= pages.Count : TimeProvider.System.GetElapsedTime(started) >= time)
                    return;
                at %= pages.Count;
                var asked = TimeProvider.System.GetTimestamp();
                using var request = new HttpRequestMessage(HttpMethod.Get, pages[at]);
                if (tags is not null)
                    request.Headers.TryAddWithoutValidation("If-None-Match", tags[at]);
                using var answer = await client.SendAsync(request);
                if (answer.StatusCode != expected)
                    throw new InvalidOperationException($"{pages[at]}: {(int)answer.StatusCode}");
                took.Enqueue(TimeProvider.System.GetElapsedTime(asked).TotalMilliseconds);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => Task.Run(ReadAsync)));
        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        return new(new(took), took.Count / seconds);
    }

    public void Dispose() => client.Dispose();
}

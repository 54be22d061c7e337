using System.Collections.Concurrent;
using System.Security.Cryptography;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>An uploaded file on its way into the ledger.</summary>
/// <param name="Token">A hundred and twenty-eight random bits: who knows it may go on with the upload.</param>
/// <param name="Name">As its sender calls it.</param>
public sealed record Upload(string Token, string Name, DateTimeOffset Expires)
{
    /// <summary>Where it lies until it is loaded, refused or forgotten.</summary>
    public required string Path { get; init; }
    internal Lock Gate { get; } = new();
    internal Task? Work { get; set; }

    public BookPreview? Preview { get; internal set; }

    /// <summary>Why it was not taken, at the preview or at the load.</summary>
    public IReadOnlyList<Refusal> Refusals { get; internal set; } = [];

    /// <summary>Where the load stands; null while none is under way.</summary>
    public LoadStep? Step { get; internal set; }
    public Loaded? Loaded { get; internal set; }
}

/// <summary>
/// Keeps uploaded files between preview and load: in a folder of this process's own, under random names, for half an hour.
/// </summary>
public sealed class UploadDesk(IServiceScopeFactory scopes, TimeProvider clock, ILogger<UploadDesk>? log = null)
    : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private const int MaxKept = 20;

    private readonly ConcurrentDictionary<string, Upload> kept = new();
    private readonly Lazy<DirectoryInfo> folder = new(() => Directory.CreateTempSubdirectory("dure-upload-"));

    /// <summary>Takes a file in and finds out what it would change. Its faults are in what it returns.</summary>
    public async Task<Upload> ReceiveAsync(string name, Func<Stream, Task> content, CancellationToken cancel)
    {
        Sweep();
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var upload = new Upload(token, SentFile.NameOf(name), clock.GetUtcNow() + Patience)
        {
            Path = Path.Combine(folder.Value.FullName, token),
        };
        kept[token] = upload;
        try
        {
            await using (var file = new FileStream(upload.Path, FileMode.CreateNew, FileAccess.Write))
                await content(file);
            await using var scope = scopes.CreateAsyncScope();
            upload.Preview = await scope
                .ServiceProvider.GetRequiredService<BookLoader>()
                .PreviewAsync(Read(upload), cancel);
        }
        catch (Exception problem) when (RefusalsOf(problem) is { } refusals)
        {
            upload.Refusals = refusals;
            Forget(upload);
        }
        catch
        {
            kept.TryRemove(token, out _);
            Forget(upload);
            throw;
        }

        return upload;
    }

    /// <exception cref="RefusedException">There is no such upload, or no more.</exception>
    public Upload Find(string token)
    {
        Sweep();
        return kept.TryGetValue(token, out var upload) ? upload : throw new RefusedException(UploadRefusals.NoUpload());
    }

    /// <summary>Begins to load; a second call joins the first. What comes of it stands in the upload.</summary>
    public Task LoadAsync(Upload upload, string who, string why)
    {
        lock (upload.Gate)
        {
            if (upload.Preview is not { } preview || upload.Refusals.Count > 0)
                return Task.CompletedTask;
            if (upload.Work is null)
            {
                upload.Step = LoadStep.Read;
                // Goes on even if its sender goes away: all or nothing, and never half.
                upload.Work = Task.Run(() => WorkAsync(upload, preview, who, why));
            }

            return upload.Work;
        }
    }

    private async Task WorkAsync(Upload upload, BookPreview preview, string who, string why)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            upload.Loaded = await scope
                .ServiceProvider.GetRequiredService<BookLoader>()
                .LoadAsync(
                    Read(upload),
                    new PostingHead(who, "책 올리기", why, upload.Name),
                    CancellationToken.None,
                    step => upload.Step = step,
                    preview.Posting
                );
        }
        // Nobody waits for this task who could be told otherwise.
#pragma warning disable CA1031
        catch (Exception problem)
#pragma warning restore CA1031
        {
            if (RefusalsOf(problem) is { } refusals)
            {
                upload.Refusals = refusals;
            }
            else
            {
                if (log is not null)
                    Failed(log, upload.Name, problem);
                upload.Refusals = [UploadRefusals.LoadFailed()];
            }
        }
        finally
        {
            upload.Step = null;
            Forget(upload);
        }
    }

    private static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(
        LogLevel.Error,
        new EventId(1, nameof(Failed)),
        "Loading the upload {Name} failed"
    );

    private static BookSource Read(Upload upload)
    {
        var place = new Place(upload.Name);
        var source = Path.GetExtension(upload.Name).ToUpperInvariant() switch
        {
            ".XLSX" => WorkbookReader.Read(upload.Path, upload.Name),
            ".ZIP" => ZipReader.Read(upload.Path, upload.Name),
            _ => throw new RefusedException(UploadRefusals.NotABookFile(place)),
        };
        // What could not be opened need not be told that it holds no book.
        if (source.Sections.Count == 0 && source.Refusals.Count > 0)
            throw new RefusedException(source.Refusals);
        // A name that a browser made up (책 (1).zip) would become the book's.
        return source["book"] is [var head, ..] && head["code"] is null && !BookContent.IsCode(source.Name)
            ? throw new RefusedException([.. source.Refusals, UploadRefusals.NoCode(head.Place, source.Name)])
            : source;
    }

    private static IReadOnlyList<Refusal>? RefusalsOf(Exception problem) =>
        problem is RefusedException refused ? refused.Refusals
        : DatabaseSetup.Explain(problem) is { } refusal ? [refusal]
        : null;

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        var old = kept.Values.Where(upload => upload.Step is null).OrderBy(upload => upload.Expires).ToList();
        foreach (var upload in old.Where((upload, at) => upload.Expires <= now || at < old.Count - MaxKept))
        {
            kept.TryRemove(upload.Token, out _);
            Forget(upload);
        }
    }

    private static void Forget(Upload upload) => File.Delete(upload.Path);

    public void Dispose()
    {
        if (folder.IsValueCreated && folder.Value.Exists)
            folder.Value.Delete(recursive: true);
    }
}

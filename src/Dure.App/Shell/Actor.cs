using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>Who writes through the pages: who signed in; on a person's own machine whom <c>--by</c> named, else who opened them.</summary>
public sealed class Actor(DureDbContext db, IConfiguration settings, Viewer viewer)
{
    /// <summary>The name to stand beside what is written.</summary>
    /// <exception cref="RefusedException">People are registered and this is none of them.</exception>
    public async Task<string> NameAsync(CancellationToken cancel)
    {
        await viewer.LoadAsync(cancel);
        return viewer.Login is not null ? viewer.Signature : await UserCommand.WriterAsync(db, settings["by"], cancel);
    }
}

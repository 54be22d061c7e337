using Dure.App.Shared.Users;
using Dure.Kernel;

namespace Dure.App.Shell;

/// <summary>Who writes through the pages: whom <c>--by</c> named when they were opened, else who opened them.</summary>
/// <remarks>Pages are opened by one person on their own machine; others who can reach them write under that name.</remarks>
public sealed class Actor(DureDbContext db, IConfiguration settings)
{
    /// <summary>The name to stand beside what is written.</summary>
    /// <exception cref="RefusedException">People are registered and this is none of them.</exception>
    public Task<string> NameAsync(CancellationToken cancel) => UserCommand.WriterAsync(db, settings["by"], cancel);
}

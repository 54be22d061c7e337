using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dure.App.Shell;

/// <summary>Keeps a context's connection to SQLite open until the context itself is done with.</summary>
/// <remarks>
/// At each opening EF tells SQLite some thirty functions of its own, which takes longer than most queries. A page that
/// asks five things opened five times.
/// </remarks>
internal sealed class KeepOpen : DbConnectionInterceptor
{
    public static readonly KeepOpen Instance = new();

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(InterceptionResult.Suppress());
}

using System.Collections.Concurrent;
using System.Diagnostics;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Dure.App.Tests.Rig;

/// <summary>The look-ups that contexts make at one database, from now until it is disposed of.</summary>
internal sealed class AskedQueries
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    private readonly ConcurrentQueue<string> queries = [];
    private readonly ConcurrentBag<IDisposable> subscriptions = [];
    private readonly Database database;

    public AskedQueries(Database database)
    {
        this.database = database;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public IReadOnlyList<string> Queries => [.. queries];

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
            subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is { Value: CommandExecutedEventData { Command: { Connection: { } connection } command } }
            // Tests on other databases run beside this one.
            && database.Value.Contains(
                database.IsPostgres ? connection.Database : connection.DataSource,
                StringComparison.Ordinal
            )
            && command.CommandText.StartsWith("SELECT", StringComparison.Ordinal)
        )
            queries.Enqueue(command.CommandText);
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        foreach (var subscription in subscriptions)
            subscription.Dispose();
    }
}

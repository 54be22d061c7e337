using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Dure.App.Tests.Rig;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}

/// <summary>Runs a theory once on each database: its first parameter is the <see cref="DatabaseKind"/>.</summary>
/// <param name="values">The further parameters; the attribute may be repeated for more rows.</param>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class DatabaseDataAttribute(params object?[] values) : DataAttribute
{
    private const string NoPostgres = "DURE_TEST_PG is not set; ./dure test starts a PostgreSQL.";

    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(
        MethodInfo testMethod,
        DisposalTracker disposalTracker
    ) => new([Row(DatabaseKind.Sqlite, null), Row(DatabaseKind.Postgres, SkipPostgres)]);

    // In CI the row is not skipped: TestDatabase then fails it.
    private static string? SkipPostgres => Tool.Postgres is null && !Tool.InContinuousIntegration ? NoPostgres : null;

    private TheoryDataRow Row(DatabaseKind kind, string? skip) => new([kind, .. values]) { Skip = skip };
}

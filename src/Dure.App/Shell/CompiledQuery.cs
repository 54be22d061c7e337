using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dure.App.Shell;

/// <summary>
/// A query that is asked so often that looking it up by its expression costs more than sending it: translated once for each
/// kind of database. For those that a measurement names; the others are written where they are used.
/// </summary>
/// <param name="compile">Such as <c>() => EF.CompileAsyncQuery(…)</c>.</param>
internal sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : class
{
    // What is compiled belongs to one model, and SQLite and PostgreSQL each have their own.
    private readonly ConditionalWeakTable<IModel, TQuery> known = [];

    public TQuery On(DureDbContext db) => known.GetValue(db.Model, _ => compile());
}

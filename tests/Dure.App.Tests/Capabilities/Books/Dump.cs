using System.Collections;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>What a ledger holds, as lines that can be compared: every record but who wrote it and when.</summary>
internal static class Dump
{
    public static async Task<List<string>> OfAsync(Desk desk, MunicipalityCode? municipality = null)
    {
        var lines = new List<string>();
        foreach (var type in Types(desk))
        {
            foreach (var row in await RowsAsync(desk, type))
            {
                var values = type.GetProperties()
                    .Where(property => property.Name != nameof(Fact.Posting))
                    .Select(property => $"{property.Name}={Text(property.PropertyInfo!.GetValue(row))}");
                var line = $"{type.ClrType.Name} {string.Join(' ', values)}";
                if (municipality is null || line.Contains($"={municipality} ", StringComparison.Ordinal))
                    lines.Add(line);
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    /// <summary>All records of every kind, postings included.</summary>
    public static async Task<int> CountAsync(Desk desk)
    {
        var count = 0;
        foreach (var type in desk.Db.Model.GetEntityTypes().Where(type => !IsIdentity(type)))
            count += (await RowsAsync(desk, type)).Count;
        return count;
    }

    private static IEnumerable<IEntityType> Types(Desk desk) =>
        desk
            .Db.Model.GetEntityTypes()
            .Where(type =>
                type.ClrType != typeof(Posting)
                && type.ClrType != typeof(Change)
                && type.ClrType != typeof(LogEntry)
                && !IsIdentity(type)
            );

    private static bool IsIdentity(IEntityType type) =>
        type.ClrType.Namespace != typeof(Fact).Namespace
        && type.FindProperty("Municipality") is null
        && type.ClrType.Name != nameof(Municipality);

    private static async Task<List<object>> RowsAsync(Desk desk, IEntityType type)
    {
        var read = typeof(Dump).GetMethod(nameof(ReadAsync))!.MakeGenericMethod(type.ClrType);
        return await (Task<List<object>>)read.Invoke(null, [desk])!;
    }

    public static async Task<List<object>> ReadAsync<T>(Desk desk)
        where T : class => [.. await desk.Db.Set<T>().AsNoTracking().ToListAsync(Desk.Cancel)];

    private static string Text(object? value) =>
        value switch
        {
            null => "-",
            string text => text,
            IEnumerable several => string.Join('|', several.Cast<object>()),
            _ => value.ToString()!,
        };
}

using System.Text.Json;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <summary>The records of a book beside those that are there: added, changed, taken away, each change noted.</summary>
public sealed partial class BookLoader
{
    // Of these a book may own rows that it no longer has, though it has none at all.
    private static readonly HashSet<Type> Emptied =
    [
        typeof(Contradiction),
        typeof(PrintedCopy),
        typeof(ProgrammeNode),
        typeof(ProgrammeDepartment),
        typeof(ProgrammePartner),
    ];

    private async Task StructureAsync(BookContent content, Book book, CancellationToken cancel)
    {
        var known = await db.Set<Municipality>().ToListAsync(cancel);
        if (
            db.Database.IsNpgsql()
            && content.Municipalities.Exists(one => !known.Exists(other => other.Code == one.Code))
        )
        {
            // Loads of different municipalities may bring the same province; the second finds it there.
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(1146442309, -1)", cancel);
            known = await db.Set<Municipality>().ToListAsync(cancel);
        }

        // A book speaks for its own municipality; of others it only tells that they exist.
        Merge(
            known
                .Where(one =>
                    one.Code == book.Municipality || !content.Municipalities.Exists(other => other.Code == one.Code)
                )
                .ToList(),
            content.Municipalities.Where(one =>
                one.Code == book.Municipality || !known.Exists(other => other.Code == one.Code)
            ),
            _ => false
        );
        Note();
        await db.SaveChangesAsync(cancel);

        var programmes = content.Programmes.Select(programme => programme.Code).ToHashSet();
        await MergeAsync(content.Peers, _ => false, cancel);
        await MergeAsync(content.Departments, _ => false, cancel);
        await MergeAsync(content.Partners, _ => false, cancel);
        await MergeAsync(content.Plans, _ => false, cancel);
        await MergeAsync(content.PartLists, _ => false, cancel);
        await NumberAsync(content, cancel);
        await MergeAsync(content.Parts, _ => false, cancel);
        await MergeAsync(content.Measures, _ => false, cancel);
        await MergeAsync(content.Trees, _ => false, cancel);
        await MergeAsync(content.Nodes, _ => false, cancel);
        await MergeAsync(content.Pledges, _ => false, cancel);
        await MergeAsync(content.Programmes, _ => false, cancel);
        await MergeAsync(content.ProgrammeNodes, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.ProgrammeDepartments, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.ProgrammePartners, row => programmes.Contains(row.Programme), cancel);
        await MergeAsync(content.Milestones, _ => false, cancel);
        await MergeAsync(content.Words, _ => false, cancel);
        await MergeAsync([book], _ => false, cancel);
        await MergeAsync(content.Tables, row => row.Year == book.Year, cancel);
        await MergeAsync(content.Printed, row => row.Year == book.Year, cancel);
        await MergeAsync(content.Contradictions, row => row.Year == book.Year, cancel);
    }

    /// <summary>Measures and parts keep the number they have; new ones get the next.</summary>
    private async Task NumberAsync(BookContent content, CancellationToken cancel)
    {
        var measures = await db.Set<Measure>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Number, cancel);
        var next = measures.Values.DefaultIfEmpty(-1).Max() + 1;
        foreach (var measure in content.Measures)
            measure.Number = measures.TryGetValue(measure.Code, out var number) ? number : next++;
        var parts = await db.Set<Part>()
            .AsNoTracking()
            .Where(row => row.Municipality == municipality)
            .ToDictionaryAsync(row => row.Code, row => row.Number, cancel);
        var nextPart = parts.Values.DefaultIfEmpty(0).Max() + 1;
        foreach (var part in content.Parts)
            part.Number = parts.TryGetValue(part.Code, out var number) ? number : nextPart++;
        if (next > FactKey.MaxMeasures)
            throw new RefusedException(FactRefusals.TooMany("지표", FactKey.MaxMeasures));
        if (nextPart > FactKey.MaxParts)
            throw new RefusedException(FactRefusals.TooMany("구분 항목", FactKey.MaxParts));
    }

    private async Task MergeAsync<T>(IReadOnlyList<T> rows, Func<T, bool> owned, CancellationToken cancel)
        where T : class
    {
        if (rows.Count == 0 && !Emptied.Contains(typeof(T)))
            return;
        var existing = await db.Set<T>()
            .Where(row => EF.Property<MunicipalityCode>(row, "Municipality") == municipality)
            .ToListAsync(cancel);
        Merge(existing, rows, owned);
        Note();
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Adds what is new, changes what differs, removes what the book owns and no longer has.</summary>
    private void Merge<T>(IReadOnlyList<T> existing, IEnumerable<T> rows, Func<T, bool> owned)
        where T : class
    {
        var key = db.Model.FindEntityType(typeof(T))!.FindPrimaryKey()!.Properties;
        string KeyOf(T row) => string.Join('\0', key.Select(property => property.PropertyInfo!.GetValue(row)));
        var left = existing.ToDictionary(KeyOf);
        foreach (var row in rows)
        {
            if (left.Remove(KeyOf(row), out var found))
            {
                var entry = db.Entry(found);
                entry.CurrentValues.SetValues(row);
                // Of several books each has an order of its own; a change of one record leaves the order alone.
                if (keepOrder && row is (Programme or Node or Part or Milestone))
                {
                    var place = entry.Property("Position");
                    place.CurrentValue = place.OriginalValue;
                    place.IsModified = false;
                }
            }
            else
                db.Add(row);
        }

        db.RemoveRange(left.Values.Where(owned));
    }

    /// <summary>Keeps what each changed record was and became.</summary>
    private void Note()
    {
        db.ChangeTracker.DetectChanges();
        foreach (
            var entry in db
                .ChangeTracker.Entries()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        )
        {
            changed++;
            records?.Add(RecordOf(entry));
            var of =
                entry.Metadata.ClrType.Name
                + " "
                + string.Join(
                    ' ',
                    entry
                        .Metadata.FindPrimaryKey()!
                        .Properties.Skip(1)
                        .Select(property => entry.Property(property).CurrentValue)
                );
            var properties =
                entry.State == EntityState.Modified ? entry.Properties.Where(property => property.IsModified)
                : entry.State == EntityState.Added
                    ? entry.Properties.Where(property =>
                        !property.Metadata.IsPrimaryKey() && property.CurrentValue is not null
                    )
                : entry.Properties;
            string Json(Func<Microsoft.EntityFrameworkCore.ChangeTracking.PropertyEntry, object?> value) =>
                JsonSerializer.Serialize(
                    properties.ToDictionary(property => property.Metadata.Name, property => Text(value(property)))
                );
            // Of what a form adds the history begins here; a book's records come by the thousand, with its posting. Of a
            // table that begins with nothing one knows that it was made here, and not printed.
            var noted = entry.State != EntityState.Added || (keepOrder && entry.Entity is not TableDefinition);
            if (noted)
                changes.Add(
                    (
                        of,
                        entry.State == EntityState.Added ? "{}" : Json(property => property.OriginalValue),
                        entry.State == EntityState.Deleted ? "{}" : Json(property => property.CurrentValue)
                    )
                );
        }
    }

    private static string? Text(object? value) =>
        value is IEnumerable<string> list ? string.Join("; ", list) : value?.ToString();
}

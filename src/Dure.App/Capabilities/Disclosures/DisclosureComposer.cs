using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>What a disclosure would say now.</summary>
/// <param name="Open">What does not add up in it, and why it is published all the same.</param>
internal sealed record Composed(
    LedgerView Ledger,
    List<(TableDefinition Definition, ComputedTable Computed)> Tables,
    OpenFindings? Open
);

/// <summary>Computes a disclosure from the ledger as it stands, for freezing it or for laying it before a line.</summary>
public sealed class DisclosureComposer(DureDbContext db, TableReader reader)
{
    /// <exception cref="RefusedException">No reason, no such table, parts that cannot be, figures that do not add up without a reason.</exception>
    internal async Task<Composed> ComposeAsync(Book book, DisclosureRequest request, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(request.Why))
            throw new RefusedException(Refusals.NoReason());
        if (request.Parts is { } given)
        {
            DisclosurePart.Check(given);
            request = request with
            {
                Tables = [.. given.Where(part => part.Kind == PartKind.Table).Select(part => part.Text)],
            };
        }

        var ledger = (
            await LedgerReader.LoadAsync(
                db,
                book.Municipality,
                await LedgerReader.LastPostingAsync(db, book.Municipality, asOf: null, cancel),
                cancel
            )
        )!;
        var tables = Chosen(request, await reader.DefinitionsAsync(book, cancel))
            .Select(definition =>
                (definition, new ComputedTable(book, ledger, TableReader.Compute(ledger, book, definition)))
            )
            .ToList();
        var findings = DisclosureCheck.Errors(request.Title, Printed(request.Parts, tables));
        if (findings.Count > 0 && string.IsNullOrWhiteSpace(request.Despite))
            throw new RefusedException(Refusals.OpenFindings(findings));
        return new(ledger, tables, findings.Count == 0 ? null : new OpenFindings(request.Despite!.Trim(), findings));
    }

    private static IEnumerable<(string? Words, Table? Table)> Printed(
        IReadOnlyList<DisclosurePart>? parts,
        List<(TableDefinition Definition, ComputedTable Computed)> tables
    ) =>
        parts is null
            ? tables.Select(one => ((string?)null, (Table?)one.Computed.Table))
            : parts.Select(part =>
                part.Kind == PartKind.Table
                    ? ((string?)null, tables.First(one => one.Definition.Id == part.Text).Computed.Table)
                    : (part.Text, (Table?)null)
            );

    private static IEnumerable<TableDefinition> Chosen(DisclosureRequest request, List<TableDefinition> definitions) =>
        request.Tables.Count == 0
            ? definitions
            : request.Tables.Select(id =>
                definitions.Find(definition => definition.Id == id)
                ?? throw new RefusedException(TableRefusals.NoTable(request.Book, id))
            );
}

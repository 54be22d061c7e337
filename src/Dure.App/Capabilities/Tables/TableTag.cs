using System.Security.Cryptography;
using System.Text;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables;

/// <summary>Spares computing a table again for a program that has it as it stands.</summary>
/// <remarks>Two look-ups by key: the definition, and the last posting, which any process may have made.</remarks>
internal static class TableTag
{
    public static async Task<bool> IsUnchangedAsync(
        HttpContext context,
        DureDbContext db,
        string book,
        string table,
        DateTime? asOf,
        CancellationToken cancel
    )
    {
        var found = await (
            from of in db.Set<Book>().AsNoTracking()
            join definition in db.Set<TableDefinition>().AsNoTracking()
                on new { of.Municipality, of.Year } equals new { definition.Municipality, definition.Year }
            where of.Code == book && definition.Id == table
            select new { of.Municipality, definition.Yaml }
        ).FirstOrDefaultAsync(cancel);
        // What is not there is for the answer itself to say.
        if (found is null)
            return false;
        var posting = await LedgerReader.LastPostingAsync(db, found.Municipality, asOf, cancel);
        var now = asOf is null ? posting : await LedgerReader.LastPostingAsync(db, found.Municipality, null, cancel);
        return Unchanged.Is(
            context,
            found.Municipality,
            posting,
            now,
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(found.Yaml)))
        );
    }
}

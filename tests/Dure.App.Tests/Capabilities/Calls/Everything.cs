using System.Data.Common;
using System.Text;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>All that stands in a database, as bytes one after the other.</summary>
internal static class Everything
{
    public static async Task<byte[]> OfAsync(Desk desk)
    {
        using var bytes = new MemoryStream();
        await desk.Db.Database.OpenConnectionAsync(Desk.Cancel);
        foreach (var table in desk.Db.Model.GetEntityTypes().Select(type => type.GetTableName()!).Distinct())
        {
            await using DbCommand command = desk.Db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            await using var rows = await command.ExecuteReaderAsync(Desk.Cancel);
            while (await rows.ReadAsync(Desk.Cancel))
                for (var at = 0; at < rows.FieldCount; at++)
                {
                    bytes.Write(
                        rows.GetValue(at) switch
                        {
                            byte[] box => box,
                            string[] words => Encoding.UTF8.GetBytes(string.Join('\n', words)),
                            var value => Encoding.UTF8.GetBytes($"{value}"),
                        }
                    );
                    bytes.WriteByte((byte)'\n');
                }
        }

        return bytes.ToArray();
    }
}

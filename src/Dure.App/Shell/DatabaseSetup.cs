using System.Data.Common;
using Dure.Kernel;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shell;

/// <summary>Makes a database or brings it up to date.</summary>
public static class DatabaseSetup
{
    public static async Task UpToDateAsync(DureDbContext db, CancellationToken cancel)
    {
        // Asking first is much quicker than MigrateAsync, which takes a lock even if there is nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            await db.Database.MigrateAsync(cancel);
        if (db.Database.IsSqlite())
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL", cancel);
    }

    /// <summary>What a fault of the database means for the one at the keyboard; null for faults that are ours.</summary>
    public static Refusal? Explain(Exception problem) =>
        (problem is DbUpdateException ? problem.InnerException : problem) switch
        {
            SqliteException { SqliteErrorCode: 13 } => DiskFull,
            SqliteException { SqliteExtendedErrorCode: 778 or 1034 or 1290 or 4874 } sqlite => NotWritten(
                sqlite.Message
            ),
            SqliteException { SqliteErrorCode: 14 or 26 or 11 or 8 or 10 } sqlite => NoDatabase(sqlite.Message),
            SqliteException { SqliteErrorCode: 5 or 6 } => Busy,
            Npgsql.PostgresException { SqlState: "53100" } => DiskFull,
            Npgsql.NpgsqlException { InnerException: System.Net.Sockets.SocketException or IOException } unreachable =>
                NoDatabase(unreachable.Message),
            Npgsql.PostgresException { SqlState: "28P01" or "28000" or "3D000" or "42501" } denied => NoDatabase(
                denied.MessageText
            ),
            DbException { IsTransient: true } => Busy,
            IOException { HResult: unchecked((int)0x80070070) or 28 } => DiskFull,
            _ => null,
        };

    private static readonly Refusal DiskFull = new(
        nameof(DiskFull),
        "디스크에 남은 자리가 없어 저장하지 못했습니다. 아무것도 바뀌지 않았습니다. 자리를 만든 뒤 다시 하세요.",
        "The disk is full; nothing was changed. Make room and try again."
    );

    /// <summary>SQLite's disk errors of writing, of flushing, of a folder, and of the index beside the journal: also a quota or a limit of file size.</summary>
    private static Refusal NotWritten(string why) =>
        new(
            nameof(NotWritten),
            $"디스크에 쓰지 못해 저장하지 못했습니다: {why} 아무것도 바뀌지 않았습니다. 남은 자리와 할당량, 디스크의 상태를 확인한 뒤 다시 하세요.",
            $"The disk could not be written: {why} Nothing was changed. Check its room, quota and state and try again."
        );

    private static readonly Refusal Busy = new(
        nameof(Busy),
        "다른 작업이 데이터베이스를 쓰고 있습니다. 아무것도 바뀌지 않았습니다. 잠시 뒤 다시 하세요.",
        "The database is in use by something else; nothing was changed. Try again in a moment."
    );

    internal static Refusal NoDatabase(string why) =>
        new(
            nameof(NoDatabase),
            $"데이터베이스를 열 수 없습니다: {why} --db나 DURE_DB의 값과 권한을 확인하세요.",
            $"The database cannot be opened: {why} Check --db or DURE_DB and the access rights."
        );
}

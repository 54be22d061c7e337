using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Dure.App.Capabilities.Results;
using Dure.App.Shared.Audit;
using Dure.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using static Dure.App.Tests.Capabilities.Results.Collecting;

namespace Dure.App.Tests.Capabilities.Results;

/// <summary>The server dies in the middle of the evening; whoever had no answer sends the same again.</summary>
public class KilledOfficeTests
{
    private const int OfEach = 40;

    /// <summary>Savings after which it is killed.</summary>
    private const int Before = 30;

    [Theory]
    [DatabaseData]
    public async Task What_people_were_told_is_saved_is_there_once(DatabaseKind kind)
    {
        await using var site = await Collecting.OpenAsync(kind);
        using var cli = new Cli { Database = site.Desk.Database.Database };
        var address = FreeAddress();
        var server = await StartAsync(cli, address);
        var told = new ConcurrentQueue<(string Cell, long Value)>();
        try
        {
            var typing = Task.WhenAll(
                TypeAsync(address, "jobs-dam", Jobs, Works, told),
                TypeAsync(address, "jobs-jang", Jobs, Course, told),
                TypeAsync(address, "centre-dam", Centre, Youth, told)
            );
            while (told.Count < Before && !typing.IsCompleted)
                await Task.Delay(5, Desk.Cancel);
            Cli.Kill(server);
            await server.WaitForExitAsync(Desk.Cancel);
            typing.IsCompleted.ShouldBeFalse();
            server.Dispose();
            server = await StartAsync(cli, address);
            await typing;
        }
        finally
        {
            Cli.Kill(server);
            server.Dispose();
        }

        told.Count.ShouldBe(3 * OfEach);
        var db = site.Desk.Db;
        var entries = await db.Set<LogEntry>()
            .AsNoTracking()
            .Where(entry => entry.Subject.StartsWith("SubmissionCell "))
            .OrderBy(entry => entry.Id)
            .ToListAsync(Desk.Cancel);
        foreach (var cell in await db.Set<SubmissionCell>().AsNoTracking().ToListAsync(Desk.Cancel))
        {
            var values = told.Where(one => one.Cell == $"v|{cell.Programme}|{cell.Column}").Select(one => one.Value);
            // Each change once and in its order, and the last of them in the cell.
            entries
                .Where(entry => entry.Subject.Contains($" {cell.Programme} ", StringComparison.Ordinal))
                .Select(entry => KeptIn(entry.New!))
                .ShouldBe(values);
            cell.Kept.ShouldBe(OfEach);
        }

        var versions = await db.Set<SubmissionRow>()
            .AsNoTracking()
            .SumAsync(row => EF.Property<int>(row, nameof(SubmissionRow.Version)), Desk.Cancel);
        versions.ShouldBe(3 * OfEach);
        (await LogCheck.RunAsync(db, Desk.Cancel)).ShouldAllBe(state => state.Fault == null);
    }

    /// <summary>Types 1, 2, 3 … into a cell, and sends each until it is answered.</summary>
    private static async Task TypeAsync(
        Uri address,
        string login,
        string grid,
        string cell,
        ConcurrentQueue<(string, long)> told
    )
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = address,
        };
        using (var inside = await client.SendFormAsync("/sign-in", ("login", login), ("password", Office.Password)))
            inside.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        for (var value = 1L; value <= OfEach; value++)
        {
            var page = await UntilAsync(() => client.PageAsync(grid));
            using var answer = await UntilAsync(() => client.SendFormAsync(page, grid, (cell, $"{value}")));
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
            told.Enqueue((cell, value));
        }
    }

    private static async Task<T> UntilAsync<T>(Func<Task<T>> ask)
    {
        while (true)
        {
            try
            {
                return await ask();
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException)
            {
                await Task.Delay(50, Desk.Cancel);
            }
        }
    }

    private static async Task<Process> StartAsync(Cli cli, Uri address)
    {
        var server = cli.Start("serve", "--urls", address.OriginalString);
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        (await server.StandardOutput.ReadLineAsync(Desk.Cancel)).ShouldNotBeNull();
        return server;
    }

    private static Uri FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
    }

    private static long KeptIn(string json)
    {
        using var read = JsonDocument.Parse(json);
        return long.Parse(read.RootElement.GetProperty(nameof(SubmissionCell.Kept)).GetString()!, null);
    }
}

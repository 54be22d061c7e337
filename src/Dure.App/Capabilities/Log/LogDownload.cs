using System.Globalization;
using System.Text;
using CsvHelper;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Log;

/// <summary>The log as a file for inspectors, with every hash, so that the chain can be followed outside of Dure.</summary>
internal static class LogDownload
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/office/{municipality}/log.csv", OneAsync)
            .AddEndpointFilter(Refused.AsPageAsync)
            .Needs(Act.ReadRecords)
            .ExcludeFromDescription();

    private static async Task<IResult> OneAsync(
        string municipality,
        string? who,
        string? what,
        string? from,
        string? until,
        DureDbContext db,
        CancellationToken cancel
    )
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(GrantRefusals.NoSuchMunicipality(municipality));
        using var bytes = new MemoryStream();
        // Excel takes a file for UTF-8 when it begins with a mark.
        await using (var text = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        await using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
        {
            foreach (var head in Heads)
                csv.WriteField(head);
            await csv.NextRecordAsync();
            await foreach (
                var entry in new LogQuery(code, who, what, from, until)
                    .In(db)
                    .OrderBy(row => row.Id)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
            {
                foreach (var value in Texts(entry))
                    csv.WriteField(CsvGuard.Close(value ?? ""));
                await csv.NextRecordAsync();
            }
        }

        return Download.File(bytes.ToArray(), $"기록 {municipality}", "csv");
    }

    private static readonly string[] Heads =
    [
        "번호",
        "일시(UTC)",
        "누가",
        "대결",
        "어디서",
        "처리",
        "사유",
        "한 일",
        "대상",
        "이전",
        "이후",
        "해시",
    ];

    private static string?[] Texts(LogEntry entry) =>
        [
            entry.Id.ToString(CultureInfo.InvariantCulture),
            entry.At.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            entry.Who,
            entry.InPlaceOf,
            entry.Origin,
            entry.Process,
            entry.Why,
            entry.Deed,
            entry.Subject,
            entry.Old,
            entry.New,
            entry.Hash,
        ];
}

using System.Globalization;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Audit;

/// <summary>What the log of a municipality is found to be.</summary>
/// <param name="Entries">How many there are.</param>
/// <param name="Head">The hash of the last, to be noted outside: it stands for all before it.</param>
/// <param name="Fault">Where the chain does not hold; null if it does.</param>
public sealed record LogState(MunicipalityCode Municipality, int Entries, string Head, string? Fault)
{
    public override string ToString() =>
        Fault is null ? $"기록 {Municipality}: {Entries:N0}건, 이어짐. 마지막 {Head}" : $"기록 {Municipality}: {Fault}";
}

/// <summary>Goes along the chain of each municipality and says where it does not hold.</summary>
public static class LogCheck
{
    public static async Task<IReadOnlyList<LogState>> RunAsync(DureDbContext db, CancellationToken cancel)
    {
        var states = new List<LogState>();
        foreach (
            var municipality in await db.Set<LogEntry>()
                .Select(row => row.Municipality)
                .Distinct()
                .OrderBy(code => code)
                .ToListAsync(cancel)
        )
        {
            var (count, hash, fault) = (0, "", (string?)null);
            await foreach (
                var entry in db.Set<LogEntry>()
                    .AsNoTracking()
                    .Where(row => row.Municipality == municipality)
                    .OrderBy(row => row.Id)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancel)
            )
            {
                count++;
                if (entry.Id != count)
                {
                    fault = string.Create(CultureInfo.InvariantCulture, $"{count}번 기록이 없습니다");
                    break;
                }

                var expected = entry.HashAfter(hash);
                if (expected != entry.Hash)
                {
                    fault = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{count}번 기록({entry.Subject})이 적힌 뒤에 바뀌었습니다"
                    );
                    break;
                }

                hash = expected;
            }

            states.Add(new(municipality, count, hash, fault));
        }

        return states;
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Payments;

/// <summary>대량이체 파일: names and accounts in the clear, each time with a reason and an entry of the log.</summary>
public sealed class BankFile(DureDbContext db, PersonReader persons)
{
    private const int ToldNumbers = 20;

    private static readonly string[] Head = ["번호", "계좌", "예금주", "금액", "적요"];

    /// <exception cref="RefusedException">Not yet approved; no reason; somebody has no account.</exception>
    public async Task<byte[]> WriteAsync(PaymentBatch batch, string format, string why, CancellationToken cancel)
    {
        if (batch.State is not (BatchState.Approved or BatchState.Sent) || batch.Reverses is not null)
            throw new RefusedException(PaymentRefusals.BatchNotFromHere(batch.State, BatchState.Approved));
        var rows = await db.Set<Payment>()
            .AsNoTracking()
            .Where(row => row.Municipality == batch.Municipality && row.Batch == batch.Id && row.Person != null)
            .OrderBy(row => row.Number)
            .ToListAsync(cancel);
        var plain = (
            await persons.ExportAsync(
                batch.Municipality,
                [.. rows.Select(row => row.Person!.Value).Distinct()],
                batch.Purpose,
                why,
                cancel
            )
        ).ToDictionary(person => person.Id);
        var without = rows.Where(row => plain[row.Person!.Value].Details.Account.Length == 0)
            .Select(row => row.Number)
            .ToList();
        if (without.Count > 0)
            throw new RefusedException(
                PaymentRefusals.NoAccount(
                    string.Join(", ", without.Take(ToldNumbers)) + (without.Count > ToldNumbers ? " …" : "")
                )
            );
        IReadOnlyList<object?>[] lines =
        [
            Head,
            .. rows.Select(row =>
            {
                var person = plain[row.Person!.Value].Details;
                return (object?[])[row.Number, person.Account, person.Name, row.Amount, batch.Title];
            }),
        ];
        return format == "csv" ? Csv(lines) : SheetLines.Write("대량이체", lines);
    }

    private static byte[] Csv(IEnumerable<IReadOnlyList<object?>> lines)
    {
        using var bytes = new MemoryStream();
        // Excel takes a file for UTF-8 when it begins with a mark.
        using (var text = new StreamWriter(bytes, new UTF8Encoding(true), leaveOpen: true))
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture))
            foreach (var line in lines)
            {
                foreach (var value in line)
                    csv.WriteField(CsvGuard.Close(Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""));
                csv.NextRecord();
            }

        return bytes.ToArray();
    }

    /// <summary>Reads what the bank says: lines of 번호, 결과, 사유; those not named were paid.</summary>
    /// <returns>Why, by number of what failed.</returns>
    /// <exception cref="RefusedException">It is no such file, or names a payment that is not of the batch.</exception>
    public static Dictionary<int, string> ReadResult(ReadOnlyMemory<byte> bytes, int count)
    {
        if (
            SentSheet.Read(bytes) is not [var head, .. var lines]
            || Array.IndexOf(head, "번호") is not (>= 0 and var number)
            || Array.IndexOf(head, "결과") is not (>= 0 and var result)
        )
            throw new RefusedException(PaymentRefusals.BadResultFile());
        var (reason, faults) = (Array.IndexOf(head, "사유"), new List<Refusal>());
        var (seen, failed) = (new HashSet<int>(), new Dictionary<int, string>());
        foreach (var (at, line) in lines.Index())
        {
            string Of(int column) => column >= 0 && column < line.Length ? line[column] ?? "" : "";
            if (Of(number).Length + Of(result).Length == 0)
                continue;
            if (
                !int.TryParse(Of(number), NumberStyles.None, CultureInfo.InvariantCulture, out var payment)
                || payment < 1
                || payment > count
                || !seen.Add(payment)
                || Of(result) is not ("정상" or "성공" or "완료" or "실패" or "오류" or "불능")
            )
                faults.Add(PaymentRefusals.UnknownPayment(at + 2, Of(number)));
            else if (Of(result) is "실패" or "오류" or "불능")
                failed[payment] = Of(reason) is { Length: > 0 } why ? why[..Math.Min(why.Length, 200)] : "사유 없음";
        }

        return faults.Count == 0 ? failed : throw new RefusedException(faults);
    }
}

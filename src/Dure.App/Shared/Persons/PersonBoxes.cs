using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Persons;

/// <summary>
/// Seals what a capability has to keep of a person, and opens it. Each person has a secret of their own for it, under the
/// key of their month: destroyed with that key, or at once with the person. The rows of the capability then hold nothing.
/// </summary>
/// <remarks>Whoever opens asks the rights first: here nobody is asked who they are.</remarks>
public sealed class PersonBoxes(DureDbContext db, PersonKeys keys)
{
    private const int MonthBytes = 4;
    private const int SecretBytes = CohortKey.KeyBytes;

    // As one parameter (EF.Parameter): each by itself is looked for by its name among all the others.
    private const int Part = 5_000;

    // From so many on, threads are worth their while.
    private const int Many = 1_000;

    /// <summary>One box. The caller has registered the person, and holds a transaction.</summary>
    /// <param name="use">What it holds, as <c>application facts</c>: a box does not open as another's.</param>
    /// <param name="row">Number of the capability's row.</param>
    public async Task<byte[]> SealAsync(
        MunicipalityCode municipality,
        int person,
        string use,
        int row,
        ReadOnlyMemory<byte> plain,
        CancellationToken cancel
    ) => (await SealAsync(municipality, use, [(person, row, plain)], cancel))[0];

    /// <summary>Many boxes, in the order given.</summary>
    public async Task<IReadOnlyList<byte[]>> SealAsync(
        MunicipalityCode municipality,
        string use,
        IReadOnlyList<(int Person, int Row, ReadOnlyMemory<byte> Plain)> plain,
        CancellationToken cancel
    )
    {
        var secrets = await SecretsAsync(municipality, [.. plain.Select(one => one.Person).Distinct()], cancel);
        return
        [
            .. plain.Select(one =>
            {
                var (month, secret) = secrets[one.Person];
                using var key = new CohortKey([.. secret]);
                var sealedBytes = key.Seal(municipality, one.Row, [.. Label(use), .. one.Plain.Span]);
                var box = new byte[MonthBytes + sealedBytes.Length];
                BinaryPrimitives.WriteInt32LittleEndian(box, month);
                sealedBytes.CopyTo(box, MonthBytes);
                return box;
            }),
        ];
    }

    /// <summary>Null if the person, or the key of the month, was destroyed.</summary>
    /// <exception cref="RefusedException"><c>PersonNotOpened</c>: it was altered, or is another's.</exception>
    public async Task<byte[]?> OpenAsync(
        MunicipalityCode municipality,
        int person,
        string use,
        int row,
        byte[] box,
        CancellationToken cancel
    ) => (await OpenAsync(municipality, use, [(person, row, box)], cancel))[0];

    /// <summary>Many boxes, in the order given; of thousands on all cores.</summary>
    /// <inheritdoc cref="OpenAsync(MunicipalityCode, int, string, int, byte[], CancellationToken)" />
    public async Task<IReadOnlyList<byte[]?>> OpenAsync(
        MunicipalityCode municipality,
        string use,
        IReadOnlyList<(int Person, int Row, byte[] Box)> boxes,
        CancellationToken cancel
    )
    {
        var opened = new byte[]?[boxes.Count];
        if (boxes.Count == 0 || await keys.FindAsync(municipality, cancel) is not { } vault)
            return opened;
        var secrets = new Dictionary<(int Person, int Month), byte[]?>();
        foreach (var part in boxes.Select(one => one.Person).Distinct().Chunk(Part))
        foreach (
            var row in await db.Set<PersonSecret>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && EF.Parameter(part).Contains(row.Person))
                .ToListAsync(cancel)
        )
            secrets[(row.Person, row.Month)] = Opened(vault, row);
        var label = Label(use);
        if (boxes.Count < Many)
            for (var at = 0; at < opened.Length; at++)
                Open(at);
        else
            try
            {
                Parallel.For(0, opened.Length, new ParallelOptions { CancellationToken = cancel }, Open);
            }
            catch (AggregateException problem) when (problem.InnerExceptions[0] is RefusedException refused)
            {
                // The first of those that cannot be opened, as one after the other would have said.
                throw new RefusedException(refused.Refusals);
            }

        return opened;

        void Open(int at)
        {
            var (person, row, box) = boxes[at];
            if (box.Length < MonthBytes)
                throw new RefusedException(PersonRefusals.PersonNotOpened());
            if (secrets.GetValueOrDefault((person, BinaryPrimitives.ReadInt32LittleEndian(box))) is not { } secret)
                return;
            using var key = new CohortKey([.. secret]);
            var plain = key.Open(municipality, row, box.AsSpan(MonthBytes));
            opened[at] =
                plain is not null && plain.AsSpan().StartsWith(label)
                    ? plain[label.Length..]
                    : throw new RefusedException(PersonRefusals.PersonNotOpened());
        }
    }

    private async Task<Dictionary<int, (int Month, byte[] Secret)>> SecretsAsync(
        MunicipalityCode municipality,
        int[] persons,
        CancellationToken cancel
    )
    {
        await PersonWriter.LockAsync(db, municipality, cancel);
        var vault = await keys.FindAsync(municipality, cancel) ?? throw new RefusedException(PersonRefusals.NoPerson());
        var secrets = new Dictionary<int, (int, byte[])>();
        foreach (var part in persons.Chunk(Part))
        {
            var cohorts = await db.Set<Person>()
                .AsNoTracking()
                .Where(row =>
                    row.Municipality == municipality && EF.Parameter(part).Contains(row.Id) && row.DestroyedAt == null
                )
                .ToDictionaryAsync(row => row.Id, row => row.Cohort, cancel);
            var known = await db.Set<PersonSecret>()
                .AsNoTracking()
                .Where(row => row.Municipality == municipality && EF.Parameter(part).Contains(row.Person))
                .ToDictionaryAsync(row => (row.Person, row.Month), cancel);
            foreach (var person in part)
            {
                if (!cohorts.TryGetValue(person, out var month))
                    throw new RefusedException(PersonRefusals.PersonDestroyed());
                if (known.TryGetValue((person, month), out var row) && Opened(vault, row) is { } secret)
                {
                    secrets[person] = (month, secret);
                    continue;
                }

                secret = RandomNumberGenerator.GetBytes(SecretBytes);
                var key = vault.Find(month) ?? throw new RefusedException(PersonRefusals.PersonDestroyed());
                db.Add(
                    new PersonSecret
                    {
                        Municipality = municipality,
                        Person = person,
                        Month = month,
                        Sealed = key.Seal(municipality, person, secret),
                    }
                );
                secrets[person] = (month, secret);
            }
        }

        await db.SaveChangesAsync(cancel);
        return secrets;
    }

    private static byte[]? Opened(OpenVault vault, PersonSecret row) =>
        !vault.Knows(row.Month) || vault.Find(row.Month) is not { } key
            ? null
            : key.Open(row.Municipality, row.Person, row.Sealed)
                ?? throw new RefusedException(PersonRefusals.PersonNotOpened());

    private static byte[] Label(string use) => Encoding.UTF8.GetBytes(use + "\n");
}

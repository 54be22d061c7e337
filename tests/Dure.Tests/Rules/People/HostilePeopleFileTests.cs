using System.Buffers.Binary;
using System.Numerics;
using System.Text;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

/// <summary>Files whose checksums agree and whose content lies: made, not damaged.</summary>
public sealed class HostilePeopleFileTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    private sealed record Forged
    {
        public int Households { get; init; } = 1;
        public int Persons { get; init; } = 2;
        public int Participations { get; init; } = 1;
        public byte[] Sizes { get; init; } = [2];
        public byte[] Histories { get; init; } = [1, 0];
        public (int Width, int Unknown, long Least) Packing { get; init; } = (1, 0, 0);
        public string[] Names { get; init; } = ["생년월일"];
        public int Table { get; init; }
        public int Type { get; init; } = (int)RuleKind.Date;
        public string[] Words { get; init; } = [];
        public int? Columns { get; init; }
        public int? Rows { get; init; }
        public byte[] Values { get; init; } = [5, 6];
        public byte[] After { get; init; } = [];
    }

    [Fact]
    public void The_forger_can_also_tell_the_truth()
    {
        var people = Read(new());

        people.HouseholdStart.ShouldBe([0, 2]);
        people.ParticipationStart.ShouldBe([0, 1, 1]);
        people.Person["생년월일"].ShouldBe([5, 6]);
    }

    [Fact]
    public void Values_that_a_fact_cannot_have_are_refused()
    {
        Wrong(new() { Type = (int)RuleKind.Truth, Values = [0, 2] }).ShouldEndWith("[생년월일]");
        Wrong(
                new()
                {
                    Type = (int)RuleKind.Code,
                    Words = ["가", "나"],
                    Values = [0, 2],
                }
            )
            .ShouldEndWith("[생년월일]");
        Wrong(new() { Packing = (1, 0, DateOnly.MaxValue.DayNumber - 5) }).ShouldEndWith("[생년월일]");
        Wrong(new() { Packing = (1, 0, -1) }).ShouldEndWith("[header]");
        Wrong(new() { Packing = (8, 1, 0), Values = new byte[16] }).ShouldEndWith("[header]");
    }

    [Fact]
    public void Runs_that_do_not_add_up_are_refused()
    {
        Wrong(new() { Sizes = [1] }).ShouldEndWith("[가구]");
        Wrong(new() { Sizes = [3] }).ShouldEndWith("[가구]");
        Wrong(new() { Households = 2, Sizes = [2, 0] }).ShouldEndWith("[가구]");
        Wrong(new() { Histories = [1, 1] }).ShouldEndWith("[이력]");
        Wrong(new() { Histories = [0, 0] }).ShouldEndWith("[이력]");
    }

    [Fact]
    public void Packings_that_overflow_are_refused()
    {
        Wrong(new() { Type = 0, Packing = (1, 0, long.MaxValue - 254) }).ShouldEndWith("[header]");
        Wrong(new() { Type = 0, Packing = (1, 0, long.MinValue) }).ShouldEndWith("[header]");
        Wrong(new() { Type = 0, Packing = (3, 0, 0) }).ShouldEndWith("[header]");
        Wrong(new() { Type = 0, Packing = (0, 0, 0) }).ShouldEndWith("[header]");
        Wrong(
                new()
                {
                    Type = 0,
                    Packing = (8, 0, 0),
                    Values = new byte[16],
                }
            )
            .ShouldEndWith("[header]");
        Wrong(new() { Type = 0, Packing = (1, 2, 0) }).ShouldEndWith("[header]");
        Read(
            new()
            {
                Type = 0,
                Packing = (1, 0, long.MaxValue - 255),
                Values = [0, 255],
            }
        )
            .Person["생년월일"][1]
            .ShouldBe(long.MaxValue);
    }

    [Fact]
    public void Numbers_that_would_be_taken_for_failures_are_refused()
    {
        const long Least = long.MinValue + 65_537;
        Forged Wide(long value) =>
            new()
            {
                Type = 0,
                Packing = (8, 1, 0),
                Values = [.. BitConverter.GetBytes(0L), .. BitConverter.GetBytes(value)],
            };
        Forged Narrow(long least) => new() { Type = 0, Packing = (1, 0, least) };
        Read(Wide(Least)).Person["생년월일"][1].ShouldBe(Least);
        Read(Wide(long.MinValue)).Person["생년월일"][1].ShouldBe(People.Unknown);
        Read(Narrow(Least)).Person["생년월일"].ShouldBe([Least + 5, Least + 6]);
        Wrong(Wide(Least - 1)).ShouldEndWith("[생년월일]");
        Wrong(Wide(long.MinValue + 1)).ShouldEndWith("[생년월일]");
        Wrong(Narrow(Least - 1)).ShouldEndWith("[header]");
    }

    [Fact]
    public void Columns_that_are_none_are_refused()
    {
        Wrong(new() { Table = 3 }).ShouldEndWith("[header]");
        Wrong(new() { Type = 4 }).ShouldEndWith("[header]");
        Wrong(new() { Names = [""] }).ShouldEndWith("[header]");
        Wrong(new() { Words = ["가"] }).ShouldEndWith("[header]");
        Wrong(new() { Type = (int)RuleKind.Code }).ShouldEndWith("[header]");
        Wrong(new() { Rows = 3, Values = [5, 6, 7] }).ShouldEndWith("[header]");
        Wrong(new() { Names = ["생년월일", "생년월일"] }).ShouldEndWith("[header]");
        Wrong(new() { Columns = 2 }).ShouldEndWith("[header]");
        Wrong(new() { Columns = int.MaxValue }).ShouldEndWith("[header]");
        Wrong(new() { Columns = -1 }).ShouldEndWith("[header]");
        Wrong(new() { After = [0] }).ShouldEndWith("[header]");
    }

    [Fact]
    public void Counts_that_the_file_is_too_short_for_take_no_memory()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();

        Name(new() { Persons = 1_000_000_000, Rows = 1_000_000_000 }).ShouldBe("PeopleLength");
        Name(new() { Households = 1_000_000_000 }).ShouldBe("PeopleLength");
        Name(new() { Participations = 1_000_000_000 }).ShouldBe("PeopleWrong");
        Name(new() { Persons = -1 }).ShouldBe("PeopleWrong");
        Name(new() { Persons = int.MaxValue, Rows = int.MaxValue }).ShouldBe("PeopleWrong");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(500)]
    [InlineData(1_000)]
    [InlineData(1_500)]
    [InlineData(2_000)]
    [InlineData(2_500)]
    public void Forged_files_damaged_at_random_are_read_or_refused_and_nothing_else(int first)
    {
        var (refused, read) = (0, 0);
        for (var seed = first; seed < first + 500; seed++)
        {
            var random = new Random(seed);
            var header = Header(new());
            for (var times = random.Next(1, 4); times > 0; times--)
                header[random.Next(header.Length)] = (byte)random.Next(256);
            File.WriteAllBytes(path, Sealed(header, new()));
            try
            {
                PeopleFile.Read(path, PeopleFixture.All);
                read++;
            }
            catch (RefusedException problem)
            {
                problem.Refusals.ShouldAllBe(refusal => refusal.Place != null);
                refused++;
            }
        }

        // Most bytes matter; a few changed names or units do not.
        refused.ShouldBeGreaterThan(366);
        read.ShouldBeGreaterThan(0);
    }

    private string Wrong(Forged forged)
    {
        var refusal = Should.Throw<RefusedException>(() => Read(forged)).Refusals[0];
        refusal.Name.ShouldBe("PeopleWrong");
        return refusal.Place!.Value.File;
    }

    private string Name(Forged forged) => Should.Throw<RefusedException>(() => Read(forged)).Refusals[0].Name;

    private People Read(Forged forged)
    {
        File.WriteAllBytes(path, Sealed(Header(forged), forged));
        return PeopleFile.Read(path, [new(FactGroup.Person, "생년월일", (RuleKind)forged.Type, Words: forged.Words)]);
    }

    private static byte[] Header(Forged forged)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(forged.Households);
        writer.Write(forged.Persons);
        writer.Write(forged.Participations);
        Packing((1, 0, 0));
        Packing((1, 1, 0));
        writer.Write(forged.Columns ?? forged.Names.Length);
        foreach (var name in forged.Names)
        {
            writer.Write(name);
            writer.Write((byte)forged.Table);
            writer.Write((byte)forged.Type);
            writer.Write("");
            writer.Write(forged.Words.Length);
            foreach (var word in forged.Words)
                writer.Write(word);
            writer.Write(forged.Rows ?? forged.Persons);
            Packing(forged.Packing);
        }

        writer.Write(forged.After);
        writer.Flush();
        return bytes.ToArray();

        void Packing((int Width, int Unknown, long Least) packing)
        {
            writer.Write((byte)packing.Width);
            writer.Write((byte)packing.Unknown);
            writer.Write(packing.Least);
        }
    }

    private static byte[] Sealed(byte[] header, Forged forged)
    {
        var start = new byte[8];
        BinaryPrimitives.WriteInt32LittleEndian(start, 1);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(4), header.Length);
        byte[] about = [.. start, .. header];
        return
        [
            .. "DUREPPL\n"u8,
            .. about,
            .. Check(about),
            .. With(forged.Sizes),
            .. With(forged.Histories),
            .. forged.Names.SelectMany(_ => With(forged.Values)),
        ];
    }

    private static byte[] With(byte[] bytes) => [.. bytes, .. Check(bytes)];

    private static byte[] Check(byte[] bytes)
    {
        var check = bytes.Aggregate(uint.MaxValue, BitOperations.Crc32C);
        var end = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(end, check);
        return end;
    }
}

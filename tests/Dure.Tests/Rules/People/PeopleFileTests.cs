using Dure.Kernel;
using Dure.Rules;

namespace Dure.Tests.Rules;

public sealed class PeopleFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-people-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void What_is_written_is_read()
    {
        var path = Written(PeopleFixture.Six());

        PeopleFile.Read(path, PeopleFixture.All).ShouldBeSame(PeopleFixture.Six());
        PeopleFile.IsOne(path).ShouldBeTrue();
        File.Exists(path + ".part").ShouldBeFalse();
    }

    [Fact]
    public void Nobody_can_be_written_too()
    {
        var nobody = new People([0], [0], Columns(), Columns(), Columns());

        PeopleFile.Read(Written(nobody), PeopleFixture.All).ShouldBeSame(nobody);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(200_001)]
    public void Every_width_is_read_across_blocks(int count)
    {
        var random = new Random(count);
        long[] ranges = [2, 255, 256, 65_535, 65_536, uint.MaxValue, long.MaxValue];
        var columns = ranges.ToDictionary(
            range => $"열{range}",
            range => Enumerable.Range(0, count).Select(_ => Value(random, range)).ToArray()
        );
        var people = new People([.. Enumerable.Range(0, count + 1)], new int[count + 1], columns, Columns(), Columns());
        var facts = columns
            .Keys.Select(name => new PeopleColumn(FactGroup.Person, name, RuleKind.Number, "원"))
            .ToList();
        var path = Path.Combine(folder.FullName, "wide.people");

        PeopleFile.Write(people, facts, path);

        PeopleFile.Read(path, facts).ShouldBeSame(people);
    }

    [Theory]
    [InlineData(0, 254, 1)] // the greatest number of a byte is free
    [InlineData(0, 255, 1)]
    [InlineData(1, 255, 2)] // and is needed for what is not known
    [InlineData(0, 65_536, 4)]
    [InlineData(0, (long)uint.MaxValue + 1, 8)]
    public void A_column_takes_no_more_bytes_than_it_needs(int unknown, long range, long width)
    {
        long[] values = [1_000_000, 1_000_000 + range, .. Enumerable.Repeat(People.Unknown, unknown)];

        WidthOf(values).ShouldBe(width);
    }

    [Fact]
    public void Only_what_is_wanted_is_read()
    {
        var read = PeopleFile.Read(Written(PeopleFixture.Six()), [PeopleFixture.Birth, PeopleFixture.Hours]);

        read.Person.Keys.ShouldBe([PeopleFixture.Birth.Name]);
        read.Participation.ShouldBeEmpty();
        read.Application.Keys.ShouldBe([PeopleFixture.Hours.Name]);
        read.Count.ShouldBe(6);
    }

    [Fact]
    public void The_header_alone_tells_what_a_file_holds()
    {
        var summary = PeopleFile.Describe(Written(PeopleFixture.Six()));

        (summary.Households, summary.Persons, summary.Participations).ShouldBe((3, 6, 4));
        summary.Columns.Select(column => column.Name).ShouldBe(PeopleFixture.All.Select(column => column.Name));
        summary.Columns[4].Words.ShouldBe(PeopleFixture.School.Words);
    }

    [Fact]
    public void Codes_go_by_their_words_when_the_dictionary_has_changed()
    {
        var path = Written(PeopleFixture.Six());
        var changed = PeopleFixture.School with { Words = ["휴학", "졸업", "수료", "재학"] };

        PeopleFile.Read(path, [changed]).Person[changed.Name].ShouldBe([3, 0, 1, 1, 0, 3]);
        Refused(path, PeopleFixture.School with { Words = ["재학", "휴학"] })
            .ShouldBe(("PeopleUnknownWord", "six.people[학적]"));
    }

    [Fact]
    public void A_fact_that_means_something_else_today_is_refused()
    {
        var path = Written(PeopleFixture.Six());

        Refused(path, PeopleFixture.Income with { Unit = "원/월" })
            .ShouldBe(("PeopleFactChanged", "six.people[월소득]"));
        Refused(path, PeopleFixture.Birth with { Kind = RuleKind.Number })
            .ShouldBe(("PeopleFactChanged", "six.people[생년월일]"));
        Refused(path, PeopleFixture.Birth with { Group = FactGroup.Application })
            .ShouldBe(("PeopleFactChanged", "six.people[생년월일]"));
    }

    [Fact]
    public void Other_files_are_refused()
    {
        var path = Path.Combine(folder.FullName, "other.people");
        File.WriteAllText(path, "생년월일,재산\n2000-01-01,5\n");

        PeopleFile.IsOne(path).ShouldBeFalse();
        Refused(path).ShouldBe(("NotPeople", "other.people"));
        Refused(Path.Combine(folder.FullName, "none.people")).ShouldBe(("PeopleNotReadable", "none.people"));
        Refused(folder.FullName).Name.ShouldBe("PeopleNotReadable");
    }

    [Fact]
    public void A_later_version_is_refused()
    {
        var bytes = Bytes();
        bytes[8]++;

        Refused(Saved(bytes)).ShouldBe(("PeopleVersion", "six.people"));
    }

    [Fact]
    public void A_file_cut_off_anywhere_or_grown_is_refused()
    {
        var bytes = Bytes();

        for (var length = 0; length < bytes.Length; length++)
            Refused(Saved(bytes[..length])).Name.ShouldBe(length < 8 ? "NotPeople" : "PeopleLength");
        Refused(Saved([.. bytes, 0])).ShouldBe(("PeopleLength", "six.people"));
    }

    [Fact]
    public void Every_changed_byte_is_found()
    {
        var bytes = Bytes();

        for (var at = 0; at < bytes.Length; at++)
            foreach (var bit in (int[])[1, 128])
            {
                var changed = (byte[])bytes.Clone();
                changed[at] = (byte)(changed[at] ^ bit);
                Refused(Saved(changed))
                    .Name.ShouldBeOneOf("NotPeople", "PeopleVersion", "PeopleDamaged", "PeopleLength", $"byte {at}");
            }
    }

    [Fact]
    public void Damage_names_its_column()
    {
        var bytes = Bytes();
        bytes[^5] ^= 1;

        Refused(Saved(bytes)).ShouldBe(("PeopleDamaged", "six.people[희망근로시간]"));
    }

    [Fact]
    public void A_column_that_is_not_described_is_not_written() =>
        Should.Throw<ArgumentException>(() =>
            PeopleFile.Write(PeopleFixture.Six(), [PeopleFixture.Birth], Stream.Null)
        );

    [Fact]
    public void A_value_that_its_fact_cannot_have_is_not_written()
    {
        var people = PeopleFixture.Six();
        people.Person[PeopleFixture.School.Name][0] = 3;

        Should.Throw<ArgumentException>(() => PeopleFile.Write(people, PeopleFixture.All, Stream.Null));
    }

    private string Written(People people)
    {
        var path = Path.Combine(folder.FullName, "six.people");
        PeopleFile.Write(people, PeopleFixture.All, path);
        return path;
    }

    private string Saved(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, "six.people");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Bytes()
    {
        using var stream = new MemoryStream();
        PeopleFile.Write(PeopleFixture.Six(), PeopleFixture.All, stream);
        return stream.ToArray();
    }

    // Each person adds a byte of the household's size and one of the history's length besides the value.
    private static long WidthOf(long[] values) =>
        ((Length([.. values, .. values]) - Length(values)) / values.Length) - 2;

    private static long Length(long[] values)
    {
        var people = new People(
            [.. Enumerable.Range(0, values.Length + 1)],
            new int[values.Length + 1],
            new Dictionary<string, long[]> { [PeopleFixture.Income.Name] = values },
            Columns(),
            Columns()
        );
        using var stream = new MemoryStream();
        PeopleFile.Write(people, [PeopleFixture.Income], stream);
        return stream.Length;
    }

    private static (string Name, string? Place) Refused(string path, params PeopleColumn[] wanted)
    {
        var refusal = Should
            .Throw<RefusedException>(() => PeopleFile.Read(path, wanted.Length > 0 ? wanted : PeopleFixture.All))
            .Refusals[0];
        return (refusal.Name, refusal.Place?.ToString());
    }

    private static Dictionary<string, long[]> Columns() => [];

    private static long Value(Random random, long range) =>
        random.Next(20) == 0 ? People.Unknown : random.NextInt64(range) - (range / 2);
}

using Dure.App.Shared.Applicants;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Tests.Shared.Applicants;

public sealed class ApplicantFilesTests : IDisposable
{
    private const string Persons = """
        번호,가구,생년월일,재산,실업급여,학적,신청일
        가1,10,1980-02-29,"100,000,000",아니오,졸업,2018-01-15
        나1,20,,0,,,2018-01-16
        가2,10,2000-12-31,-5,예,재학,2018-01-15

        """;

    private const string Participations = """
        번호,시작일
        나1,2016-01-01
        가1,2015-05-05
        나1,2017-07-07

        """;

    private static readonly PeopleColumn[] Facts =
    [
        new(FactGroup.Person, "생년월일", RuleKind.Date),
        new(FactGroup.Person, "재산", RuleKind.Number, "원"),
        new(FactGroup.Person, "실업급여", RuleKind.Truth),
        new(FactGroup.Person, "학적", RuleKind.Code, Words: ["재학", "졸업"]),
        new(FactGroup.Participation, "시작일", RuleKind.Date),
        new(FactGroup.Application, "신청일", RuleKind.Date),
    ];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("dure-applicants-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Households_and_histories_are_put_together()
    {
        var read = Read(Persons, Participations);

        read.Numbers.ShouldBe(["가1", "가2", "나1"]);
        read.People.HouseholdStart.ShouldBe([0, 2, 3]);
        read.People.ParticipationStart.ShouldBe([0, 1, 1, 3]);
        read.People.HistoryUnknown.ShouldBeNull();
        read.People.Person["생년월일"].ShouldBe([Day(1980, 2, 29), Day(2000, 12, 31), People.Unknown]);
        read.People.Person["재산"].ShouldBe([100_000_000, -5, 0]);
        read.People.Person["실업급여"].ShouldBe([0, 1, People.Unknown]);
        read.People.Person["학적"].ShouldBe([1, 0, People.Unknown]);
        read.People.Participation["시작일"].ShouldBe([Day(2015, 5, 5), Day(2016, 1, 1), Day(2017, 7, 7)]);
        read.People.Application["신청일"].ShouldBe([Day(2018, 1, 15), Day(2018, 1, 15), Day(2018, 1, 16)]);
    }

    [Fact]
    public void Without_participations_no_history_is_known() =>
        Read(Persons, null).People.HistoryUnknown.ShouldBe([true, true, true]);

    [Fact]
    public void A_file_of_columns_is_known_by_its_beginning()
    {
        var people = Read(Persons, Participations).People;
        var path = Path.Combine(folder.FullName, "columns.csv");
        PeopleFile.Write(people, Facts, path);

        var read = ApplicantFiles.Read(path, null, Facts);

        read.Numbers.ShouldBeNull();
        read.People.Person["재산"].ShouldBe(people.Person["재산"]);
    }

    [Theory]
    [InlineData("번호,가구,재산\n1,1,\"1,00\"", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,재산\n1,1,1.5", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,재산\n1,1,+5", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,재산\n1,1,-9223372036854775808", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,재산\n1,1,-9223372036854710272", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,재산\n1,1,9223372036854775808", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,생년월일\n1,1,1999-02-29", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,생년월일\n1,1,99.1.1", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,실업급여\n1,1,Y", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,학적\n1,1,자퇴", "ApplicantValue", "persons.csv:2:3")]
    [InlineData("번호,가구,주소\n1,1,x", "ApplicantColumnUnknown", "persons.csv:1:3")]
    [InlineData("번호,가구,시작일\n1,1,2000-01-01", "ApplicantColumnUnknown", "persons.csv:1:3")]
    [InlineData("번호,가구,재산,재산\n1,1,1,1", "ApplicantColumnTwice", "persons.csv:1")]
    [InlineData("번호,재산\n1,1", "ApplicantColumnMissing", "persons.csv:1")]
    [InlineData("", "ApplicantColumnMissing", "persons.csv:1")]
    [InlineData("번호,가구,재산\n1,1", "ApplicantRow", "persons.csv:2")]
    [InlineData("번호,가구\n1,1\n1,2", "ApplicantTwice", "persons.csv:3")]
    [InlineData("번호,가구\n1,", "ApplicantNoNumber", "persons.csv:2:2")]
    [InlineData("번호,가구\n1,\"2\"3", "ApplicantQuotes", "persons.csv:2")]
    public void What_is_wrong_is_refused_with_its_place(string persons, string name, string place)
    {
        var refusal = Should.Throw<RefusedException>(() => Read(persons, null)).Refusals[0];

        (refusal.Name, refusal.Place?.ToString()).ShouldBe((name, place));
    }

    [Fact]
    public void A_participation_of_nobody_is_refused()
    {
        var refusal = Should
            .Throw<RefusedException>(() => Read(Persons, "번호,시작일\n다9,2016-01-01"))
            .Refusals.ShouldHaveSingleItem();

        (refusal.Name, refusal.Place?.ToString()).ShouldBe(("ApplicantNobody", "participations.csv:2"));
    }

    [Fact]
    public void All_wrong_lines_are_named_up_to_fifty()
    {
        var rows = Enumerable.Range(1, 200).Select(number => $"{number},{number},많음");

        Should
            .Throw<RefusedException>(() => Read("번호,가구,재산\n" + string.Join('\n', rows), null))
            .Refusals.Count.ShouldBe(50);
    }

    [Fact]
    public void Other_encodings_and_missing_files_are_refused()
    {
        var path = Path.Combine(folder.FullName, "cp949.csv");
        File.WriteAllBytes(path, [0xB9, 0xF8, 0xC8, 0xA3]);

        Name(path).ShouldBe("ApplicantsNotUtf8");
        Name(Path.Combine(folder.FullName, "none.csv")).ShouldBe("PeopleNotReadable");
    }

    private static string Name(string path) =>
        Should.Throw<RefusedException>(() => ApplicantFiles.Read(path, null, Facts)).Refusals[0].Name;

    private ApplicantList Read(string persons, string? participations)
    {
        var path = Path.Combine(folder.FullName, "persons.csv");
        File.WriteAllText(path, persons);
        var history = participations is null ? null : Path.Combine(folder.FullName, "participations.csv");
        if (history is not null)
            File.WriteAllText(history, participations);
        return ApplicantFiles.Read(path, history, Facts);
    }

    private static long Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;
}

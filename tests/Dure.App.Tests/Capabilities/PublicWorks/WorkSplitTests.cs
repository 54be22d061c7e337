using Dure.App.Capabilities.PublicWorks;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>By which lists of a municipality workers are told apart.</summary>
public class WorkSplitTests
{
    private static readonly FactCatalogue Facts = PayCase.Library.Facts;

    [Theory]
    [InlineData("29세 이하", 0, 29)]
    [InlineData("30세 미만", 0, 29)]
    [InlineData("만 30~39세", 30, 39)]
    [InlineData("18세∼39세", 18, 39)]
    [InlineData("20대", 20, 29)]
    [InlineData("40~50대", 40, 59)]
    [InlineData("20대 이하", 0, 29)]
    [InlineData("60대 이상", 60, 200)]
    [InlineData("64세 초과", 65, 200)]
    [InlineData("청년(19~34세)", 19, 34)]
    public void A_band_of_ages_is_read(string name, int from, int to) => WorkSplit.Band(name).ShouldBe((from, to));

    [Theory]
    [InlineData("청년")]
    [InlineData("39~18세")]
    [InlineData("6급")]
    [InlineData("2017")]
    [InlineData("")]
    public void What_is_no_band_is_none(string name) => WorkSplit.Band(name).ShouldBeNull();

    [Theory]
    [InlineData("남,여", true)]
    [InlineData("여성,남성,기타", true)]
    [InlineData("남,남성", false)]
    [InlineData("29세 이하,30대,40대,50대,60대 이상", true)]
    [InlineData("18~29세,30대 이상", false)]
    [InlineData("18~29세,30대 이상,기타", true)]
    [InlineData("29세 이하,25~40세,41세 이상", false)]
    [InlineData("29세 이하,40세 이상", false)]
    [InlineData("29세 이하,30~64세", false)]
    [InlineData("장애인,한부모가족,일반", true)]
    [InlineData("장애인,한부모가족", false)]
    [InlineData("장애인,키 큰 사람,일반", false)]
    [InlineData("국비,시비,구비", false)]
    [InlineData("일반", false)]
    public void A_list_counts_only_if_everybody_falls_into_one_of_its_parts(string parts, bool taken) =>
        WorkSplit.Of(Names(parts.Split(',')), Facts).Count.ShouldBe(taken ? 1 : 0);

    [Fact]
    public void The_first_part_that_fits_takes_somebody()
    {
        var groups = WorkSplit.Of(Names("일반", "한부모가족", "장애인"), Facts).Single();
        groups.AsksFacts.ShouldBeTrue();
        string Of(params string[] facts) => groups.PartOf(new(Sex.Female, 40, facts.ToHashSet())).Name;
        Of().ShouldBe("일반");
        Of("장애인").ShouldBe("장애인");
        Of("장애인", "한부모").ShouldBe("한부모가족");
        var ages = WorkSplit.Of(Names("29세 이하", "30~64세", "65세 이상"), Facts).Single();
        int[] borders = [0, 29, 30, 64, 65, 120];
        borders
            .Select(age => ages.PartOf(new(Sex.Male, age, new HashSet<string>())).Name)
            .ShouldBe(["29세 이하", "29세 이하", "30~64세", "30~64세", "65세 이상", "65세 이상"]);
    }

    private static LedgerNames Names(params string[] parts) =>
        new()
        {
            Measures = new Dictionary<string, Measure>(),
            PartLists = new Dictionary<string, PartList>(),
            Subjects = new Dictionary<string, int>(),
            Stages = new Dictionary<string, int>(),
            Parts = parts
                .Select(
                    (name, at) =>
                        new Part
                        {
                            Municipality = new MunicipalityCode(99110),
                            Code = $"p{at}",
                            List = "list",
                            Number = at + 1,
                            Name = name,
                            Position = at,
                        }
                )
                .ToDictionary(part => part.Code),
        };
}

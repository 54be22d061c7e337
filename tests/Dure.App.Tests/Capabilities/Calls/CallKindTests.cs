using Dure.App.Capabilities.Calls;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What kinds of calls say is data.</summary>
public class CallKindTests
{
    [Fact]
    public void Each_kind_has_its_own_words_and_fills_their_places()
    {
        CallKind
            .All.Select(kind => kind.Name)
            .ShouldBe(
                [
                    "공공근로",
                    "뉴딜일자리",
                    "대학생 아르바이트",
                    "신중년 경력형 일자리",
                    "안심일자리",
                    "지역공동체일자리",
                ],
                ignoreOrder: true
            );
        foreach (var kind in CallKind.All)
        {
            kind.Words.TitleOf("하반기 공공근로").ShouldBe("하반기 공공근로 결과 통지");
            kind.Words.ObjectionOf(kind).First().ShouldContain($"{kind.ObjectionDays}일 안에");
            kind.Words.ObjectionOf(kind).First().ShouldContain(kind.ObjectionCite);
            // What is not settled has the same words everywhere.
            kind.Words.Says(ApplicationState.Received).ShouldBe(ApplicationState.Received.Facts().Plain);
            kind.Words.Says(ApplicationState.Selected)
                .Contains("추첨", StringComparison.Ordinal)
                .ShouldBe(kind.Order == CallOrder.Lot);
        }
    }

    [Theory]
    [InlineData("85.5", "85.5")]
    [InlineData(" 60점 ", "60")]
    [InlineData("100.00", "100")]
    [InlineData("0", "0")]
    [InlineData("결시", "결시")]
    [InlineData("100.01", null)]
    [InlineData("85.555", null)]
    [InlineData("-1", null)]
    [InlineData("1e1", null)]
    [InlineData("1,000", null)]
    [InlineData("없음", null)]
    [InlineData("", null)]
    public void A_mark_is_points_or_that_one_did_not_come(string text, string? kept) =>
        new CallStage("면접", 100, 60).Read(text).ShouldBe(kept);

    [Theory]
    [InlineData("{title: 통지, results: {뽑힘: 뽑혔습니다.}, objection: []}")]
    [InlineData("{title: '{공고} 통지', results: {}, objection: []}")]
    [InlineData("{title: 통지, results: {}, objection: ['{날수}일 안에']}")]
    public void Words_for_what_there_is_not_are_refused(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));

        Should.Throw<InvalidDataException>(() => CallWords.Read(stream.Documents[0].RootNode));
    }
}

using Dure.App.Capabilities.Calls;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Tests.Capabilities.Calls;

/// <summary>What kinds of calls say is data.</summary>
public class CallKindTests
{
    [Fact]
    public void Each_kind_has_its_own_words_and_fills_their_places()
    {
        CallKind.All.Count.ShouldBe(3);
        foreach (var kind in CallKind.All)
        {
            kind.Words.TitleOf("하반기 공공근로").ShouldBe("하반기 공공근로 결과 통지");
            kind.Words.ObjectionOf(kind).First().ShouldContain($"{kind.ObjectionDays}일 안에");
            kind.Words.ObjectionOf(kind).First().ShouldContain(kind.ObjectionCite);
            // What is not settled has the same words everywhere.
            kind.Words.Says(ApplicationState.Received).ShouldBe(ApplicationState.Received.Facts().Plain);
            kind.Words.Says(ApplicationState.Selected).Contains("추첨", StringComparison.Ordinal).ShouldBe(kind.ByLot);
        }
    }

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

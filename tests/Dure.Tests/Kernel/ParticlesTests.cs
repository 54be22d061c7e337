using Dure.Kernel;

namespace Dure.Tests.Kernel;

/// <summary>은 or 는, 이 or 가, 을 or 를, 과 or 와, 으로 or 로: by the last sound of the word before.</summary>
public class ParticlesTests
{
    [Theory]
    [InlineData("'색'은(는) 없습니다.", "'색'은 없습니다.")]
    [InlineData("‘나이’은(는) 없습니다.", "‘나이’는 없습니다.")]
    [InlineData("사업이(가) 예산을(를) 넘습니다.", "사업이 예산을 넘습니다.")]
    [InlineData("수료이(가) 참여을(를) 넘습니다.", "수료가 참여를 넘습니다.")]
    [InlineData("계획와(과) 실적과(와) 목표와(과) 결과", "계획과 실적과 목표와 결과")]
    [InlineData("구로(으)로, 서울(으)로, 인천(으)로", "구로로, 서울로, 인천으로")]
    [InlineData("385개(으)로 기록된 값을 386(으)로", "385개로 기록된 값을 386으로")]
    [InlineData(
        "1은(는) 2은(는) 3은(는) 4은(는) 5은(는) 6은(는) 7은(는) 8은(는) 9은(는) 10은(는)",
        "1은 2는 3은 4는 5는 6은 7은 8은 9는 10은"
    )]
    [InlineData("1(으)로 2(으)로 3(으)로 7(으)로 8(으)로 0(으)로", "1로 2로 3으로 7로 8로 0으로")]
    [InlineData("'나이'(이)라는, '재산'(이)라는, 'id'(이)라는", "'나이'라는, '재산'이라는, 'id'(이)라는")]
    [InlineData("달성률 97.5%이(가)", "달성률 97.5%가")]
    [InlineData("예산(원)이(가) 목표(개)이(가)", "예산(원)이 목표(개)가")]
    [InlineData("\"<b>값</b>\"을(를)", "\"<b>값</b>\"을(를)")]
    [InlineData("'jobs'이(가) '('이(가) ---은(는)", "'jobs'이(가) '('이(가) ---은(는)")]
    [InlineData("은(는)", "은(는)")]
    [InlineData("괄호(없음) 하나", "괄호(없음) 하나")]
    [InlineData("", "")]
    public void The_word_before_decides(string written, string read) => Particles.Fit(written).ShouldBe(read);

    [Theory]
    [InlineData("영등포구", "(으)로", "로")]
    [InlineData("역량", "을(를)", "을")]
    [InlineData("ydp", "이(가)", "이(가)")]
    [InlineData("색은(는)", "(으)로", "으로")]
    [InlineData("", "(으)로", "(으)로")]
    [InlineData("9월 실적", "을(를) 아직 내지 않았습니다.", "을 아직 내지 않았습니다.")]
    [InlineData("9월 실적", " 끝", " 끝")]
    public void A_page_can_ask_for_the_particle_alone(string word, string particle, string fit) =>
        Particles.After(word, particle).ShouldBe(fit);

    [Fact]
    public void A_refusal_reads_as_an_official_would_write_it() =>
        new Refusal("Any", "'일자리'이(가) '목표'을(를) 넘습니다.", "x", new("a.csv", 3))
            .ToString()
            .ShouldBe("a.csv:3: '일자리'가 '목표'를 넘습니다. [Any]");
}

namespace Dure.Tests.Checks.Sentences;

/// <summary>Each rule about sentences, with one that breaks it and one that does not.</summary>
public class SentenceTests
{
    [Theory]
    [InlineData("돌봄 인력 28명(요양 14, 간병 12, 보육 7)을 배치함", "Doubt Sum 28명 → 33명")]
    [InlineData("전담 인력 11명(3+1+6)을 둠", "Error Sum 11명 → 10명")]
    [InlineData("위원 412명(남성 210명, 여성 212명)을 위촉함", "Error Sum 412명 → 422명")]
    [InlineData("20명×2,000천원×10개월=500백만원", "Error Product 500백만원 → 400백만원")]
    [InlineData("420+300+60+60=849억원", "Error Sum 849억원 → 840억원")]
    [InlineData("상담 24명 중 19명(82.5%)이 다시 찾음", "Error Rate 82.5% → 79.2%")]
    [InlineData("설문에 24명 중 19명(79.1%)이 답함", "Rounding Rate 79.1% → 79.2%")]
    [InlineData("매출 200백만원 → 250백만원(125% ↑)", "Error Growth 125% ↑ → 25%")]
    [InlineData("목표 200명, 실적 250명(달성률 152.0%)", "Doubt Rate 152.0% → 125.0%")]
    [InlineData("수료 146명, 취업 54명 (취업률 36%)", "Rounding Rate 36% → 37%")]
    [InlineData("경제활동인구 297천명, 취업자 294천명, 실업자 30천명", "Error Sum 30천명 → 3천명")]
    [InlineData("간담회를 매월 3회, 연간 24회 엶", "Doubt Product 24회 → 36회")]
    [InlineData("최근 4년간 60,000명(연평균 12,000명)이 떠남", "Error Mean 12,000명 → 15,000명")]
    [InlineData("협약 5개 기관(가대학, 나대학, 다병원, 라공사)", "Doubt Count 5개 → 4개")]
    [InlineData("박람회 일시: 2022. 11. 30.(목) 오후 2시", "Error Date 2022. 11. 30.(목) → 수요일")]
    [InlineData("마감은 2023. 2. 30.(목)까지", "Error Date 2023. 2. 30.(목) → ")]
    [InlineData("고용률 60.1% → 62.4%(1.3%p 상승)", "Doubt Difference 1.3%p → 2.3%p")]
    public void A_sentence_that_cannot_be_right_is_found(string text, string finding) =>
        Checked.Lines(text).ShouldBe([finding]);

    [Theory]
    [InlineData("돌봄 인력 28명(요양 14, 간병 12, 보육 2)을 배치함")]
    [InlineData("위원 28명(남성 14명, 여성 7명 등)을 위촉함")]
    [InlineData("지원 기업 28개사(중소기업 20, 중견기업 8)")]
    [InlineData("20명×2,000천원×10개월=400백만원")]
    [InlineData("420+300+60+60=840억원")]
    [InlineData("상담 24명 중 19명(79.2%)이 다시 찾음")]
    [InlineData("매출 200백만원 → 250백만원(25% ↑)")]
    [InlineData("매출 200백만원 → 250백만원(125%)")]
    [InlineData("목표 200명, 실적 250명(달성률 125.0%)")]
    [InlineData("경제활동인구 297천명, 취업자 294천명, 실업자 3천명")]
    [InlineData("간담회를 매월 3회, 연간 36회 엶")]
    [InlineData("최근 4년간 60,000명(연평균 15,000명)이 떠남")]
    [InlineData("협약 4개 기관(가대학, 나대학, 다병원, 라공사)")]
    [InlineData("협약 5개 기관(가대학, 나대학, 다병원 등)")]
    [InlineData("박람회 일시: 2022. 11. 30.(수) 오후 2시")]
    [InlineData("고용률 60.1% → 62.4%(2.3%p 상승)")]
    [InlineData("문의 02-123-4567(내선 12, 13)")]
    [InlineData("만 18~39세 청년 120명(월 50만원, 6개월)")]
    [InlineData("제3조(정의) 2022. 6월 말 기준 12명(제1항, 제2항)")]
    public void A_sentence_that_may_be_right_is_left_alone(string text) => Checked.Lines(text).ShouldBeEmpty();

    [Fact]
    public void One_quantity_with_two_values_is_doubted() =>
        Checked
            .Lines("투자 유치 9조 787억원, 11,848명 고용\n\n올해 투자 9조 727억원, 11,848명을 유치함")
            .ShouldBe(["Doubt Duplicate 9조 727억원 → 9조 787억원"]);

    [Fact]
    public void A_date_takes_the_year_of_its_document() =>
        Checked
            .Lines("2022년 계획\n2022년 목표\n2022년 실적\n설명회 4. 21.(수) 14시")
            .ShouldBe(["Doubt Date 4. 21.(수) → 목요일"]);
}

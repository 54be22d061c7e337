using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.Kernel;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>
/// Wages against figures worked out by hand. 2025: 시급 10,030원, 국민연금 4.5 %, 건강보험 3.545 %, 장기요양 12.95 %, 고용보험 0.9 %,
/// 고용안정 0.25 %, 산재 1.47 %.
/// </summary>
public class PayEngineTests
{
    private const int FourWeekdays = 0b0001111;
    private const int ThreeWeekdays = 0b0010101;

    private static readonly PayCase[] All =
    [
        // 22 days of 4 hours. Four weeks end in April, the first of which began in March; each gives 20 × 8 ÷ 40 = 4 hours.
        new("한 달 온전히, 달을 넘는 주", "2025-04")
        {
            LeaveBefore = 240,
            Base = 882_640,
            Weekly = 160_480,
            Wages = 1_043_120,
            Pension = 46_930,
            Health = 36_970,
            Care = 4_780,
            Employment = 9_380,
            Stability = 2_600,
            Accident = 15_330,
            Net = 945_060,
            LeaveAfter = 480,
        },
        // 11 days; the week of 14 April had begun before the contract; no pension and no health insurance in the first month.
        new("달 가운데 시작", "2025-04")
        {
            From = "2025-04-16",
            Base = 441_320,
            Weekly = 40_120,
            Pension = 0,
            Health = 0,
            Employment = 4_330,
            Net = 477_110,
            LeaveAfter = 0,
            Says = ["국민연금·건강보험은 다음 달부터"],
        },
        new("연차 하루", "2025-04")
        {
            LeaveBefore = 240,
            Days = ["2025-04-10 연"],
            Base = 842_520,
            Leave = 40_120,
            Weekly = 160_480,
            Wages = 1_043_120,
            LeaveAfter = 240,
        },
        // The leave that is left is half a day.
        new("연차가 모자람", "2025-04")
        {
            LeaveBefore = 120,
            Days = ["2025-04-10 연"],
            Leave = 20_060,
            Weekly = 160_480,
            Says = ["연차가 모자람"],
        },
        new("한 주를 모두 연차로 쉼", "2025-04")
        {
            LeaveBefore = 1_440,
            Days = ["2025-04-07 연", "2025-04-08 연", "2025-04-09 연", "2025-04-10 연", "2025-04-11 연"],
            Leave = 200_600,
            Weekly = 120_360,
        },
        new("결근 하루", "2025-04")
        {
            LeaveBefore = 240,
            Days = ["2025-04-10 결"],
            Base = 842_520,
            Weekly = 120_360,
            Wages = 962_880,
            Pension = 43_290,
            Health = 34_130,
            Care = 4_410,
            Employment = 8_660,
            Net = 872_390,
            LeaveAfter = 240,
        },
        // The week from 31 March to 6 April is paid in April, and was not kept in March.
        new("지난달의 결근", "2025-04")
        {
            Days = ["2025-03-31 결"],
            Base = 882_640,
            Weekly = 120_360,
            LeaveAfter = 240,
        },
        new("병가", "2025-04")
        {
            Days = ["2025-04-10 병"],
            Base = 842_520,
            Weekly = 120_360,
            LeaveAfter = 0,
        },
        new("조퇴", "2025-04")
        {
            Days = ["2025-04-10 조2"],
            Base = 862_580,
            Weekly = 160_480,
            LeaveAfter = 240,
        },
        new("대체휴무", "2025-04")
        {
            Days = ["2025-04-10 대", "2025-04-12 4"],
            Base = 882_640,
            Weekly = 160_480,
            LeaveAfter = 240,
        },
        // 2017: 20,000원 for 3 hours, 20 days, five weeks of 3 hours; 건강보험 3.06 %, 장기요양 6.55 %.
        new("65세 이상, 일급과 부대경비", "2017-04")
        {
            From = "2017-03-01",
            Until = "2017-06-30",
            Minutes = 180,
            Kind = WageKind.Daily,
            Wage = 20_000,
            SideCost = 5_000,
            AgeAtStart = 65,
            Base = 400_000,
            Weekly = 100_000,
            Gross = 600_000,
            Pension = 0,
            Health = 15_300,
            Care = 1_000,
            Employment = 0,
            Stability = 1_250,
            Net = 583_700,
            Says = ["국민연금 제외", "실업급여 보험료 제외"],
        },
        new("달 안에 만 60세", "2025-04") { AgeAtStart = 59, Pension = 46_930 },
        new("지난달에 만 60세", "2025-04")
        {
            AgeAtStart = 59,
            AgeBeforeMonth = 60,
            Pension = 0,
            Health = 36_970,
        },
        new("고용된 뒤 65세", "2025-04")
        {
            AgeAtStart = 64,
            AgeBeforeMonth = 65,
            Pension = 0,
            Employment = 9_380,
        },
        // 1 May, and 5 and 6 May; 19 days worked.
        new("공휴일과 근로자의 날", "2025-05")
        {
            Base = 762_280,
            PaidHoliday = 120_360,
            Weekly = 160_480,
            Wages = 1_043_120,
        },
        new("공휴일에 일함", "2025-05")
        {
            Days = ["2025-05-05 4"],
            Base = 762_280,
            PaidHoliday = 120_360,
            HolidayWork = 60_180,
            Weekly = 160_480,
        },
        // 8,350원; 6 May was a day off that nobody had to pay for, 1 May one that was paid.
        new("공휴일이 유급이 되기 전", "2019-05")
        {
            From = "2019-03-01",
            Until = "2019-06-30",
            Base = 701_400,
            PaidHoliday = 33_400,
            Weekly = 133_600,
            Wages = 868_400,
        },
        // 9,860원: 21 days, 25 December, five weeks.
        new("최저임금이 바뀌기 전달", "2024-12")
        {
            From = "2024-10-01",
            Until = "2025-02-28",
            Base = 828_240,
            PaidHoliday = 39_440,
            Weekly = 197_200,
            Wages = 1_064_880,
        },
        // 18 days, five days off; the week from 30 December is paid at the new wage.
        new("최저임금이 바뀐 달", "2025-01")
        {
            From = "2024-10-01",
            Until = "2025-02-28",
            Base = 722_160,
            PaidHoliday = 200_600,
            Weekly = 160_480,
            Wages = 1_083_240,
        },
        new("옛 최저임금으로 계약", "2025-01")
        {
            From = "2024-10-01",
            Until = "2025-02-28",
            Kind = WageKind.Hourly,
            Wage = 9_860,
            Wages = 1_083_240,
            Says = ["최저임금 적용"],
        },
        // 14 hours a week are 60 hours and 50 minutes a month.
        new("15시간 미만, 60시간 이상", "2025-04")
        {
            Minutes = 210,
            Weekdays = FourWeekdays,
            Base = 631_890,
            Weekly = 0,
            Pension = 28_390,
            Health = 22_400,
            Care = 2_900,
            Employment = 5_680,
            LeaveAfter = 0,
            Says = ["주휴·연차 없음"],
        },
        new("60시간 미만, 석 달 미만", "2025-04")
        {
            From = "2025-04-01",
            Until = "2025-05-31",
            Weekdays = ThreeWeekdays,
            Base = 521_560,
            Weekly = 0,
            Pension = 0,
            Health = 0,
            Employment = 0,
            Stability = 0,
            Accident = 7_660,
            Net = 521_560,
        },
        new("60시간 미만, 석 달", "2025-04")
        {
            From = "2025-04-01",
            Until = "2025-06-30",
            Weekdays = ThreeWeekdays,
            Pension = 0,
            Health = 0,
            Employment = 4_690,
        },
        // The leave of April would come on 1 May, when the work has ended.
        new("계약의 마지막 달", "2025-04")
        {
            Until = "2025-04-30",
            LeaveBefore = 240,
            Unused = 40_120,
            Wages = 1_083_240,
            LeaveAfter = 0,
        },
        new("금요일에 끝난 주", "2025-04")
        {
            Until = "2025-04-25",
            Base = 762_280,
            Weekly = 120_360,
        },
        new("일요일에 끝난 주", "2025-04")
        {
            Until = "2025-04-27",
            Base = 762_280,
            Weekly = 160_480,
        },
        new("한 해를 채움", "2025-12")
        {
            From = "2025-01-01",
            Until = "2025-12-31",
            Says = ["퇴직급여 대상"],
        },
        new("같은 주에 결근 이틀", "2025-04")
        {
            Days = ["2025-04-10 결", "2025-04-11 결"],
            Base = 802_400,
            Weekly = 120_360,
        },
    ];

    public static TheoryData<string> Names => [.. All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_month_comes_to_what_it_does_by_hand(string name)
    {
        var one = All.Single(one => one.Name == name);
        var terms = one.Terms();
        var pay = PayEngine.Compute(one.Contract(), one.Marks(terms), terms);

        foreach (
            var (what, by, got) in (ReadOnlySpan<(string, long?, long)>)
                [
                    ("기본급", one.Base, pay.Base),
                    ("주휴", one.Weekly, pay.WeeklyHoliday),
                    ("공휴일", one.PaidHoliday, pay.PaidHoliday),
                    ("휴일근로", one.HolidayWork, pay.HolidayWork),
                    ("연차", one.Leave, pay.Leave),
                    ("미사용", one.Unused, pay.UnusedLeave),
                    ("임금", one.Wages, pay.Wages),
                    ("지급", one.Gross, pay.Gross),
                    ("국민연금", one.Pension, pay.Pension),
                    ("건강", one.Health, pay.Health),
                    ("장기요양", one.Care, pay.Care),
                    ("고용", one.Employment, pay.Employment),
                    ("고용안정", one.Stability, pay.Stability),
                    ("산재", one.Accident, pay.Accident),
                    ("실지급", one.Net, pay.Net),
                    ("남은 연차", one.LeaveAfter, pay.LeaveAfter),
                ]
        )
            if (by is { } hand)
                got.ShouldBe(hand, what);
        var lines = PayExplainer.Explain(one.Contract(), pay, terms);
        foreach (var word in one.Says)
            lines.ShouldContain(line => line.Name == word);
        // What the lines say is all that there is.
        lines.Where(line => line.Part == PayPart.Paid).Sum(line => line.Amount).ShouldBe(pay.Gross);
        lines.Where(line => line.Part == PayPart.Deducted).Sum(line => line.Amount).ShouldBe(pay.Deductions);
        lines.Where(line => line.Part == PayPart.Office).Sum(line => line.Amount).ShouldBe(pay.Shares);
        lines.ShouldAllBe(line => line.Formula.Length > 0 && line.Cite.Length > 0);
    }

    [Fact]
    public void Each_line_says_how_it_came_about_by_which_law()
    {
        var one = All[0];
        var terms = one.Terms();
        var lines = PayExplainer.Explain(
            one.Contract(),
            PayEngine.Compute(one.Contract(), one.Marks(terms), terms),
            terms
        );

        lines.Single(line => line.Name == "기본급").Formula.ShouldBe("88시간 × 시급 10,030원");
        var weekly = lines.Single(line => line.Name == "주휴수당");
        weekly.Formula.ShouldBe("개근한 주 4주 × (20시간 × 8시간 ÷ 40시간) × 시급 10,030원");
        weekly.Cite.ShouldContain("근로기준법 제18조제3항");
        weekly.Unverified.ShouldBeTrue();
        lines
            .First(line => line.Name == "국민연금")
            .Formula.ShouldBe("기준소득월액 1,043,000원 × 4.5%, 10원 미만 버림");
    }

    [Fact]
    public void The_rates_of_a_run_are_kept_and_give_the_same_again()
    {
        var one = All[0];
        var (terms, again) = (one.Terms(), new PayTerms(PayRates.Read(one.Terms().Rates.Write())));
        PayExplainer
            .Explain(one.Contract(), PayEngine.Compute(one.Contract(), one.Marks(again), again), again)
            .ShouldBe(
                PayExplainer.Explain(one.Contract(), PayEngine.Compute(one.Contract(), one.Marks(terms), terms), terms)
            );
        again.Rates.Write().ShouldBe(terms.Rates.Write());
    }

    [Fact]
    public void A_month_without_a_wage_or_holidays_is_refused()
    {
        Period.TryParse("2015-12", out var before).ShouldBeTrue();
        Should
            .Throw<RefusedException>(() => PayRates.Read(PayCase.Library, before))
            .Refusals.ShouldContain(refusal => refusal.Name == "NoPayRate");
    }

    [Theory]
    [InlineData("6", "W360")]
    [InlineData("5.5", "W330")]
    [InlineData(" 조3 ", "S180")]
    [InlineData("연", "L000")]
    [InlineData("", " 000")]
    [InlineData("결", "A000")]
    [InlineData("연3", null)]
    [InlineData("-1", null)]
    [InlineData("13", null)]
    [InlineData("0", null)]
    [InlineData("조", null)]
    [InlineData("휴", null)]
    [InlineData("3.333", null)]
    public void A_cell_of_the_book_is_read_and_written(string cell, string? stored)
    {
        DayMark.TryCell(cell, out var mark).ShouldBe(stored is not null);
        if (stored is null)
            return;
        DayMark.Write([mark]).ShouldBe(stored);
        mark.Cell.ShouldBe(cell.Trim());
        var read = new DayMark[1];
        DayMark.Read(stored, read);
        read[0].ShouldBe(mark);
    }
}

using System.Globalization;
using System.Text;

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>Where a line of pay belongs.</summary>
public enum PayPart
{
    /// <summary>지급.</summary>
    Paid,

    /// <summary>공제.</summary>
    Deducted,

    /// <summary>기관 부담.</summary>
    Office,

    /// <summary>What is to be known.</summary>
    Note,
}

/// <summary>A line of a pay slip with how it came about.</summary>
/// <param name="Formula">With its numbers.</param>
/// <param name="Cite">Of the rate it rests on.</param>
public sealed record PayLine(PayPart Part, string Name, long Amount, string Formula, string Cite, bool Unverified);

/// <summary>Says of each line of a pay how it came about, from what is stored with it.</summary>
public static class PayExplainer
{
    public static IReadOnlyList<PayLine> Explain(PayContract contract, PayFigures pay, PayTerms terms)
    {
        var lines = new List<PayLine>();
        var rate =
            pay.RateMinutes == 60
                ? Text($"시급 {pay.RateWon:N0}원")
                : Text($"일급 {pay.RateWon:N0}원 ÷ {Hours(pay.RateMinutes)}");
        var normal = Text($"{Hours(contract.WeekMinutes)} × {Hours(terms.NormalDay)} ÷ {Hours(terms.NormalWeek)}");
        Paid("기본급", pay.Base, Text($"{Hours(pay.WorkMinutes)} × {rate}"), pay.IsRaised ? "최저임금" : "임금끝수");
        Paid(
            "공휴일 유급",
            pay.PaidHoliday,
            Text($"{pay.PaidHolidays}일 × {Hours(contract.DayMinutes)} × {rate}"),
            "공휴일유급률"
        );
        Paid(
            "휴일근로수당",
            pay.HolidayWork,
            Text($"{Hours(pay.HolidayWorkMinutes)} × {rate} × (1 + {terms.Rates.Of("휴일근로가산률").Text})"),
            "휴일근로가산률"
        );
        Paid("주휴수당", pay.WeeklyHoliday, Text($"개근한 주 {pay.Weeks}주 × ({normal}) × {rate}"), "주휴최소시간");
        Paid("유급휴가(연차)", pay.Leave, Text($"{pay.LeaveDays}일 {Hours(pay.LeaveUsed)} × {rate}"), "연차한달일수");
        Paid(
            "연차미사용수당",
            pay.UnusedLeave,
            Text($"쓰지 않은 연차 {Hours(contract.LeaveBefore - pay.LeaveUsed + pay.LeaveEarned)} × {rate}"),
            "연차한달일수"
        );
        if (pay.SideCost > 0)
            lines.Add(
                new(
                    PayPart.Paid,
                    "부대경비",
                    pay.SideCost,
                    Text($"{pay.WorkDays}일 × {contract.SideCost:N0}원"),
                    "사업의 계획(계약)",
                    false
                )
            );
        foreach (var part in (PayPart[])[PayPart.Deducted, PayPart.Office])
        {
            Share(part, "국민연금", pay.Pension, pay.PensionBase, "국민연금요율", "기준소득월액");
            Share(part, "건강보험", pay.Health, pay.Wages, "건강보험요율", "보수");
            Share(part, "장기요양보험", pay.Care, pay.Health, "장기요양요율", "건강보험료");
            Share(part, "고용보험(실업급여)", pay.Employment, pay.Wages, "고용보험요율", "보수");
        }

        Share(PayPart.Office, "고용안정·직업능력개발", pay.Stability, pay.Wages, "고용안정요율", "보수");
        Share(PayPart.Office, "산재보험", pay.Accident, pay.Wages, "산재보험요율", "보수");
        Notes(contract, pay, terms, lines);
        return lines;

        void Paid(string name, long amount, string formula, string parameter)
        {
            if (amount > 0 || name == "기본급")
                lines.Add(Line(PayPart.Paid, name, amount, formula, parameter, terms));
        }

        void Share(PayPart part, string name, long amount, long of, string parameter, string what)
        {
            if (amount > 0)
                lines.Add(
                    Line(
                        part,
                        name,
                        amount,
                        Text(
                            $"{what} {of:N0}원 × {terms.Rates.Of(parameter).Text}, {terms.PremiumUnit:N0}원 미만 버림"
                        ),
                        parameter,
                        terms
                    )
                );
        }
    }

    private static void Notes(PayContract contract, PayFigures pay, PayTerms terms, List<PayLine> lines)
    {
        void Note(bool holds, string name, string why, string parameter)
        {
            if (holds)
                lines.Add(Line(PayPart.Note, name, 0, why, parameter, terms));
        }

        Note(pay.IsRaised, "최저임금 적용", "계약한 임금이 최저임금보다 낮아 최저임금으로 셈함", "최저임금");
        Note(
            contract.WeekMinutes < terms.WeeklyMinutes,
            "주휴·연차 없음",
            Text($"1주 소정근로 {Hours(contract.WeekMinutes)}: {Hours(terms.WeeklyMinutes)} 미만"),
            "주휴최소시간"
        );
        Note(
            !pay.IsPensioned && contract.AgeBeforeMonth >= terms.PensionTo,
            "국민연금 제외",
            Text($"만 {contract.AgeBeforeMonth}세"),
            "국민연금최고나이"
        );
        Note(
            !Insurances.IsLong(contract, terms.HealthMinutes),
            "국민연금·건강보험 제외",
            Text($"한 달 소정근로 {terms.HealthMinutes / 60}시간 미만"),
            "건강보험최소시간"
        );
        Note(
            contract.ServiceFrom > terms.MonthStart,
            "국민연금·건강보험은 다음 달부터",
            Text($"{contract.ServiceFrom:yyyy-MM-dd}에 시작"),
            "직장가입최소기간"
        );
        Note(
            pay.IsTooOldForBenefit,
            "실업급여 보험료 제외",
            Text($"고용된 날 만 {contract.AgeAtStart}세"),
            "고용보험신규나이"
        );
        Note(pay.LeaveRanOut, "연차가 모자람", "남은 연차까지만 유급으로 셈함", "연차한달일수");
        Note(
            pay.OwesSeverance,
            "퇴직급여 대상",
            Text($"{contract.ServiceFrom:yyyy-MM-dd}부터 {contract.Until:yyyy-MM-dd}까지 계속근로"),
            "퇴직급여최소기간"
        );
    }

    private static PayLine Line(
        PayPart part,
        string name,
        long amount,
        string formula,
        string parameter,
        PayTerms terms
    )
    {
        var rate = terms.Rates.Of(parameter);
        return new(part, name, amount, formula, Text($"{rate.Title} {rate.Text} ({rate.Cite})"), rate.Unverified);
    }

    /// <summary>6시간, 5시간 30분.</summary>
    public static string Hours(long minutes)
    {
        var text = new StringBuilder();
        if (minutes >= 60 || minutes == 0)
            text.Append(CultureInfo.InvariantCulture, $"{minutes / 60:N0}시간");
        if (minutes % 60 > 0)
            text.Append(CultureInfo.InvariantCulture, $"{(text.Length > 0 ? " " : "")}{minutes % 60}분");
        return text.ToString();
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing.Hangul;
using static Dure.App.Capabilities.PublicWorks.Forms.FormCells;

namespace Dure.App.Capabilities.PublicWorks.Forms;

/// <summary>근로계약서 of one placement: what 근로기준법 제17조 asks for, as it was agreed. What nobody wrote down is left to be written by hand.</summary>
internal static class ContractForm
{
    private const int Sunday = 6;

    public static IEnumerable<HwpxBlock> Of(
        Placement placement,
        Demand site,
        PlainPerson person,
        PayTerms terms,
        FormHead head
    )
    {
        var name = person.Details.Name;
        yield return new HwpxTitle("근로계약서");
        yield return new HwpxLine(
            HwpxMark.None,
            Particles.Fit(
                $"{head.Municipality}(사용자)와(과) {name}(근로자)은(는) 다음과 같이 근로계약을 맺고 이를 지킵니다."
            )
        );
        var items = Items(placement, site, terms, head).ToList();
        yield return new HwpxTableBlock(
            2,
            0,
            [.. items.SelectMany((item, row) => (HwpxCell[])[Head(row, 0, item.Label), Words(row, 1, item.Text)])]
        );
        yield return new HwpxLine(HwpxMark.None, "사용자는 계약을 맺으면서 이 계약서 한 부를 근로자에게 줍니다.");
        yield return new HwpxLine(HwpxMark.None, "        년     월     일");
        yield return new HwpxTableBlock(
            3,
            1,
            [
                Head(0, 0, "구분"),
                Head(0, 1, "사용자"),
                Head(0, 2, "근로자"),
                Head(1, 0, "이름"),
                Words(1, 1, head.Office),
                Words(1, 2, name),
                Head(2, 0, "주소"),
                Words(2, 1, ""),
                Words(2, 2, person.Details.Address),
                Head(3, 0, "연락처"),
                Words(3, 1, ""),
                Words(3, 2, person.Details.Phone),
                Head(4, 0, "서명"),
                Words(4, 1, "대표자:                (인)"),
                Words(4, 2, "                (서명)"),
            ]
        );
    }

    private static IEnumerable<(string Label, string Text)> Items(
        Placement placement,
        Demand site,
        PayTerms terms,
        FormHead head
    )
    {
        var week = placement.DayMinutes * System.Numerics.BitOperations.PopCount((uint)placement.Weekdays & 0x7F);
        var weekly = week >= terms.WeeklyMinutes;
        var none = Text(
            $"해당 없음: 1주 {PayExplainer.Hours(week)}으로 {PayExplainer.Hours(terms.WeeklyMinutes)} 미만 ({terms.Rates.Of("주휴최소시간").Cite})"
        );
        yield return ("계약 기간", $"{Show.Day(placement.From)} ~ {Show.Day(placement.Planned)}");
        yield return ("근무 장소", site.Place);
        yield return ("하는 일", $"{head.Programme} {site.Title}");
        yield return (
            "소정근로시간",
            $"하루 {PayExplainer.Hours(placement.DayMinutes)}, 1주 {PayExplainer.Hours(week)}\n"
                + (
                    site.Terms.Hours(placement.DayMinutes)
                    ?? "(      시      분부터      시      분까지, 휴게      시      분 ~      시      분)"
                )
        );
        yield return ("근무일", $"매주 {string.Join(", ", DemandWords.Weekdays(placement.Weekdays).ToCharArray())}");
        yield return (
            "주휴일과 휴일",
            (
                !weekly ? $"주휴일 {none}"
                : (placement.Weekdays >> Sunday & 1) == 1 ? "주휴일 매주 (      )요일: 1주를 개근하면 유급"
                : "주휴일 매주 일요일: 1주를 개근하면 유급"
            )
                + "\n"
                + (
                    weekly && terms.HolidayShare.Over > 0
                        ? "관공서의 공휴일과 근로자의 날은 유급"
                        : "근로자의 날은 유급"
                )
        );
        yield return ("임금", Wage(placement, terms));
        yield return (
            "임금의 구성",
            string.Join(
                ", ",
                new[]
                {
                    "기본급",
                    weekly ? "주휴수당, 공휴일 유급, 유급휴가(연차), 연차미사용수당" : "",
                    "휴일근로수당",
                    placement.SideCost > 0 ? Text($"부대경비 하루 {placement.SideCost:N0}원") : "",
                }.Where(one => one.Length > 0)
            )
        );
        yield return (
            "임금의 계산",
            "기본급: 일한 시간 × 한 시간의 임금"
                + (
                    weekly
                        ? $"\n주휴수당: 개근한 주마다 ({PayExplainer.Hours(week)} × {PayExplainer.Hours(terms.NormalDay)} ÷ {PayExplainer.Hours(terms.NormalWeek)}) × 한 시간의 임금"
                        : ""
                )
                + "\n공제: 근로자가 내는 사회보험료"
        );
        yield return ("임금의 지급", $"{site.Terms.PaidOn ?? "매월 (      )일"}, 근로자 이름의 계좌에 넣음");
        yield return (
            "연차유급휴가",
            weekly ? Text($"한 달을 개근하면 {terms.LeaveDays}일 ({terms.Rates.Of("연차한달일수").Cite})") : none
        );
        yield return ("사회보험", "국민연금, 건강보험, 고용보험, 산재보험: 법에서 정하는 바에 따라 가입");
        yield return ("그 밖의 것", "이 계약에 없는 것은 근로기준법 등 노동관계법령에 따름");
    }

    private static string Wage(Placement placement, PayTerms terms)
    {
        var minimum = Text($"최저임금(시급 {terms.Minimum:N0}원)");
        return placement.WageKind switch
        {
            WageKind.Minimum => minimum,
            WageKind.Hourly => Text($"시급 {placement.Wage:N0}원. {minimum}보다 낮으면 최저임금"),
            _ => Text(
                $"일급 {placement.Wage:N0}원(하루 {PayExplainer.Hours(placement.DayMinutes)}). {minimum}보다 낮으면 최저임금"
            ),
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

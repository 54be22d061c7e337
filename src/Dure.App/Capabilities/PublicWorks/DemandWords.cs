namespace Dure.App.Capabilities.PublicWorks;

/// <summary>The office's words for states, weekdays and wages.</summary>
public static class DemandWords
{
    private const string Days = "월화수목금토일";

    public static string Word(this DemandState state) =>
        state switch
        {
            DemandState.Submitted => "제출",
            DemandState.Approved => "반영",
            DemandState.Declined => "미반영",
            _ => "취소",
        };

    public static string Word(this Pay.WageKind kind) =>
        kind switch
        {
            Pay.WageKind.Hourly => "시급",
            Pay.WageKind.Daily => "일급",
            _ => "최저임금",
        };

    public static string Weekdays(int mask) => string.Concat(Days.Where((_, at) => (mask >> at & 1) == 1));

    public static char Weekday(int at) => Days[at];

    public static char Weekday(DateOnly day) => Days[((int)day.DayOfWeek + 6) % 7];
}

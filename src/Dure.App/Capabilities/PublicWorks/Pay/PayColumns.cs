namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>The columns of a 급여대장, in their order.</summary>
internal static class PayColumns
{
    public static readonly (string Head, Func<PaySlip, long> Of)[] Paid =
    [
        ("기본급", slip => slip.Base),
        ("휴일근로수당", slip => slip.HolidayWork),
        ("주휴수당", slip => slip.WeeklyHoliday),
        ("공휴일 유급", slip => slip.PaidHoliday),
        ("유급휴가", slip => slip.Leave),
        ("연차미사용수당", slip => slip.UnusedLeave),
        ("부대경비", slip => slip.SideCost),
        ("지급액", slip => slip.Gross),
    ];

    public static readonly (string Head, Func<PaySlip, long> Of)[] Deducted =
    [
        ("국민연금", slip => slip.Pension),
        ("건강보험", slip => slip.Health),
        ("장기요양보험", slip => slip.Care),
        ("고용보험", slip => slip.Employment),
        ("공제액", slip => slip.Gross - slip.Net),
    ];

    public static readonly (string Head, Func<PaySlip, long> Of)[] All =
    [
        .. Paid,
        .. Deducted,
        ("실지급액", slip => slip.Net),
        ("기관부담", PayDesk.SharesOf),
    ];
}

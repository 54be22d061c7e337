namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>A slip to be read: worked out again, with where it was earned and when it was paid.</summary>
/// <param name="Site">Title of the site.</param>
/// <param name="PaidOn">임금지급일: when it was sent and arrived; null as long as it did not.</param>
public sealed record OpenSlip(
    PayRun Run,
    PaySlip Slip,
    PayContract Contract,
    PayFigures Pay,
    IReadOnlyList<PayLine> Lines,
    string Site,
    DateOnly? PaidOn
)
{
    /// <summary>Whether it still comes to what was stored.</summary>
    public bool IsSame => Slip.Is(Pay);

    public IEnumerable<PayLine> Of(PayPart part) => Lines.Where(line => line.Part == part);

    public long SumOf(PayPart part) =>
        part switch
        {
            PayPart.Paid => Pay.Gross,
            PayPart.Deducted => Pay.Deductions,
            _ => Pay.Shares,
        };

    /// <summary>20일 120시간 · 결근 1일.</summary>
    public string Worked =>
        $"{Pay.WorkDays}일 {PayExplainer.Hours(Pay.WorkMinutes + Pay.HolidayWorkMinutes)}"
        + (Pay.AbsentDays > 0 ? $" · 결근 {Pay.AbsentDays}일" : "");
}

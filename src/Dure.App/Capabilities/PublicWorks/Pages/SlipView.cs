using Dure.App.Capabilities.PublicWorks.Pay;

namespace Dure.App.Capabilities.PublicWorks.Pages;

/// <summary>One 임금명세서 on a page.</summary>
/// <param name="Title">Its heading; no other of the page has the same.</param>
/// <param name="Who">Masked, or empty on a page of their own.</param>
/// <param name="OfOffice">Whether it says what the office pays besides.</param>
public sealed record SlipView(string Title, string Who, OpenSlip Open, bool OfOffice)
{
    public IEnumerable<(PayPart Part, string Word)> Parts =>
        OfOffice
            ? [(PayPart.Paid, "지급"), (PayPart.Deducted, "공제"), (PayPart.Office, "기관부담")]
            : [(PayPart.Paid, "지급"), (PayPart.Deducted, "공제")];
}

namespace Dure.App.Capabilities.PublicWorks.Pay;

/// <summary>사회보험: who is insured in a month, and what worker and office pay.</summary>
internal static class Insurances
{
    // A month is a twelfth of a year of 365 days: 4.345 weeks.
    private const long DaysOfYear = 365;
    private const long WeeksOfMonth = 7 * 12;

    public static void Add(PayContract contract, PayTerms terms, PayFigures pay)
    {
        var wages = pay.Wages;
        pay.Accident = terms.Accident.Down(wages, terms.PremiumUnit);
        if (wages == 0)
            return;
        // One who begins within a month pays from the next one on; one who begins with it pays at once.
        var lasts =
            contract.ServiceFrom <= terms.MonthStart
            && contract.ServiceFrom.AddMonths(terms.InsuredMonths) <= contract.Until.AddDays(1);
        pay.IsPensioned =
            lasts
            && IsLong(contract, terms.PensionMinutes)
            && contract.AgeAtStart >= terms.PensionFrom
            && contract.AgeBeforeMonth < terms.PensionTo;
        if (pay.IsPensioned)
        {
            pay.PensionBase = Math.Clamp(
                wages / terms.PensionUnit * terms.PensionUnit,
                terms.PensionFloor,
                terms.PensionCeiling
            );
            pay.Pension = terms.Pension.Down(pay.PensionBase, terms.PremiumUnit);
        }

        pay.IsHealthInsured = lasts && IsLong(contract, terms.HealthMinutes);
        if (pay.IsHealthInsured)
        {
            pay.Health = terms.Health.Down(wages, terms.PremiumUnit);
            pay.Care = terms.Care.Down(pay.Health, terms.PremiumUnit);
        }

        pay.IsEmploymentInsured =
            IsLong(contract, terms.EmploymentMinutes)
            || contract.ServiceFrom.AddMonths(terms.EmploymentMonths) <= contract.Until.AddDays(1);
        if (!pay.IsEmploymentInsured)
            return;
        pay.Stability = terms.Stability.Down(wages, terms.PremiumUnit);
        pay.IsTooOldForBenefit = contract.AgeAtStart >= terms.EmployedOld;
        if (!pay.IsTooOldForBenefit)
            pay.Employment = terms.Employment.Down(wages, terms.PremiumUnit);
    }

    /// <summary>Whether the contract's hours come to so many in a month.</summary>
    public static bool IsLong(PayContract contract, int minutes) =>
        contract.WeekMinutes * DaysOfYear >= minutes * WeeksOfMonth;
}

namespace Dure.Rules;

/// <summary>One made-up person while being made. Codes are places in the lists of <see cref="MadeUpWords"/>.</summary>
internal sealed class MadeUpPerson
{
    public int Age;
    public bool Female;
    public int Relation;
    public bool IsHead;
    public bool LivesHere;
    public int Elsewhere;
    public int Nationality;
    public int Work;
    public int Hours;
    public int School;
    public int SchoolState;
    public long Birth;
    public long Income;
    public long Property;
    public long IdleSince;
    public long LeftSchool;
    public bool Regular;
    public bool CanWork;
    public bool Livelihood;
    public bool Unemployment;
    public bool InSupport;
    public bool Pension;
    public bool Official;
    public bool Disabled;
    public bool OneParent;
    public bool Supported;
    public bool FromNorth;
    public bool Qualified;
    public bool AppliesTwice;
    public bool Saves;
    public bool YouthFund;
    public bool Kin;
    public int Career;
    public int Service;
    public bool IncomeUnknown;
    public bool PropertyUnknown;
    public bool BenefitsUnknown;
    public bool HistoryUnknown;
}

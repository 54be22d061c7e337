namespace Dure.App.Capabilities.Plans;

/// <summary>계획: lineage, classifications and pledges of a municipality-year.</summary>
public static class Plans
{
    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/plan";

    public static string PledgesAddressOf(string book) => $"{AddressOf(book)}/pledges";
}

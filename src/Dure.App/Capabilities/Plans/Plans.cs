namespace Dure.App.Capabilities.Plans;

/// <summary>계획: lineage, classifications and pledges of a municipality-year, and plans as they were approved.</summary>
public static class Plans
{
    public static IServiceCollection AddPlans(this IServiceCollection services) =>
        services.AddScoped<PlanDesk>().AddSingleton(PlanApproval.Kind);

    public static string AddressOf(string book) => $"/books/{Uri.EscapeDataString(book)}/plan";

    public static string PledgesAddressOf(string book) => $"{AddressOf(book)}/pledges";

    /// <summary>The address of what was approved of one plan.</summary>
    public static string AddressOf(string book, string plan) =>
        $"{AddressOf(book)}/approved/{Uri.EscapeDataString(plan)}";
}

namespace Dure.App.Shared.Approvals;

internal static class ApprovalSetup
{
    /// <summary>The mechanism; each capability adds what it has approved as an <see cref="ApprovalKind"/>.</summary>
    public static IServiceCollection AddApprovalDesks(this IServiceCollection services)
    {
        services.AddSingleton<ApprovalKinds>();
        services.AddScoped<ApprovalReader>();
        services.AddScoped<DraftFiller>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DecisionDesk>();
        services.AddScoped<Files.AttachmentDesk>();
        services.AddSingleton<Files.VirusScanner>();
        return services;
    }
}

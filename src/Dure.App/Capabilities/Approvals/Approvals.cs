using System.Globalization;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Approvals;

/// <summary>결재: the pages on which documents are drawn up, decided and found again.</summary>
public static class Approvals
{
    /// <summary>What has nothing to carry out: its title and body are all there is.</summary>
    internal static ApprovalKind General { get; } =
        new("general", "일반 기안", Act.TakePartInApprovals) { AllowsSeveral = true };

    public static IServiceCollection AddApprovals(this IServiceCollection services)
    {
        services.AddApprovalDesks();
        services.AddScoped<Offices>();
        return services.AddSingleton(General);
    }

    public static void MapApprovals(this IEndpointRouteBuilder routes)
    {
        AttachmentDownloads.Map(routes);
        Api.Map(routes.MapApi("/approvals", Act.ReadApprovals).WithTags("결재"));
    }

    /// <summary>The address of a municipality's documents.</summary>
    public static string AddressOf(MunicipalityCode municipality) => $"/office/{municipality}/approvals";

    /// <summary>The address of a document.</summary>
    public static string AddressOf(MunicipalityCode municipality, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality)}/{id}");

    /// <summary>The address at which a document is drawn up.</summary>
    public static string DraftAddressOf(MunicipalityCode municipality, int id) =>
        $"{AddressOf(municipality, id)}/draft";

    internal static string FileAddressOf(MunicipalityCode municipality, int id, int file) =>
        string.Create(CultureInfo.InvariantCulture, $"{AddressOf(municipality, id)}/files/{file}");

    /// <summary>The municipality that an address names.</summary>
    /// <exception cref="RefusedException">It is no code.</exception>
    internal static MunicipalityCode Read(string municipality) =>
        MunicipalityCode.TryParse(municipality, out var code)
            ? code
            : throw new RefusedException(Refusals.NoMunicipality(municipality));
}

using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>지급: money on its way to persons and agencies, for whatever programme.</summary>
public static class Payments
{
    /// <summary>As figures of execution say whence they are.</summary>
    public const string Source = "지급";

    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services
            .AddScoped<PaymentDesk>()
            .AddScoped<BankFile>()
            .AddSingleton(PaymentApproval.Kind)
            .AddSingleton(
                new RecordSource(
                    Source,
                    (municipality, year) =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"/office/{municipality}/works?year={year}#payments"
                        )
                )
            );

    public static string AddressOf(MunicipalityCode municipality, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"/office/{municipality}/works/payments/{id}");
}

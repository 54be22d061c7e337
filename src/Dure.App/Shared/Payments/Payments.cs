using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>지급: money on its way to persons and agencies, for whatever programme.</summary>
public static class Payments
{
    public static IServiceCollection AddPayments(this IServiceCollection services) =>
        services.AddScoped<PaymentDesk>().AddScoped<BankFile>().AddSingleton(PaymentApproval.Kind);

    public static string AddressOf(MunicipalityCode municipality, int id) =>
        string.Create(CultureInfo.InvariantCulture, $"/office/{municipality}/works/payments/{id}");
}

using System.Globalization;
using Dure.App.Shared.Persons;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

internal static class WorkNames
{
    /// <summary>Masked names; a number stands for one who is not the viewer's business.</summary>
    public static async Task<Func<int, string>> NamesAsync(
        this PersonReader persons,
        MunicipalityCode municipality,
        IEnumerable<int> people,
        CancellationToken cancel
    )
    {
        var masked = (await persons.MaskedAsync(municipality, [.. people.Distinct()], cancel)).ToDictionary(
            person => person.Id,
            person => person.Name
        );
        return person => masked.GetValueOrDefault(person) ?? string.Create(CultureInfo.InvariantCulture, $"{person}번");
    }
}

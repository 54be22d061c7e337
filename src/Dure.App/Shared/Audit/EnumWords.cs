using System.Reflection;
using System.Runtime.CompilerServices;

namespace Dure.App.Shared.Audit;

/// <summary>
/// The words that the program has for the values of an enum of an entity: what its <c>Word()</c> says, or the word among its
/// <c>Facts()</c>. So whoever adds a state gives it its word once, where the state is.
/// </summary>
public static class EnumWords
{
    private static readonly Type[] Types = typeof(EnumWords).Assembly.GetTypes();

    private static readonly Dictionary<Type, MethodInfo> Sayings = Types
        .Where(type => type is { IsAbstract: true, IsSealed: true })
        .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(method =>
            method.IsDefined(typeof(ExtensionAttribute))
            && method.GetParameters() is [{ ParameterType.IsEnum: true }]
            && (
                (method.Name == "Word" && method.ReturnType == typeof(string))
                || (method.Name == "Facts" && method.ReturnType.GetProperty("Word")?.PropertyType == typeof(string))
            )
        )
        .ToDictionary(method => method.GetParameters()[0].ParameterType);

    private static readonly ILookup<(string Entity, string Property), Type> Enums = Types
        .Where(type => type is { IsClass: true, IsNested: false })
        .SelectMany(type =>
            type.GetProperties()
                .Select(property =>
                    (
                        type.Name,
                        Property: property.Name,
                        Type: Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType
                    )
                )
        )
        .Where(one => one.Type.IsEnum && Sayings.ContainsKey(one.Type))
        .ToLookup(one => (one.Name, one.Property), one => one.Type);

    /// <summary>Null if there is none: the value is of no enum, or no longer one of its values.</summary>
    public static string? Of(string entity, string property, string value)
    {
        foreach (var type in Enums[(entity, property)])
            if (Enum.TryParse(type, value, out var known) && Enum.IsDefined(type, known))
            {
                var said = Sayings[type].Invoke(null, [known]);
                return said as string ?? (string?)said?.GetType().GetProperty("Word")?.GetValue(said);
            }

        return null;
    }
}

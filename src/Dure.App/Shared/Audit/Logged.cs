using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Audit;

/// <summary>Which entities the log tells of, said where they are mapped.</summary>
public static class Logged
{
    private const string Whole = "dure:logged";
    private const string Hidden = "dure:secret";
    private const string Left = "dure:untold";

    // SQLite and PostgreSQL each have a model.
    private static readonly ConditionalWeakTable<IModel, IReadOnlySet<string>> Names = [];

    /// <summary>Every change of it is an entry of the log.</summary>
    public static EntityTypeBuilder<T> IsLogged<T>(this EntityTypeBuilder<T> builder)
        where T : class
    {
        builder.Metadata.SetAnnotation(Whole, true);
        return builder;
    }

    /// <summary>The log says that it changed, and not from what to what: secrets, and what a person may have destroyed.</summary>
    public static PropertyBuilder<T> IsSecret<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(Hidden, true);
        return builder;
    }

    /// <summary>The log leaves it out: what follows from something else, or says nothing to a person.</summary>
    public static PropertyBuilder<T> IsUntold<T>(this PropertyBuilder<T> builder)
    {
        builder.Metadata.SetAnnotation(Left, true);
        return builder;
    }

    public static bool Tells(IReadOnlyProperty property) => property.FindAnnotation(Left) is null;

    /// <summary>As the log names it: without the mark of a generic type.</summary>
    public static string NameOf(IReadOnlyEntityType type) => type.ClrType.Name.Split('`')[0];

    /// <summary>All that is logged, as the log names it.</summary>
    public static IReadOnlySet<string> NamesOf(IModel model) =>
        Names.GetValue(model, _ => model.GetEntityTypes().Where(Is).Select(NameOf).ToHashSet());

    public static bool Is(IReadOnlyEntityType type) => type.FindAnnotation(Whole) is not null;

    public static bool IsSecret(IReadOnlyProperty property) => property.FindAnnotation(Hidden) is not null;
}

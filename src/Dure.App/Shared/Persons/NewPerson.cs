namespace Dure.App.Shared.Persons;

/// <summary>A person as a form or a list gives them, to be found or registered.</summary>
public sealed class NewPerson
{
    /// <summary>Identifies, and is forgotten. Without it, name, date of birth and phone together do, more weakly.</summary>
    public ResidentNumber? Number { get; init; }

    /// <summary>Needed without a number; with one, it says it.</summary>
    public DateOnly? Birth { get; init; }

    /// <inheritdoc cref="Birth" />
    public Sex? Sex { get; init; }
    public required PersonDetails Details { get; init; }

    /// <summary>Somebody looked at the document again and the number is right, though it looks mistyped.</summary>
    public bool NumberConfirmed { get; init; }
}

/// <summary>보유: who needs the data of persons, for what and until when.</summary>
/// <param name="Department">Whose people may see them.</param>
/// <param name="Purpose">As subjects of the ledger are named: <c>programme:ansim</c>.</param>
/// <param name="Until">The last day; the retention period of the programme decides.</param>
public sealed record HoldTerms(string Department, string Purpose, DateOnly Until);

/// <summary>Who a given person is.</summary>
/// <param name="Id">Within the municipality.</param>
/// <param name="IsNew">Whether nobody knew them before.</param>
public readonly record struct Registered(int Id, bool IsNew);

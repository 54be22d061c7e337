namespace Dure.App.Shared.Selections;

/// <summary>Somebody whom a confirmed selection chose or keeps in reserve.</summary>
/// <param name="Field">Name of the field that was applied for; null if the call has none.</param>
/// <param name="Rank">From 1, over all candidates.</param>
public sealed record SelectedPerson(int Person, int Application, string? Field, int Rank, bool Reserve);

/// <summary>A call whose selection is confirmed.</summary>
public sealed record ConfirmedCall(int Id, string Title);

/// <summary>Who applied, found by a receipt number and a date of birth.</summary>
/// <param name="Programme">Of the call.</param>
public sealed record ReceiptHolder(int Person, string Programme);

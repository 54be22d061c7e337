using Dure.App.Shell;

namespace Dure.App.Capabilities.Results;

/// <summary>The turns of those who save into one department's grid.</summary>
public sealed class SavingTurns : Turns;

using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Screens the persons of some households.</summary>
internal delegate void ManyCode(Frame frame, int householdFrom, int householdTo, BulkRows rows);

/// <summary>What screening writes: a row for each person, and the keys of the eligible of one chunk.</summary>
internal sealed class BulkRows
{
    public required byte[] Verdicts { get; init; }
    public required ulong[] Refused { get; init; }
    public required ulong[] Unknown { get; init; }
    public required long[] Scores { get; init; }

    /// <summary>The rows of the eligible, from 0 up to <see cref="Count"/>.</summary>
    public required int[] Eligible { get; init; }

    /// <summary>Their keys, one array for each; the lesser comes first.</summary>
    public required long[][] Keys { get; init; }

    /// <summary>How many are eligible.</summary>
    public int Count { get; set; }

    /// <summary>Who failed: the row, the number from 1 of the first item that did, and its special number.</summary>
    public List<(int Row, int Item, long Why)> Failed { get; } = [];

    /// <summary>Called by compiled code; seldom.</summary>
    public void Fail(int row, int item, long why) => Failed.Add((row, item, why));
}

/// <summary>The code for many persons, and what its numbers mean.</summary>
/// <param name="Code">Does it.</param>
/// <param name="Denominator">What scores are over.</param>
/// <param name="Items">The names of what can fail, in the order of their numbers.</param>
/// <param name="Failures">Why, by special number.</param>
internal sealed record ManyForm(
    ManyCode Code,
    long Denominator,
    IReadOnlyList<string> Items,
    IReadOnlyList<Refusal> Failures
);

namespace Dure.Kernel;

/// <summary>How an exact figure becomes a printed one. A table declares one; it is applied once, on the exact value.</summary>
public enum Rounding
{
    /// <summary>To the nearest, halves away from zero (사사오입): 2.25 → 2.3, −2.25 → −2.3.</summary>
    HalfUp,

    /// <summary>Toward zero (절사): 2.29 → 2.2. Only where a table says so.</summary>
    Truncate,
}

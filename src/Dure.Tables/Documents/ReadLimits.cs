namespace Dure.Tables.Documents;

/// <summary>How much of a hostile document is read before it is refused.</summary>
public static class ReadLimits
{
    /// <summary>Bytes of a file as given.</summary>
    public const int FileBytes = 200 * 1024 * 1024;

    /// <summary>Bytes a packed file may unfold to, over all its parts that are read.</summary>
    public const long UnpackedBytes = 600L * 1024 * 1024;

    /// <summary>Times a packed part may be larger than its packed bytes, once it is over a megabyte.</summary>
    public const int PackRatio = 400;

    /// <summary>Cells over all tables.</summary>
    public const int Cells = 5_000_000;

    /// <summary>Elements or tables within one another.</summary>
    public const int Depth = 200;
}

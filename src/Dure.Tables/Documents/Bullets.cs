namespace Dure.Tables.Documents;

/// <summary>Bullets of lists.</summary>
internal static class Bullets
{
    /// <summary>A letter of Wingdings or Symbol, which Unicode has no names for, as one that everybody can read.</summary>
    public static string Readable(string bullet) =>
        bullet switch
        {
            "\uF06C" => "●",
            "\uF06E" or "\uF0A7" => "■",
            "\uF06F" or "\uF0A8" or "\uF071" => "□",
            "\uF075" => "◆",
            "\uF076" => "❖",
            "\uF09F" or "\uF0B7" => "•",
            "\uF0A1" => "○",
            "\uF0D8" or "\uF0D5" => "▶",
            "\uF0FC" => "✓",
            _ => bullet,
        };
}

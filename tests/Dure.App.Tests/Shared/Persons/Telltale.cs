using System.Text;

namespace Dure.App.Tests.Shared.Persons;

/// <summary>Looks for what says who <see cref="Registry.Hong"/> is, as text or as bytes, written in any way that a dump writes it.</summary>
internal static class Telltale
{
    private static readonly string[] Words =
    [
        "홍길동",
        "0123-4567",
        "01234567",
        "은하동 12번지",
        "000-12-345670",
        "850314-2999990",
        "8503142999990",
        "-2999990",
    ];

    public static IEnumerable<string> In(string text) =>
        Words.Where(word => text.Contains(word, StringComparison.Ordinal));

    /// <summary>As UTF-8, as UTF-16, and as the hexadecimal digits of UTF-8.</summary>
    public static IEnumerable<string> In(byte[] bytes) =>
        Words.Where(word =>
            Holds(bytes, Encoding.UTF8.GetBytes(word))
            || Holds(bytes, Encoding.Unicode.GetBytes(word))
            || Holds(bytes, Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Encoding.UTF8.GetBytes(word))))
        );

    public static bool Holds(byte[] bytes, byte[] part) => bytes.AsSpan().IndexOf(part) >= 0;
}

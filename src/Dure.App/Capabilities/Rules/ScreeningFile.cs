using System.Globalization;
using System.Numerics;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary>Every person of a screening in a line of CSV, with the mark without which Excel misreads Hangul.</summary>
internal static class ScreeningFile
{
    private static readonly string[] Head =
    [
        "번호",
        "결과",
        "순위",
        "점수",
        "어긋난 것",
        "모르는 것",
        "셈하지 못한 것",
    ];

    /// <param name="screening">What is written.</param>
    /// <param name="numbers">Who is who; null if the persons have no numbers, they are counted then from 1.</param>
    /// <param name="path">A file that is not there yet.</param>
    /// <exception cref="RefusedException"><c>AlreadyThere</c>, <c>CannotWrite</c>.</exception>
    public static void Write(Screening screening, IReadOnlyList<string>? numbers, string path) =>
        NewPath.Fill(
            path,
            file =>
            {
                using var text = new StreamWriter(file, append: false, new UTF8Encoding(true), 1 << 20);
                var form = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
                using var csv = new CsvWriter(text, form);
                foreach (var name in Head)
                    csv.WriteField(name);
                csv.NextRecord();
                var failures = screening.Failures.ToDictionary(failed => failed.Person, failed => failed.Why.Korean);
                for (var person = 0; person < screening.Verdicts.Length; person++)
                {
                    csv.WriteField(
                        numbers is null
                            ? (person + 1).ToString(CultureInfo.InvariantCulture)
                            : CsvGuard.Close(numbers[person])
                    );
                    csv.WriteField(ScreeningText.Word((Verdict)screening.Verdicts[person]));
                    csv.WriteField(
                        screening.Ranks[person] is > 0 and var rank ? rank.ToString(CultureInfo.InvariantCulture) : ""
                    );
                    csv.WriteField(screening.Score(person) is { } score ? Places(score) : "");
                    csv.WriteField(Names(screening.Items, screening.Refused[person]));
                    csv.WriteField(Names(screening.Items, screening.Unknown[person]));
                    csv.WriteField(failures.GetValueOrDefault(person, ""));
                    csv.NextRecord();
                }
            }
        );

    /// <summary>The names behind the bits.</summary>
    public static string Names(IReadOnlyList<string> items, ulong mask)
    {
        if (mask == 0)
            return "";
        var names = new StringBuilder();
        for (var rest = mask; rest != 0; rest &= rest - 1)
            names.Append(names.Length == 0 ? "" : "; ").Append(items[BitOperations.TrailingZeroCount(rest)]);
        return names.ToString();
    }

    // Points are halves or tenths; thirds are shown to twelve places.
    private static string Places(Rational score) =>
        ((decimal)score.Numerator / (decimal)score.Denominator).ToString(
            "0.############",
            CultureInfo.InvariantCulture
        );
}

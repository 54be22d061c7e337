using System.Globalization;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <content>What all sections check: codes, names, parents, numbers, periods.</content>
internal sealed partial class BookContent
{
    private const int MaxLevels = 32;

    /// <summary>The records of a section; codes are checked for form and for repetition.</summary>
    private IEnumerable<BookRecord> Each(string section, Func<BookRecord, string>? key = null, bool codes = true)
    {
        var seen = names[section] = [];
        foreach (var record in source[section])
        {
            var code = record["code"] ?? "";
            if (codes && code.Length > 0 && !CodeForm().IsMatch(code))
                Faults.Add(Refusals.BadCode(record.PlaceOf("code"), code));
            var name = key?.Invoke(record) ?? code;
            if (seen.TryAdd(name, record.Place))
                yield return record;
            else
                Faults.Add(Refusals.Duplicate(record.Place, section, name, seen[name]));
        }
    }

    private bool Known(string section, string code) =>
        names.TryGetValue(section, out var codes) && codes.ContainsKey(code);

    /// <summary>A value that must name a record of another section, if it is given.</summary>
    private void Refer(BookRecord record, string key, string section)
    {
        if (record[key] is { } code && !Known(section, code))
            Faults.Add(Refusals.UnknownName(record.PlaceOf(key), section, code));
    }

    private void CheckParents(
        string section,
        IReadOnlyList<BookRecord> records,
        Func<BookRecord, string> code,
        Func<BookRecord, string?> parent
    )
    {
        var parents = new Dictionary<string, string?>();
        foreach (var record in records)
            parents.TryAdd(code(record), parent(record));
        foreach (var record in records.Where(record => parent(record) is not null))
        {
            var at = parent(record);
            for (var steps = 1; at is not null; steps++)
            {
                if (!parents.TryGetValue(at, out var next) || at == code(record))
                {
                    Faults.Add(Refusals.NoParent(record.PlaceOf("parent"), section, code(record), parent(record)!));
                    break;
                }

                // Also ends the walk of a record that leads into a circle without being of it.
                if (steps > MaxLevels)
                {
                    Faults.Add(Refusals.TooDeep(record.PlaceOf("parent"), section, code(record), MaxLevels));
                    break;
                }

                at = next;
            }
        }
    }

    private Period? PeriodOf(BookRecord record, string key)
    {
        if (Period.TryParse(record[key], out var period))
            return period;
        if (record[key] is { } text)
            Faults.Add(Refusals.NotAPeriod(record.PlaceOf(key), text));
        return null;
    }

    private int? Number(BookRecord record, string key, int least, int most)
    {
        if (
            int.TryParse(record[key], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
            return number;
        Faults.Add(Refusals.NotANumber(record.PlaceOf(key), key, record[key] ?? ""));
        return null;
    }

    private MunicipalityCode? MunicipalityOf(BookRecord record, string key)
    {
        if (MunicipalityCode.TryParse(record[key], out var code))
            return code;
        Faults.Add(Refusals.NotAMunicipality(record.PlaceOf(key), record[key] ?? ""));
        return null;
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]*$")]
    private static partial Regex CodeForm();

    /// <summary>Whether a text may be a code.</summary>
    public static bool IsCode(string text) => CodeForm().IsMatch(text);
}

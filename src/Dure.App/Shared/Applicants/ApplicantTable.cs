using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;
using Dure.Rules;

namespace Dure.App.Shared.Applicants;

/// <summary>One CSV file: columns of keys, and columns of facts.</summary>
internal sealed class ApplicantTable
{
    // Enough to see what is wrong with a file; more would hide it.
    private const int MaxRefusals = 50;

    private readonly string[] keys;
    private readonly Place file;
    private readonly List<Refusal> refusals;
    private readonly Dictionary<int, ApplicantValue> facts = [];
    private readonly int[] keyAt;

    private ApplicantTable(string[] keys, Place file, List<Refusal> refusals)
    {
        (this.keys, this.file, this.refusals) = (keys, file, refusals);
        keyAt = new int[keys.Length];
        Keys = [.. keys.Select(_ => new List<string>())];
    }

    /// <summary>The keys of each row, key by key.</summary>
    public IReadOnlyList<List<string>> Keys { get; }

    /// <summary>The line at which each row stands.</summary>
    public List<int> Lines { get; } = [];

    public IEnumerable<ApplicantValue> Facts => facts.Values;

    public Place At(int row) => new(file.File, Lines[row]);

    /// <exception cref="RefusedException">What is wrong, by line; at most fifty.</exception>
    public static ApplicantTable Read(string path, string[] keys, IEnumerable<PeopleColumn> columns)
    {
        var refusals = new List<Refusal>();
        var table = new ApplicantTable(keys, new Place(Path.GetFileName(path)), refusals);
        try
        {
            using var text = new StreamReader(path, new UTF8Encoding(false, throwOnInvalidBytes: true));
            using var csv = new CsvParser(
                text,
                new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim }
            );
            table.Read(csv, columns.ToDictionary(column => column.Name));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            refusals.Add(ApplicantRefusals.ApplicantsNotReadable(table.file, problem.Message));
        }
        catch (DecoderFallbackException)
        {
            refusals.Add(ApplicantRefusals.ApplicantsNotUtf8(table.file));
        }

        return refusals.Count == 0 ? table : throw new RefusedException(refusals);
    }

    private void Read(CsvParser csv, Dictionary<string, PeopleColumn> columns)
    {
        try
        {
            var header = csv.Read() ? csv.Record! : [];
            ReadHeader(header, columns);
            while (refusals.Count is 0 or < MaxRefusals && Lines.Count < int.MaxValue / 2 && csv.Read())
                ReadRow(csv.Record!, header.Length, new Place(file.File, csv.RawRow));
        }
        catch (BadDataException)
        {
            refusals.Add(ApplicantRefusals.ApplicantQuotes(new Place(file.File, csv.RawRow)));
        }
    }

    private void ReadHeader(string[] header, Dictionary<string, PeopleColumn> columns)
    {
        foreach (var twice in header.GroupBy(name => name).Where(group => group.Count() > 1))
            refusals.Add(ApplicantRefusals.ApplicantColumnTwice(new Place(file.File, 1), twice.Key));
        for (var key = 0; key < keys.Length; key++)
        {
            keyAt[key] = Array.IndexOf(header, keys[key]);
            if (keyAt[key] < 0)
                refusals.Add(ApplicantRefusals.ApplicantColumnMissing(new Place(file.File, 1), keys[key]));
        }

        for (var at = 0; at < header.Length; at++)
            if (columns.TryGetValue(header[at], out var column))
                facts[at] = new(column);
            else if (!keys.Contains(header[at]))
                refusals.Add(ApplicantRefusals.ApplicantColumnUnknown(new Place(file.File, 1, at + 1), header[at]));
        // Rows say nothing under a header that is wrong.
        if (refusals.Count > 0)
            throw new RefusedException(refusals);
    }

    private void ReadRow(string[] row, int width, Place line)
    {
        if (row.Length != width)
        {
            refusals.Add(ApplicantRefusals.ApplicantRow(line, row.Length, width));
            return;
        }

        Lines.Add(line.Line);
        for (var key = 0; key < keys.Length; key++)
        {
            Keys[key].Add(row[keyAt[key]]);
            if (row[keyAt[key]].Length == 0)
                refusals.Add(ApplicantRefusals.ApplicantNoNumber(line with { Column = keyAt[key] + 1 }, keys[key]));
        }

        foreach (var (at, fact) in facts)
        {
            var value = fact.Read(row[at]);
            if (value is null)
                refusals.Add(
                    ApplicantRefusals.ApplicantValue(
                        line with
                        {
                            Column = at + 1,
                        },
                        fact.Column.Name,
                        row[at],
                        fact.Form
                    )
                );
            fact.Values.Add(value ?? People.Unknown);
        }
    }
}

using System.Text.RegularExpressions;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Tables.Model;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Something wrong with a definition, and the element of the page where it is put right.</summary>
public sealed record DraftProblem(string Field, string Text);

/// <summary>A definition computed for a preview, or what is wrong with it.</summary>
internal sealed record DraftCheck(TableSpec? Spec, Table? Table, IReadOnlyList<DraftProblem> Problems)
{
    private const int MaxLines = 400;

    /// <param name="fields">Which element of the form each line comes from; null if the text itself is edited.</param>
    public static DraftCheck Of(string yaml, LedgerView ledger, Book book, IReadOnlyList<string>? fields)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(yaml) > SharedSpec.MaxBytes)
            return Wrong(fields, 0, 0, "정의가 너무 깁니다. 표를 나누세요");
        TableSpec spec;
        try
        {
            spec = SpecReader.Read(yaml, "표 정의");
        }
        catch (SpecException problem)
        {
            return Wrong(fields, problem.Place.Line, problem.Place.Column, problem.Why);
        }

        if (Count(spec.Rows) > MaxLines || spec.Columns.Count > MaxLines)
            return new(spec, null, Wrong(fields, 0, 0, $"행이나 열이 {MaxLines}개를 넘습니다").Problems);
        try
        {
            return new(spec, TableBuilder.Build(ledger, book, spec), []);
        }
        catch (Exception problem)
            when (problem is FormatException or SpecException or ArgumentException or OverflowException)
        {
            return new(spec, null, Wrong(fields, LineOf(yaml, problem.Message), 0, problem.Message).Problems);
        }
    }

    private static DraftCheck Wrong(IReadOnlyList<string>? fields, int line, int column, string why)
    {
        var text = why.EndsWith('.') ? why : why + ".";
        if (fields is null)
            return new(
                null,
                null,
                [new("yaml", line == 0 ? text : $"{line}행{(column == 0 ? "" : $" {column}열")}: {text}")]
            );
        var field = line > 0 && line <= fields.Count ? fields[line - 1] : "draft";
        return new(null, null, [new(field, $"{Named(field)}{text}")]);
    }

    private static string Named(string field) =>
        field.Split('-') switch
        {
            ["rows", var at] => $"행 {int.Parse(at, null) + 1}: ",
            ["columns", var at] => $"열 {int.Parse(at, null) + 1}: ",
            _ => "",
        };

    /// <summary>The first line that holds the name a message quotes: what does not fit the ledger has no place of its own.</summary>
    private static int LineOf(string yaml, string message)
    {
        var lines = yaml.Split('\n');
        foreach (var name in Regex.Matches(message, "'([^']+)'").Select(match => match.Groups[1].Value))
        {
            var at = Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal));
            if (at >= 0)
                return at + 1;
        }

        return 0;
    }

    private static int Count(IReadOnlyList<RowSpec> rows) => rows.Sum(row => 1 + Count(row.Rows));
}

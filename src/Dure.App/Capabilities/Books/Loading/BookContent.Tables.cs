using System.Globalization;
using Dure.App.Shared.TableSpecs;

namespace Dure.App.Capabilities.Books;

/// <content>Table definitions, printed copies, contradictions.</content>
internal sealed partial class BookContent
{
    private void ReadTables()
    {
        var read = new List<(BookText Text, TableSpec Spec)>();
        foreach (var table in source.Tables)
        {
            try
            {
                if (!CodeForm().IsMatch(table.Id))
                    Faults.Add(Refusals.BadCode(table.Place, table.Id));
                var spec = SpecReader.Read(table.Text, table.Name);
                read.Add((table, spec));
                if (spec.Id != table.Id)
                    Faults.Add(
                        Refusals.BadTable(table.Place, $"id '{spec.Id}'이(가) 파일 이름 '{table.Id}'과(와) 다릅니다")
                    );
            }
            catch (SpecException problem)
            {
                Faults.Add(Refusals.BadTable(problem.Place, problem.Why));
            }
        }

        // In the order of the source; a table of our own making comes last.
        foreach (
            var (text, spec) in read.OrderBy(one => one.Spec.Line ?? int.MaxValue)
                .ThenBy(one => one.Text.Id, StringComparer.Ordinal)
        )
            Tables.Add(
                new()
                {
                    Municipality = Code,
                    Year = Book!.Year,
                    Id = text.Id,
                    Position = Tables.Count + 1,
                    Title = spec.Title,
                    Yaml = text.Text,
                }
            );

        foreach (var printed in source.Printed)
        {
            if (!Tables.Exists(table => table.Id == printed.Id))
                Faults.Add(Refusals.UnknownTable(printed.Place, printed.Id));
            else
                Printed.Add(
                    new()
                    {
                        Municipality = Code,
                        Year = Book!.Year,
                        Table = printed.Id,
                        Csv = printed.Text,
                    }
                );
        }

        foreach (
            var record in Each(
                "contradictions",
                key: record => $"{record["table"]} {record["row"]} {record["column"]}",
                codes: false
            )
        )
        {
            if (!Tables.Exists(table => table.Id == record["table"]))
                Faults.Add(Refusals.UnknownTable(record.PlaceOf("table"), record.Required("table")));
            else if (!int.TryParse(record["line"], NumberStyles.None, CultureInfo.InvariantCulture, out var line))
                Faults.Add(Refusals.NotANumber(record.PlaceOf("line"), "line", record.Required("line")));
            else
                Contradictions.Add(
                    new()
                    {
                        Municipality = Code,
                        Year = Book!.Year,
                        Table = record.Required("table"),
                        Row = record.Required("row"),
                        Column = record.Required("column"),
                        Line = line,
                        Printed = record["printed"] ?? "",
                        Ours = record["ours"] ?? "",
                        Why = record.Required("why"),
                    }
                );
        }
    }
}

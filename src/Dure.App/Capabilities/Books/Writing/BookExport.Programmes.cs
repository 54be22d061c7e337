using System.Globalization;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Programmes;
using Dure.App.Shared.TableSpecs;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Books;

/// <content>Programmes, pledges, schedules, words, tables and figures.</content>
public sealed partial class BookExport
{
    private async Task ProgrammesAsync(BookRecords records, MunicipalityCode own, CancellationToken cancel)
    {
        foreach (var row in await Of<Pledge>(own).OrderBy(row => row.Code).ToListAsync(cancel))
            records.Add(
                "pledges",
                [
                    ("code", row.Code),
                    ("number", row.Number),
                    ("name", row.Name),
                    ("department", row.Department),
                    ("term", row.Term),
                    ("length", row.Length),
                    ("duration", row.Duration),
                    ("by", row.By),
                    ("state", row.State),
                    ("period", row.Period?.ToString()),
                    ("plan", row.Plan),
                ],
                ("legal", row.Legal)
            );
        var nodes = (await Of<ProgrammeNode>(own).OrderBy(row => row.Tree).ToListAsync(cancel)).ToLookup(
            row => row.Programme,
            row => $"{row.Tree}/{row.Node}"
        );
        var departments = (
            await Of<ProgrammeDepartment>(own).OrderBy(row => row.Position).ToListAsync(cancel)
        ).ToLookup(row => row.Programme, row => $"{row.Department}:{row.Role}");
        var partners = (await Of<ProgrammePartner>(own).OrderBy(row => row.Position).ToListAsync(cancel)).ToLookup(
            row => row.Programme,
            row => $"{row.Partner}:{row.Role}"
        );
        foreach (
            var row in await Of<Programme>(own).OrderBy(row => row.Position).ThenBy(row => row.Code).ToListAsync(cancel)
        )
            records.Add(
                "programmes",
                [
                    ("code", row.Code),
                    ("name", row.Name),
                    ("plan", row.Plan),
                    ("pledge", row.Pledge),
                    ("period", row.Period?.ToString()),
                    ("unit", row.Unit),
                    ("basis", row.Basis),
                    ("status", row.Status),
                    ("ministry", row.Ministry),
                    ("eligibility", row.Eligibility),
                    ("support", row.Support),
                ],
                ("nodes", [.. nodes[row.Code]]),
                ("departments", [.. departments[row.Code]]),
                ("partners", [.. partners[row.Code]]),
                ("targets", row.Targets),
                ("legal", row.Legal),
                ("flags", row.Flags)
            );
        foreach (
            var row in await Of<Milestone>(own)
                .OrderBy(row => row.Position)
                .ThenBy(row => row.Subject)
                .ThenBy(row => row.Code)
                .ToListAsync(cancel)
        )
            records.Add(
                "milestones",
                [("subject", row.Subject), ("code", row.Code), ("name", row.Name), ("group", row.Group)],
                ("periods", row.Periods)
            );
        foreach (
            var row in await Of<SubjectWord>(own).OrderBy(row => row.Subject).ThenBy(row => row.Key).ToListAsync(cancel)
        )
            records.Add("attributes", ("subject", row.Subject), ("key", row.Key), ("text", row.Text));
    }

    private async Task TablesAsync(BookRecords records, Book book, CancellationToken cancel)
    {
        foreach (var row in await Of<TableDefinition>(book.Municipality).ToListAsync(cancel))
        {
            if (row.Year == book.Year)
                records.AddTable(row.Id, row.Yaml);
        }

        foreach (var row in await Of<PrintedCopy>(book.Municipality).ToListAsync(cancel))
        {
            if (row.Year == book.Year)
                records.AddPrinted(row.Table, row.Csv);
        }

        foreach (
            var row in await Of<Contradiction>(book.Municipality)
                .Where(row => row.Year == book.Year)
                .OrderBy(row => row.Table)
                .ThenBy(row => row.Line)
                .ThenBy(row => row.Row)
                .ThenBy(row => row.Column)
                .ToListAsync(cancel)
        )
            records.Add(
                "contradictions",
                ("table", row.Table),
                ("row", row.Row),
                ("column", row.Column),
                ("line", Text(row.Line)),
                ("printed", row.Printed),
                ("ours", row.Ours),
                ("why", row.Why)
            );
    }

    /// <summary>Every figure in the order of writing, superseded ones too: read again, they make the same chains.</summary>
    private async Task FactsAsync(BookRecords records, MunicipalityCode own, CancellationToken cancel)
    {
        var measures = await Of<Measure>(own).ToDictionaryAsync(row => row.Number, cancel);
        var parts = await Of<Part>(own).ToDictionaryAsync(row => row.Number, row => row.Code, cancel);
        var subjects = await Of<Subject>(own).ToDictionaryAsync(row => row.Number, row => row.Key, cancel);
        await foreach (var row in Of<Fact>(own).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(cancel))
        {
            var measure = measures[row.Measure];
            records.Add(
                "facts",
                ("subject", subjects[row.Subject]),
                ("measure", measure.Code),
                ("kind", row.Kind.Word()),
                ("period", row.Period.ToString()),
                ("value", Value(row.Value, measure.Decimals)),
                ("part", row.Part == 0 ? null : parts[row.Part]),
                ("entry", row.Stage),
                ("date", row.ReferenceDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("provisional", row.Provisional ? "잠정" : null),
                ("reason", row.Reason),
                ("evidence", row.Evidence),
                ("source", row.Source)
            );
        }
    }

    /// <summary>In the measure's own unit, whatever unit the figure was read in.</summary>
    private static string Value(long? kept, int decimals) =>
        kept is { } value
            ? Rational.FromScaled(value, decimals).Round(decimals).ToString(CultureInfo.InvariantCulture)
            : "-";
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.Tables.Writing;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>
/// The canonical JSON of a disclosure: fixed order of keys, no spaces, UTF-8. It holds headings and notes in their order
/// among the tables, each table with its definition and traces, and every fact they rest on with its posting, so that it can be read and checked by itself.
/// </summary>
internal static class DisclosureContent
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(
        Disclosure head,
        string book,
        string? supersedes,
        string? approval,
        IReadOnlyList<DisclosurePart>? parts,
        OpenFindings? open,
        IReadOnlyList<(TableDefinition Definition, ComputedTable Computed)> tables,
        IReadOnlyList<(Fact Fact, string Subject, string Measure, string? Part)> facts,
        IReadOnlyList<Posting> postings
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("book", book);
            json.WriteString("municipality", head.Municipality.ToString());
            json.WriteNumber("year", head.Year);
            json.WriteNumber("version", head.Version);
            json.WriteString("title", head.Title);
            json.WriteNumber("posting", head.Posting);
            json.WriteString("at", Moment(head.At));
            json.WriteString("who", head.Who);
            json.WriteString("why", head.Why);
            if (supersedes is not null)
                json.WriteString("supersedes", supersedes);
            if (approval is not null)
                json.WriteString("approval", approval);
            WriteBody(json, parts, open, tables);
            json.WriteStartArray("facts");
            foreach (var (fact, subject, measure, part) in facts)
                WriteFact(json, fact, subject, measure, part);
            json.WriteEndArray();
            json.WriteStartArray("postings");
            foreach (var posting in postings)
            {
                json.WriteStartObject();
                json.WriteNumber("id", posting.Id);
                json.WriteString("at", Moment(posting.At));
                json.WriteString("who", posting.Who);
                json.WriteString("process", posting.Process);
                json.WriteString("why", posting.Why);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What a line of approval decides on: all that a disclosure says, and nothing that is known only when it is frozen.</summary>
    public static byte[] WriteProposal(
        Book book,
        string title,
        string why,
        IReadOnlyList<DisclosurePart>? parts,
        OpenFindings? open,
        IReadOnlyList<(TableDefinition Definition, ComputedTable Computed)> tables
    )
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("book", book.Code);
            json.WriteString("title", title);
            json.WriteString("why", why);
            WriteBody(json, parts, open, tables);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteBody(
        Utf8JsonWriter json,
        IReadOnlyList<DisclosurePart>? parts,
        OpenFindings? open,
        IReadOnlyList<(TableDefinition Definition, ComputedTable Computed)> tables
    )
    {
        // Left out where there are no words, as in disclosures of before there were any.
        if (parts is not null && parts.Any(part => part.Kind != PartKind.Table))
        {
            json.WriteStartArray("parts");
            foreach (var part in parts)
            {
                json.WriteStartObject();
                json.WriteString(part.Word, part.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (open is not null)
        {
            json.WriteStartObject("openFindings");
            json.WriteString("reason", open.Reason);
            json.WriteStartArray("findings");
            foreach (var finding in open.Findings)
                json.WriteStringValue(finding);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteStartArray("tables");
        foreach (var (definition, computed) in tables)
        {
            json.WriteStartObject();
            json.WriteString("definition", definition.Yaml);
            json.WritePropertyName("table");
            json.WriteRawValue(Json.Write(computed.Table));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Hash(string content) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    private static void WriteFact(Utf8JsonWriter json, Fact fact, string subject, string measure, string? part)
    {
        json.WriteStartObject();
        json.WriteNumber("id", fact.Id);
        json.WriteString("subject", subject);
        json.WriteString("measure", measure);
        json.WriteString("kind", fact.Kind.Word());
        json.WriteString("period", fact.Period.ToString());
        if (part is not null)
            json.WriteString("part", part);
        if (fact.Stage.Length > 0)
            json.WriteString("entry", fact.Stage);
        if (fact.Value is { } value)
            json.WriteNumber("value", value);
        if (fact.ReferenceDate is { } date)
            json.WriteString("date", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (fact.Provisional)
            json.WriteBoolean("provisional", true);
        json.WriteNumber("posting", fact.Posting);
        if (fact.Supersedes is { } before)
            json.WriteNumber("supersedes", before);
        if (fact.Source is not null)
            json.WriteString("source", fact.Source);
        json.WriteEndObject();
    }

    // Whole microseconds: PostgreSQL keeps no more, and the content must be the same before and after storing.
    internal static string Moment(DateTime at) =>
        at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}

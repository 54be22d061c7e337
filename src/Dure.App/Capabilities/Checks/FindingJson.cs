using System.Text.Encodings.Web;
using System.Text.Json;
using Dure.Kernel;
using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>Findings for programs. What a format lacks of a place is left out.</summary>
internal static class FindingJson
{
    // JSON alone is written, never into a page: + and quotes may stand as they are.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object on one line.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">Of what.</param>
    /// <param name="findings">In their order.</param>
    /// <param name="aside">Why the finding of a number, from 1, was set aside; null where it was not.</param>
    public static void Write(
        Stream output,
        string file,
        IReadOnlyList<Finding> findings,
        Func<int, string?>? aside = null
    )
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartArray("findings");
            for (var at = 0; at < findings.Count; at++)
                Write(json, findings[at], aside?.Invoke(at + 1));
            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    /// <summary>A file that could not be read.</summary>
    public static void Write(Stream output, string file, Refusal refusal)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("file", file);
            json.WriteStartObject("refused");
            json.WriteString("name", refusal.Name);
            json.WriteString("message", refusal.Korean);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void Write(Utf8JsonWriter json, Finding finding, string? aside)
    {
        json.WriteStartObject();
        json.WriteString("level", Word(finding.Level));
        json.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(finding.Kind.ToString()));
        WritePlace(json, finding.Place);
        json.WriteString("printed", finding.Printed);
        if (finding.Expected is { } expected)
            json.WriteString("expected", expected);
        json.WriteString("message", finding.Message);
        json.WriteStartArray("from");
        foreach (var place in finding.From)
        {
            json.WriteStartObject();
            WritePlace(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (finding.Fix is { } fix)
        {
            json.WriteStartObject("fix");
            WritePlace(json, fix.Place);
            json.WriteString("printed", fix.Printed);
            json.WriteString("value", fix.Value);
            json.WriteEndObject();
        }

        if (aside is not null)
            json.WriteString("aside", aside);
        json.WriteEndObject();
    }

    public static string Word(FindingLevel level) => JsonNamingPolicy.CamelCase.ConvertName(level.ToString());

    private static void WritePlace(Utf8JsonWriter json, DocumentPlace place)
    {
        if (place.Line > 0)
            json.WriteNumber("line", place.Line);
        if (place.Column > 0)
            json.WriteNumber("column", place.Column);
        if (place.Cell is { } cell)
            json.WriteString("cell", cell);
        if (place.Page > 0)
            json.WriteNumber("page", place.Page);
        if (place.Part is { } part)
            json.WriteString("part", part);
        if (place.Paragraph > 0)
            json.WriteNumber("paragraph", place.Paragraph);
    }
}

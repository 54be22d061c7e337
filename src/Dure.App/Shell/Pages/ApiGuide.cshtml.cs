using System.Text;
using Dure.App.Shared.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Dure.App.Shell.Pages;

/// <summary>The OpenAPI document, to be read by people.</summary>
[Needs(Act.ReadPublic)]
public sealed class ApiGuideModel([FromKeyedServices("v1")] IOpenApiDocumentProvider documents) : PageModel
{
    public sealed record Line(string Method, string Path, OpenApiOperation Operation);

    // For the examples; a book that everybody has who ran ./dure run.
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["book"] = "guro-2022",
        ["table"] = "sectors",
        ["row"] = "total",
        ["column"] = "rate",
        ["code"] = "11530",
        ["version"] = "1",
        ["measure"] = "jobs",
        ["year"] = "2022",
        ["q"] = "ㅇㄷㅍ",
    };

    public OpenApiDocument Document { get; private set; } = null!;
    public IReadOnlyList<(string Tag, IReadOnlyList<Line> Operations)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Document = await documents.GetOpenApiDocumentAsync(cancel);
        Groups =
        [
            .. Document
                .Paths.SelectMany(path =>
                    (path.Value.Operations ?? []).Select(one => new Line(one.Key.Method, path.Key, one.Value))
                )
                .GroupBy(line => line.Operation.Tags?.FirstOrDefault()?.Name ?? "그 밖")
                .Select(group => (group.Key, (IReadOnlyList<Line>)[.. group])),
        ];
    }

    public string IdOf(string tag) =>
        $"group-{Groups.Select((group, at) => (group.Tag, at)).First(group => group.Tag == tag).at + 1}";

    /// <summary>The fields of an answer, or of each item of a list.</summary>
    public IReadOnlyList<(string Name, string? Meaning)> FieldsOf(OpenApiOperation operation)
    {
        if (ContentOf(operation, "application/json")?.Schema is not { } schema)
            return [];
        var item = schema.Items ?? schema;
        return
        [
            .. (item.Properties ?? new Dictionary<string, IOpenApiSchema>()).Select(one =>
                (one.Key, one.Value.Description)
            ),
        ];
    }

    public string ExampleOf(Line line)
    {
        var path = line.Path;
        var query = new List<string>();
        foreach (var parameter in line.Operation.Parameters ?? [])
        {
            var name = parameter.Name ?? "";
            var value =
                name == "code" && path.Contains("programmes", StringComparison.Ordinal)
                    ? "p01"
                    : Examples.GetValueOrDefault(name, "…");
            if (parameter.In == ParameterLocation.Path)
                path = path.Replace($"{{{name}}}", value, StringComparison.Ordinal);
            else if (parameter.Required || name is "q" or "size")
                query.Add($"{name}={(name == "size" ? "20" : Uri.EscapeDataString(value))}");
        }

        var text = new StringBuilder("curl ");
        if (line.Method == "POST")
            text.Append("-F file=@보고서.hwpx ");
        if (ContentOf(line.Operation, "text/csv") is not null)
            text.Append("-H 'Accept: text/csv' ");
        return text.Append('\'')
            .Append(Request.Scheme)
            .Append("://")
            .Append(Request.Host)
            .Append(Request.PathBase)
            .Append(path)
            .Append(query.Count > 0 ? "?" + string.Join('&', query) : "")
            .Append('\'')
            .ToString();
    }

    private static OpenApiMediaType? ContentOf(OpenApiOperation operation, string type) =>
        operation.Responses is { } answers
        && answers.TryGetValue("200", out var fine)
        && fine.Content is { } contents
        && contents.TryGetValue(type, out var content)
            ? content
            : null;
}

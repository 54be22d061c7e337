using System.Reflection;
using System.Text.RegularExpressions;
using Dure.App.Shared.Rights;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Rig;

/// <summary>A page, one of its handlers, or another address, with values that are there.</summary>
internal sealed partial record Door(string Method, string Address, NeedsAttribute? Needs, string Route)
{
    public bool IsOfHanbit => Names("book") || Names("municipality");
    public bool IsOfDepartment => Names("department");

    /// <summary>Those who hold a role with a delivery partner hold it with this one.</summary>
    public bool IsOfPartner => Names("partner");

    /// <summary>Those who hold a role in a department hold it in this one.</summary>
    public bool IsOfCentre => Address.Contains("/departments/centre", StringComparison.Ordinal);

    private bool Names(string parameter) => Route.Contains($"{{{parameter}}}", StringComparison.Ordinal);

    public override string ToString() => $"{Method} {Address}";

    /// <summary>Every page with each of its handlers, and every other address, with values that are there.</summary>
    public static async Task<List<Door>> AllAsync(Site site)
    {
        var doors = new List<Door>();
        var loader = site.App.Services.GetRequiredService<PageLoader>();
        foreach (
            var endpoint in site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var address = Fill(route);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                var needs = loaded.ModelTypeInfo!.GetCustomAttribute<NeedsAttribute>();
                doors.Add(new("GET", address, needs, route));
                doors.AddRange(
                    loaded
                        .HandlerMethods.Where(handler => handler.HttpMethod != "Get")
                        .Select(handler => new Door(
                            handler.HttpMethod.ToUpperInvariant(),
                            handler.Name is null ? address : $"{address}?handler={handler.Name}",
                            needs,
                            route
                        ))
                );
            }
            else if (!Path.HasExtension(route) || route.Contains('{', StringComparison.Ordinal))
            {
                doors.AddRange(
                    (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Select(
                        method => new Door(method, address, endpoint.Metadata.GetMetadata<NeedsAttribute>(), route)
                    )
                );
            }
        }

        return
        [
            .. doors
                .Concat(
                    doors
                        .Where(door => door.IsOfDepartment)
                        .Select(door =>
                            door with
                            {
                                Address = door.Address.Replace(
                                    "/departments/centre",
                                    "/departments/jobs",
                                    StringComparison.Ordinal
                                ),
                            }
                        )
                )
                .Where(door => door.Method is "GET" or "POST" or "PUT" or "DELETE")
                .Distinct(),
        ];
    }

    /// <summary>The same address with another value in each of its places in turn.</summary>
    public IEnumerable<string> With(string value) =>
        Parameter()
            .Matches(Route)
            .Select(match => match.Groups[1].Value)
            .Distinct()
            .Select(name => Fill(Route, name, value));

    private static string Fill(string route, string? other = null, string value = "") =>
        Parameter()
            .Replace(
                route,
                part =>
                    part.Groups[1].Value switch
                    {
                        var name when name == other => value,
                        "book" => Site.Book,
                        "municipality" or "code" => part.Value.Contains("range", StringComparison.Ordinal)
                            ? "404"
                            : Office.Hanbit.ToString(),
                        "token" => new string('0', 32),
                        "format" => part.Value.Contains("csv", StringComparison.Ordinal) ? "csv" : "xlsx",
                        "section" => "programmes",
                        "key" => "works",
                        "table" => "sectors",
                        "login" => "nobody",
                        "department" or "sheet" => "centre",
                        "partner" => "walk",
                        _ => "1",
                    }
            );

    // Constraints of ours hold braces of their own, doubled.
    [GeneratedRegex(@"\{\**(\w+)(?:[^{}]|\{\{|\}\})*\}")]
    private static partial Regex Parameter();
}

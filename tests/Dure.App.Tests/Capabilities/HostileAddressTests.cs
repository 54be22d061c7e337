using System.Collections.Concurrent;
using Dure.App.Shared.Rights;
using Dure.App.Tests.Capabilities.Results;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities;

/// <summary>Whatever stands in an address, it is answered as a mistake of the asker's, and leads nowhere else.</summary>
public class HostileAddressTests
{
    private static readonly string[] Values =
    [
        "..%2f..%2f..%2f..%2fetc%2fpasswd",
        "..%5c..%5cappsettings.json",
        "%2fetc%2fpasswd",
        "a%00b",
        "%0d%0aX-Evil:%20yes",
        "'%20OR%201=1--",
        "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
        "%E2%80%AEcod",
        "%ED%A0%80",
        "-1",
        "2147483648",
        "99999999999999999999",
        "NaN",
        "%F0%9F%92%A9",
        "%2f%2fevil.example",
        "https:%2f%2fevil.example",
        "%7B%7B7*7%7D%7D",
        new('a', 3_000),
    ];

    [Theory]
    [DatabaseData]
    public async Task Each_place_of_each_address_takes_it_for_a_mistake(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var root = site.App.Listen();
        var doors = (await Door.AllAsync(site)).Where(door => door.Method == "GET").ToList();

        var wrong = await AskAsync(
            root,
            doors.SelectMany(door => Values.SelectMany(value => door.With(value))).Distinct()
        );

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [DatabaseData]
    public async Task Each_question_of_each_address_takes_it_for_a_mistake(DatabaseKind kind)
    {
        await using var site = await OpenAsync(kind);
        var root = site.App.Listen();
        var names = await QuestionsAsync(site);
        names.Count.ShouldBeGreaterThan(40);

        var wrong = await AskAsync(
            root,
            from one in names
            from value in Values
            // What does no harm to one number or text does none to the next.
            where value.Length < 100
            select $"{one.Address}{(one.Address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{one.Name}={value}"
        );

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/fonts/..%2f..%2fappsettings.json")]
    [InlineData("/..%2f..%2f..%2fetc/passwd")]
    [InlineData("/site.css%2f..%2f..%2fDure.App.dll")]
    [InlineData("/appsettings.json")]
    [InlineData("/Dure.App.dll")]
    [InlineData("/web.config")]
    [InlineData("/.git/config")]
    [InlineData("/dure.db")]
    public async Task No_file_of_the_server_is_handed_out(string address)
    {
        await using var site = await Site.ServeAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient { BaseAddress = site.App.Listen() };

        using var answer = await client.GetAsync(address, Desk.Cancel);

        ((int)answer.StatusCode).ShouldBeOneOf(400, 404);
    }

    /// <summary>By a person of every role, over the network, so that the server reads each address as it does in earnest.</summary>
    private static async Task<List<string>> AskAsync(Uri root, IEnumerable<string> addresses)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = root };
        (await client.SendFormAsync("/sign-in", ("login", "all"), ("password", Office.Password))).Dispose();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(
            addresses,
            new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Desk.Cancel },
            async (address, cancel) =>
            {
                using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, cancel);
                var location = answer.Headers.Location?.OriginalString ?? "/";
                if (
                    (int)answer.StatusCode >= 500
                    || answer.Headers.Contains("X-Evil")
                    || !location.StartsWith('/')
                    || location.StartsWith("//", StringComparison.Ordinal)
                    || location.StartsWith("/\\", StringComparison.Ordinal)
                )
                    wrong.Add($"{address[..Math.Min(address.Length, 200)]}: {(int)answer.StatusCode} {location}");
            }
        );
        return [.. wrong.Order(StringComparer.Ordinal)];
    }

    private static async Task<Site> OpenAsync(DatabaseKind kind)
    {
        var site = await Site.ServeAsync(kind);
        foreach (var role in RightsWords.Given.Where(role => !role.IsOfPartner()))
            await site.Desk.AddPersonAsync("all", "김모두", role, department: role.IsOfDepartment() ? "centre" : null);
        await site.OpenRoundAsync(Period.Month(2023, 11), "jobs|실적");
        return site;
    }

    /// <summary>What pages and addresses read behind the question mark.</summary>
    private static async Task<List<(string Address, string Name)>> QuestionsAsync(Site site)
    {
        var doors = (await Door.AllAsync(site)).Where(door => door.Method == "GET").ToLookup(door => door.Route);
        var loader = site.App.Services.GetRequiredService<PageLoader>();
        var found = new List<(string, string)>();
        foreach (
            var endpoint in site.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        )
        {
            IEnumerable<string> names = endpoint.Metadata.OfType<IParameterBindingMetadata>().Select(one => one.Name);
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var loaded = await loader.LoadAsync(page, endpoint.Metadata);
                names = loaded
                    .HandlerMethods.Where(handler => handler.HttpMethod == "Get")
                    .SelectMany(handler => handler.Parameters.Select(parameter => parameter.Name))
                    .Concat(loaded.BoundProperties.Select(property => property.Name));
            }

            var route = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            foreach (var door in doors[route].Take(1))
                found.AddRange(
                    names
                        .Except(endpoint.RoutePattern.Parameters.Select(parameter => parameter.Name))
                        .Distinct()
                        .Select(name => (door.Address, name))
                );
        }

        return found;
    }
}

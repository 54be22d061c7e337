using System.Net;
using System.Text;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.PublicWorks;

/// <summary>영등포구 2017 with its own keys of persons; everybody in it is made up.</summary>
internal sealed class WorksTown : IAsyncDisposable
{
    public const string Home = "/office/11560/works";
    public const string Programme = "public-work";

    /// <summary>Two whose numbers cannot be anybody's.</summary>
    public const string List =
        "이름,생년월일,성별,전화,주소,계좌\n홍길동,1970-03-14,남,010-0123-4567,한빛도 두레시 은하동 12,두레은행 000-12-345670\n"
        + "김영이,1975-05-05,여,010-0765-4321,한빛도 두레시 은하동 13,두레은행 000-12-345671\n";

    public static readonly MunicipalityCode Gu = new(11560);

    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("dure-keys-");

    private WorksTown(Site site)
    {
        Site = site;
        var folder = new PersonKeyFolder(Path.Combine(keys.FullName, "persons"));
        App = site.App.WithWebHostBuilder(builder =>
            builder.ConfigureServices(services => services.AddSingleton(folder))
        );
    }

    public Site Site { get; }
    public WebApplicationFactory<Program> App { get; }

    public static async Task<WorksTown> OpenAsync(DatabaseKind kind, bool alone = true) =>
        new(alone ? await Site.OpenAsync(kind, "yeongdeungpo-2017") : await Site.ServeAsync(kind, "yeongdeungpo-2017"));

    public HttpClient Client() => App.CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>For a browser; without it requests stay in memory.</summary>
    public Uri Listen()
    {
        App.UseKestrel(0);
        App.StartServer();
        return new(
            App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    /// <summary>Something done at a desk, as who works alone.</summary>
    public async Task<T> AtAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>A demand of two people for six hours a day, as the form sends it.</summary>
    public static (string, string)[] Demand(params (string Name, string Value)[] other)
    {
        (string Name, string Value)[] usual =
        [
            ("Programme", Programme),
            ("Department", "local-jobs"),
            ("title", "공원 가꾸기"),
            ("place", "당산공원"),
            ("headcount", "2"),
            ("hours", "6"),
            ("from", "2017-03-01"),
            ("until", "2017-06-30"),
            ("WageKind", "Daily"),
            ("wage", "39,000"),
            ("side", "0"),
            ("cost", "10,000,000"),
        ];
        return [.. usual.Where(field => other.All(one => one.Name != field.Name)), .. other];
    }

    /// <returns>Address of the site.</returns>
    public static async Task<string> AskAsync(HttpClient client, params (string, string)[] other)
    {
        using var answer = await client.SendFormAsync($"{Home}/demands/new", Demand(other));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Desk.Cancel));
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>An approved site with the two of the list.</summary>
    public static async Task<string> PlacedAsync(HttpClient client)
    {
        var site = await AskAsync(client);
        (await client.SendFormAsync(site, ("State", "Approved"), ("why", ""))).StatusCode.ShouldBe(
            HttpStatusCode.Redirect
        );
        using var placed = await PlaceAsync(client, site, List);
        placed.StatusCode.ShouldBe(HttpStatusCode.Redirect, await placed.Content.ReadAsStringAsync(Desk.Cancel));
        return site;
    }

    /// <summary>Sends a list of persons to a site.</summary>
    public static async Task<HttpResponseMessage> PlaceAsync(
        HttpClient client,
        string site,
        string list,
        params (string Name, string Value)[] fields
    )
    {
        var form = (await client.PageAsync(site)).QuerySelector("main form[enctype]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Filled().Where(one => one.Key != "file"))
            content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(list)), "file", "명단.csv");
        return await client.PostAsync(form.GetAttribute("action") ?? site, content, Desk.Cancel);

        List<KeyValuePair<string, string>> Filled() =>
            Forms.Filled(form, fields.Any(one => one.Name == "do") ? fields : [("do", "place"), .. fields]);
    }

    /// <summary>Sends a form that is taken.</summary>
    /// <returns>Where it leads.</returns>
    public static async Task<string> PressAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            Assert.Fail($"{address}: {(await answer.PageAsync(answer.StatusCode)).Words("main")}");
        return answer.Headers.Location!.OriginalString;
    }

    /// <summary>Sends a form that is refused.</summary>
    /// <returns>Why.</returns>
    public static async Task<string> RefusedAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        return (await answer.PageAsync(HttpStatusCode.BadRequest)).Words(".error-summary");
    }

    /// <summary>Sends a form that is answered with a file.</summary>
    public static async Task<byte[]> FileAsync(HttpClient client, string address, params (string, string)[] fields)
    {
        using var answer = await client.SendFormAsync(address, fields);
        if (answer.StatusCode != HttpStatusCode.OK)
            Assert.Fail($"{address}: {(await answer.PageAsync(answer.StatusCode)).Words("main")}");
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        return await answer.Content.ReadAsByteArrayAsync(Desk.Cancel);
    }

    /// <summary>Writes and signs a month of a site, and works out its pay.</summary>
    /// <returns>Address of the run.</returns>
    public static async Task<string> ReckonAsync(HttpClient client, string site, string month = "2017-04")
    {
        await PressAsync(client, $"{site}/attendance/{month}", ("do", "fill"));
        await PressAsync(client, $"{site}/attendance/{month}", ("do", "sign"));
        return await PressAsync(client, Home + "?year=2017", ("Programme", Programme), ("Month", month));
    }

    /// <summary>Approves a batch and pays it, except for what the bank says.</summary>
    public static async Task PayAsync(HttpClient client, string batch, string on, string? result = null)
    {
        await PressAsync(client, batch, ("do", "approve"));
        await PressAsync(client, batch, ("On", on), ("do", "send"));
        var form = (await client.PageAsync(batch)).QuerySelector("main form[enctype]")!;
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Forms.Filled(form, [("do", "settle")]).Where(field => field.Key != "file"))
            content.Add(new StringContent(value), name);
        if (result is not null)
            content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(result)), "file", "결과.csv");
        using var answer = await client.PostAsync(batch, content, Desk.Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>Execution by source, as the ledger has it now.</summary>
    public async Task<IReadOnlyDictionary<string, long>> ExecutedAsync() => await SumsAsync(FactKind.Execution);

    public Task<IReadOnlyDictionary<string, long>> SumsAsync(FactKind kind) =>
        AtAsync<IReadOnlyDictionary<string, long>>(async services =>
        {
            var ledger = (
                await services
                    .GetRequiredService<LedgerCache>()
                    .NowAsync(services.GetRequiredService<DureDbContext>(), Gu, Desk.Cancel)
            )!;
            return ledger
                .Facts.Of(ledger.Names.Subjects["programme:" + Programme], ledger.Names.Measures["budget"].Number, kind)
                .Where(fact => fact.Key.Period == Period.Year(2017))
                .GroupBy(fact => ledger.Names.PartOf(fact.Key.Part).Code)
                .ToDictionary(group => group.Key, group => group.Sum(fact => fact.Value.Value));
        });

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        await Site.DisposeAsync();
        keys.Delete(recursive: true);
    }
}

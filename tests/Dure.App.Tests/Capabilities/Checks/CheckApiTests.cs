using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dure.App.Capabilities.Checks;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Dure.App.Tests.Capabilities.Checks;

/// <summary>Programs send a document and get what the command line says.</summary>
public class CheckApiTests
{
    [Fact]
    public async Task A_file_of_a_form_or_as_it_is_gives_the_same_as_the_command_line()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var form = new MultipartFormDataContent { { Sent.File(Sent.Bytes(Sent.Report)), "file", "보고서.md" } };
        using var cli = new Cli();
        await File.WriteAllTextAsync(cli.At("보고서.md"), Sent.Report, Desk.Cancel);

        var sent = await site.Client.PostAsync("/api/check", form, Desk.Cancel);
        using var raw = Sent.File(Sent.Bytes(Sent.Report));
        var plain = await site.Client.PostAsync(
            $"/api/check?name={Uri.EscapeDataString("보고서.md")}",
            raw,
            Desk.Cancel
        );

        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        sent.Headers.CacheControl!.NoStore.ShouldBeTrue();
        sent.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var text = await sent.Content.ReadAsStringAsync(Desk.Cancel);
        (await plain.Content.ReadAsStringAsync(Desk.Cancel)).ShouldBe(text);
        (await cli.RunAsync("check", "--json", "보고서.md")).Out.ShouldBe(text);
    }

    [Theory]
    [InlineData("a.txt", "", "DocumentEmpty")]
    [InlineData("a.xlsx", "가,나\n1,2", "DocumentWrongFormat")]
    public async Task What_is_not_read_is_refused_by_name(string name, string text, string refusal)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var content = Sent.File(Sent.Bytes(text));

        var answer = await site.Client.PostAsync($"/api/check?name={name}", content, Desk.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel))
            .GetProperty("code")
            .GetString()
            .ShouldBe(refusal);
    }

    [Fact]
    public async Task A_form_without_a_file_is_refused()
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var form = new MultipartFormDataContent { { new StringContent("1"), "other" } };

        var answer = await site.Client.PostAsync("/api/check", form, Desk.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel))
            .GetProperty("code")
            .GetString()
            .ShouldBe("NoDocument");
    }

    [Theory]
    [InlineData(CheckLimits.FileBytes + 1)]
    [InlineData(CheckLimits.SentBytes + 1)]
    public async Task A_document_that_is_too_large_is_refused_with_its_own_status(int length)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        using var client = new HttpClient();
        // Asks before it sends, as curl does with a large file.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var content = new ByteArrayContent(new byte[length]);

        var answer = await client.PostAsync(new Uri(site.App.Listen(), "/api/check?name=a.txt"), content, Desk.Cancel);

        answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(Desk.Cancel))
            .GetProperty("code")
            .GetString()
            .ShouldBe("DocumentTooLarge");
    }

    [Theory]
    [InlineData("/api/check?name=b.md")]
    [InlineData("/check")]
    public async Task While_too_many_documents_come_in_another_is_asked_to_come_again(string address)
    {
        await using var site = await Site.OpenAsync(DatabaseKind.Sqlite);
        await using var app = site.App.WithWebHostBuilder(builder =>
            builder.ConfigureTestServices(services =>
                services.AddSingleton(new CheckLimits { Incoming = 1, Waiting = 0 })
            )
        );
        // One that follows redirections reads all of what it sends before it begins to send.
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        // More than is held on the way: when nearly all is sent, the server is reading it.
        using var slow = new SlowContent(Sent.Bytes(Sent.Report + new string('\n', 1_000_000)));
        var first = client.PostAsync("/api/check?name=a.md", slow, Desk.Cancel);
        await slow.NearlySent.WaitAsync(TimeSpan.FromMinutes(1), Desk.Cancel);

        using var second = Sent.File(Sent.Bytes(Sent.Report));
        var refused = await client.PostAsync(address, second, Desk.Cancel);

        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(10));
        var text = await refused.Content.ReadAsStringAsync(Desk.Cancel);
        if (address.StartsWith("/api", StringComparison.Ordinal))
            JsonDocument.Parse(text).RootElement.GetProperty("code").GetString().ShouldBe("TooBusy");
        else
            WebUtility.HtmlDecode(text).ShouldContain(CheckRefusals.TooBusy().Korean);

        slow.Finish();
        (await first).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var later = Sent.File(Sent.Bytes(Sent.Report));
        (await client.PostAsync("/api/check?name=b.md", later, Desk.Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>A document whose last byte comes when it is told to.</summary>
    private sealed class SlowContent(byte[] bytes) : HttpContent
    {
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private readonly TaskCompletionSource nearlySent = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task NearlySent => nearlySent.Task;

        public void Finish() => finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(..^1));
            await stream.FlushAsync();
            nearlySent.SetResult();
            await finish.Task;
            await stream.WriteAsync(bytes.AsMemory(^1..));
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }

    [Fact]
    public async Task One_who_would_wait_too_long_is_asked_to_come_again()
    {
        using var desk = new CheckDesk(TimeProvider.System, new CheckLimits { AtOnce = 1, Wait = TimeSpan.Zero });
        var slow = string.Join('\n', Enumerable.Repeat(Sent.Report, 3_000));
        var first = desk.CheckAsync(Sent.Bytes(slow), "a.md", Desk.Cancel);

        var refused = await Should.ThrowAsync<RefusedException>(() =>
            desk.CheckAsync(Sent.Bytes(Sent.Report), "b.md", Desk.Cancel)
        );

        refused.Refusals[0].Name.ShouldBe("TooBusy");
        await first;
        (await desk.CheckAsync(Sent.Bytes(Sent.Report), "b.md", Desk.Cancel)).Findings.Count.ShouldBe(2);
    }
}

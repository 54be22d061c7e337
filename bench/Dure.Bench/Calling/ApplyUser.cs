using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;

namespace Dure.Bench.Calling;

/// <summary>What a resident waits for.</summary>
internal enum Waited
{
    Page,
    Step,
    Document,
    Sent,
}

/// <summary>One resident who applies, as a browser without script does: every page is read, every form sent with its token.</summary>
/// <param name="pause">What the resident takes to read and type before each request.</param>
internal sealed partial class ApplyUser(
    HttpClient client,
    Call call,
    NewPerson person,
    byte[] picture,
    Func<Task> pause,
    ConcurrentQueue<(Waited What, double Milliseconds)> took
)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private static readonly Dictionary<string, string> Said = new()
    {
        ["세대주"] = "예",
        ["거주시군구"] = "11560",
        ["월소득"] = "500000",
        ["재산"] = "80,000,000",
        ["정기소득"] = "아니오",
        ["고용상태"] = "실업",
        ["미취업시작일"] = "2017-12-01",
        ["근로능력"] = "예",
        ["학적"] = "졸업",
    };

    private readonly Dictionary<string, string> cookies = [];
    private readonly string home = Report.Invariant($"/apply/{call.Municipality}/{call.Id}");
    private string page = "";
    private bool sentAgain;

    /// <summary>Applies from the first page to the receipt number, however often the server goes away meanwhile.</summary>
    public async Task ApplyAsync(ApplyJournal journal)
    {
        await ReadAsync(home);
        var draft = (await PostAsync(home, Waited.Step, null))[..^1];
        await StepAsync(
            draft + "1",
            ("name", person.Details.Name),
            ("birth", person.Birth!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("sex", person.Sex == Sex.Male ? "male" : "female"),
            ("phone", person.Details.Phone),
            ("address", person.Details.Address)
        );
        await ReadAsync(draft + "2");
        await PostAsync(draft + "2", Waited.Step, null, AnswersOf(page));
        await StepAsync(draft + "3", ("people", "1"), ("do", "next"));
        await ReadAsync(draft + "4");
        await PostAsync(draft + "4", Waited.Document, () => page.Contains("remove-1", StringComparison.Ordinal));
        await StepAsync(draft + "4", ("do", "next"));
        await ReadAsync(draft + "5");
        sentAgain = false;
        await PostAsync(draft + "5", Waited.Sent, () => Receipt().IsMatch(page), ("consent", "true"));
        if (sentAgain)
            journal.Repeated(wasIn: Receipt().IsMatch(page));
        await ReadAsync(draft + "5");
        journal.Put(Receipt().Match(page).Groups[1].Value, person);
    }

    private async Task StepAsync(string address, params (string Name, string Value)[] fields)
    {
        await ReadAsync(address);
        await PostAsync(address, Waited.Step, null, fields);
    }

    /// <summary>What the rule asks, as far as the page asks it; no to all that is not said above.</summary>
    private static (string, string)[] AnswersOf(string page) =>
        [
            .. Field()
                .Matches(page)
                .Select(match => WebUtility.HtmlDecode(match.Groups[1].Value))
                .Distinct()
                .Select(name => (name, Said.GetValueOrDefault(name[3..], "아니오"))),
        ];

    /// <summary>Reads a page, again if the server goes away.</summary>
    private async Task ReadAsync(string address)
    {
        while (true)
        {
            await pause();
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                var started = TimeProvider.System.GetTimestamp();
                using var answer = await SendAsync(request);
                page = await answer.Content.ReadAsStringAsync();
                took.Enqueue((Waited.Page, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds));
                if (answer.StatusCode == HttpStatusCode.OK)
                    return;
                throw new InvalidOperationException($"{(int)answer.StatusCode} {address} {page}");
            }
            catch (Exception lost) when (IsLost(lost))
            {
                await Task.Delay(Again);
            }
        }
    }

    /// <summary>Sends the form of the page last read; if its answer is lost, reads the page again and sends it again.</summary>
    /// <param name="isIn">Whether the page that was read again shows that it is in, so that it is not sent again.</param>
    /// <returns>Where it leads.</returns>
    private async Task<string> PostAsync(
        string address,
        Waited what,
        Func<bool>? isIn,
        params (string Name, string Value)[] fields
    )
    {
        while (true)
        {
            await pause();
            try
            {
                using HttpContent content = what == Waited.Document ? Picture() : Typed(fields);
                using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
                var started = TimeProvider.System.GetTimestamp();
                using var answer = await SendAsync(request);
                var text = await answer.Content.ReadAsStringAsync();
                took.Enqueue((what, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds));
                return answer.StatusCode == HttpStatusCode.Redirect
                    ? answer.Headers.Location!.OriginalString
                    : throw new InvalidOperationException($"{(int)answer.StatusCode} {address} {text}");
            }
            catch (Exception lost) when (IsLost(lost))
            {
                sentAgain = true;
                await Task.Delay(Again);
                await ReadAsync(address);
                if (isIn?.Invoke() == true)
                    return address;
            }
        }
    }

    private FormUrlEncodedContent Typed((string Name, string Value)[] fields) =>
        new(
            fields
                .Append(("__RequestVerificationToken", Token().Match(page).Groups[1].Value))
                .Select(one => KeyValuePair.Create(one.Item1, one.Item2))
        );

    private MultipartFormDataContent Picture() =>
        new()
        {
            { new StringContent(Token().Match(page).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("consent"), "document" },
            { new StringContent("attach"), "do" },
            { new ByteArrayContent(picture), "file", "consent.jpg" },
        };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
    {
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(one => $"{one.Key}={one.Value}")));
        var answer = await client.SendAsync(request);
        if (answer.Headers.TryGetValues("Set-Cookie", out var set))
            foreach (var one in set.Select(one => one.Split(';')[0].Split('=', 2)))
                cookies[one[0]] = one[1];
        return answer;
    }

    private static bool IsLost(Exception problem) =>
        problem is HttpRequestException or IOException or TaskCanceledException;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"(p0\\.[^\"]+)\"")]
    private static partial Regex Field();

    [GeneratedRegex("id=\"receipt-number\">([^<]+)<")]
    private static partial Regex Receipt();
}

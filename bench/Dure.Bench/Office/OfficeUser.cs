using System.Globalization;
using System.Net;
using System.Net.Mime;
using System.Text.Json;
using System.Text.RegularExpressions;
using Dure.App.Capabilities.Results.Pages;

namespace Dure.Bench.Office;

/// <summary>One who signed in and types figures into a department's grid, as the grid in a browser sends them.</summary>
internal sealed partial class OfficeUser(HttpClient client, int department, int seat, int round, OfficeJournal journal)
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly Dictionary<string, string> cookies = [];
    private readonly Dictionary<string, string> versions = [];
    private readonly OrderedDictionary<string, string> fields = [];
    private string token = "";
    private string since = "";
    private int next;
    private long typed = 1_000;

    public string Grid { get; } =
        Report.Invariant($"/office/{OfficeTown.Code}/rounds/{round}/departments/{OfficeTown.Department(department)}");

    public async Task SignInAsync()
    {
        Read(await GetAsync("/sign-in"));
        using var answer = await PostAsync(
            "/sign-in",
            [("login", OfficeTown.Login(department, seat)), ("password", OfficeTown.Password)]
        );
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Sign-in: {(int)answer.StatusCode}");
        Read(await GetAsync(Grid));
        if (fields.Count == 0)
            throw new InvalidOperationException($"{Grid} has no fields.");
    }

    /// <summary>Types a figure into the next cell of theirs and saves; goes on until it is saved.</summary>
    /// <returns>Milliseconds until the grid shows it as saved; null if the answer was lost on its way.</returns>
    public async Task<double?> SaveAsync()
    {
        var mine = fields.Keys.Where((_, at) => at % OfficeTown.OfDepartment == seat).ToList();
        var name = mine[next++ % mine.Count];
        var value = (++typed).ToString(CultureInfo.InvariantCulture);
        var row = name.Split('|')[1];
        (string, string)[] form =
        [
            ("Since", since),
            ($"row|{row}", versions[row]),
            (name, value),
            ("w" + name[1..], fields[name]),
        ];
        var whole = true;
        while (true)
        {
            try
            {
                var started = TimeProvider.System.GetTimestamp();
                using var answer = await PostAsync(Grid, form, MediaTypeNames.Application.Json);
                var text = await answer.Content.ReadAsStringAsync();
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{(int)answer.StatusCode} {text}");
                var saved = JsonSerializer.Deserialize<GridSaved>(text, JsonSerializerOptions.Web)!;
                if (saved.Saved != 1 && (whole || saved.Saved != 0))
                    throw new InvalidOperationException($"{saved.Saved} saved.");
                if (!whole)
                    journal.Repeated(wasIn: saved.Saved == 0);
                journal.Put(name, typed);
                Take(saved);
                if (fields[name] != typed.ToString("N0", CultureInfo.InvariantCulture))
                    throw new InvalidOperationException($"{name} shows {fields[name]}, not {value}.");
                return whole ? TimeProvider.System.GetElapsedTime(started).TotalMilliseconds : null;
            }
            catch (Exception lost) when (lost is HttpRequestException or IOException or TaskCanceledException)
            {
                whole = false;
                await Task.Delay(Again, CancellationToken.None);
            }
        }
    }

    /// <summary>Hands the department's figures in, with a reason for whatever is asked.</summary>
    public async Task<double> SubmitAsync()
    {
        var page = await GetAsync(Grid + "/submit");
        token = Token().Match(page).Groups[1].Value;
        var form = Question()
            .Matches(page)
            .Select(one => (WebUtility.HtmlDecode(one.Groups[1].Value), "7월부터 새로 모집함"))
            .Append(("Version", Version().Match(page).Groups[1].Value))
            .ToArray();
        var started = TimeProvider.System.GetTimestamp();
        using var answer = await PostAsync(Grid + "/submit", form);
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"{Grid}/submit: {(int)answer.StatusCode}");
        return TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>A page, as somebody who signed in gets it; all of it.</summary>
    public async Task<string> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        using var answer = await SendAsync(request);
        return answer.StatusCode == HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{address}: {(int)answer.StatusCode}");
    }

    /// <summary>What the grid does with the answer: figures of others come in, and with them the versions of their rows.</summary>
    private void Take(GridSaved saved)
    {
        foreach (var cell in saved.Cells)
            fields[cell.Field] = cell.Text;
        foreach (var (programme, version) in saved.Rows)
            versions[programme] = version.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<HttpResponseMessage> PostAsync(
        string address,
        (string Name, string Value)[] form,
        string? accept = null
    )
    {
        using var content = new FormUrlEncodedContent(
            form.Append(("__RequestVerificationToken", token)).Select(one => KeyValuePair.Create(one.Item1, one.Item2))
        );
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        if (accept is not null)
            request.Headers.Add("Accept", accept);
        return await SendAsync(request);
    }

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

    private void Read(string page)
    {
        token = Token().Match(page).Groups[1].Value;
        since = Since().Match(page).Groups[1].Value;
        versions.Clear();
        foreach (Match match in Row().Matches(page))
            versions[WebUtility.HtmlDecode(match.Groups[1].Value)] = match.Groups[2].Value;
        fields.Clear();
        foreach (Match match in Field().Matches(page))
            fields[WebUtility.HtmlDecode(match.Groups[1].Value)] = WebUtility.HtmlDecode(match.Groups[2].Value);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"Since\" value=\"([^\"]*)\"")]
    private static partial Regex Since();

    [GeneratedRegex("name=\"Version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("name=\"row\\|([^\"]+)\" value=\"([0-9]+)\"")]
    private static partial Regex Row();

    [GeneratedRegex("name=\"(v\\|[^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Field();

    [GeneratedRegex("name=\"(a\\|[^\"]+)\"")]
    private static partial Regex Question();
}

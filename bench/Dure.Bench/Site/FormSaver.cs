using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.Bench.Site;

/// <summary>Somebody who enters figures with the form: opens it, types a target with its reason, saves, and looks at every page that shows it.</summary>
internal sealed partial class FormSaver : IDisposable
{
    private readonly Uri site;
    private readonly Random random = new(1);
    private readonly List<MunicipalityCode> municipalities;
    private readonly Dictionary<(MunicipalityCode, int), int> targets = [];
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });
    private int saved;

    public FormSaver(Uri site, List<MunicipalityCode> municipalities)
    {
        (this.site, this.municipalities) = (site, municipalities);
        client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    /// <summary>Saves one figure; milliseconds until the form was answered, and until each of the pages had shown it.</summary>
    public async Task<(double Saved, double Seen)> SaveAsync()
    {
        var municipality = municipalities[random.Next(municipalities.Count)];
        var (book, programme) = (SiteNation.CodeOf(municipality), random.Next(Nation.Programmes));
        var form = new Uri(
            site,
            Report.Invariant(
                $"books/{book}/entry/figure?subject=programme:{Nation.Programme(programme)}&measure={Nation.Measures[0]}&kind=목표&period={SiteNation.Year}"
            )
        );
        var page = await client.GetStringAsync(form);
        var value = 1_000_000 + (1_000 * ++saved) + programme;
        targets[(municipality, programme)] = value;
        using var fields = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["Value"] = value.ToString(CultureInfo.InvariantCulture),
                ["Unit"] = "명",
                ["Reason"] = "목표 변경",
                ["Seen"] = Seen().Match(page).Groups[1].Value,
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value),
            }
        );
        var started = TimeProvider.System.GetTimestamp();
        using (var answer = await client.PostAsync(form, fields))
        {
            if (answer.StatusCode != HttpStatusCode.Redirect)
                throw new InvalidOperationException($"{form}: {(int)answer.StatusCode}");
        }

        var posted = TimeProvider.System.GetElapsedTime(started).TotalMilliseconds;
        await ShowsAsync($"books/{book}/tables/programmes", value);
        await ShowsAsync($"books/{book}/tables/sectors", FieldTotal(municipality, programme));
        await ShowsAsync($"books/{book}", Enumerable.Range(0, Nation.Programmes).Sum(at => TargetOf(municipality, at)));
        return (posted, TimeProvider.System.GetElapsedTime(started).TotalMilliseconds);
    }

    private int TargetOf(MunicipalityCode municipality, int programme) =>
        targets.GetValueOrDefault((municipality, programme), SiteNation.TargetOf(programme));

    private int FieldTotal(MunicipalityCode municipality, int programme) =>
        Enumerable
            .Range(0, Nation.Programmes)
            .Where(at => at % Nation.Fields == programme % Nation.Fields)
            .Sum(at => TargetOf(municipality, at));

    private async Task ShowsAsync(string address, int value)
    {
        var page = await client.GetStringAsync(new Uri(site, address));
        if (!page.Contains(value.ToString("N0", CultureInfo.InvariantCulture), StringComparison.Ordinal))
            throw new InvalidOperationException($"{address} does not show {value:N0}.");
    }

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"Seen\" value=\"([0-9]+)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}

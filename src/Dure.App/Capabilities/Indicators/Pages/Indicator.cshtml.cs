using System.Text.Json;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.Rights;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Indicators.Pages;

/// <summary>One indicator: definition, series with what was restated, target, rank, and the tables that show it.</summary>
[Needs(Act.ReadLedger)]
public sealed class IndicatorModel(DureDbContext db, TableReader tables) : PageModel
{
    public BookLedger Book { get; private set; } = null!;

    /// <summary>The municipality's; or one for each subject that has the indicator.</summary>
    public IReadOnlyList<Indicator> All { get; private set; } = [];
    public Measure Measure => All[0].Measure;
    public PeerRanks Peers { get; private set; } = null!;
    public IReadOnlyList<PeerPlace> Places { get; private set; } = [];
    public Period? Ranked { get; private set; }
    public IReadOnlyList<CellUse> Uses { get; private set; } = [];

    public async Task OnGetAsync(string book, string indicator, string? peers, CancellationToken cancel)
    {
        Book = await BookLedger.ReadAsync(tables, book, cancel);
        All = (await IndicatorShelf.ReadAsync(db, Book, cancel)).Of(indicator);
        Peers = await PeerRanks.ReadAsync(db, Book, peers, cancel);
        if (All[0] is { Subject: SubjectKey.Municipality, Latest: { } latest })
        {
            Ranked = latest.Period;
            Places = Peers.PlacesOf(Measure, latest.Period);
        }

        var facts = All.SelectMany(one => one.Results.Concat(one.Targets).Concat(one.Forecasts))
            .Select(line => line.Current.Fact.Id)
            .ToHashSet();
        Uses = [.. CellUses.Of(facts, tables.TablesOf(Book))];
    }

    public string TraceOf(CellUse use) =>
        Tables.Tables.TraceAddressOf(Book.Book.Code, use.Table.Head.Id, use.Row.Id, use.Column.Id);

    public string TableOf(CellUse use) => Tables.Tables.AddressOf(Book.Book.Code, use.Table.Head.Id);

    /// <summary>Results, targets and forecasts in order of period.</summary>
    public static IEnumerable<FactLine> LinesOf(Indicator one) =>
        one.Results.Concat(one.Targets).Concat(one.Forecasts).OrderBy(line => line.Period).ThenBy(line => line.Kind);

    public static string Summary(Indicator one) =>
        one.Latest is not { } latest
            ? $"{one.SubjectName} {one.Measure.Name}: 값이 아직 없습니다."
            : $"{one.SubjectName} {one.Measure.Name}: {latest.Period.ToKorean()} {one.Text(latest)}"
                + (one.ChangeTo(latest) is { } change ? $", 전년 같은 시기보다 {change.Text}" : "");

    public static string Chart(Indicator one)
    {
        var scale = Rational.Of(Unit.Of(one.Measure.Unit).Factor);
        var periods = LinesOf(one).Select(line => line.Period).Distinct().ToList();
        IEnumerable<double?> Values(IReadOnlyList<FactLine> lines) =>
            periods.Select(period =>
                lines.FirstOrDefault(line => line.Period == period && line.Part is null)?.Value is { } value
                    ? (value / scale).ToDouble()
                    : (double?)null
            );
        var series = new List<object> { new { name = "실적", values = Values(one.Results) } };
        if (one.Targets.Count > 0)
            series.Add(new { name = "목표", values = Values(one.Targets) });
        return JsonSerializer.Serialize(
            new
            {
                kind = "line",
                scale = true,
                unit = one.Measure.Unit,
                labels = periods.Select(period => period.ToKorean()),
                series,
            }
        );
    }
}

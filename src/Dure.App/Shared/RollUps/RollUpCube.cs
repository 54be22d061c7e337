using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>Exact figures of every place × node × period for each measure. Never changed once made.</summary>
public sealed class RollUpCube
{
    private readonly RollUpPlan plan;
    private readonly IReadOnlyList<LedgerView> ledgers;
    private readonly IReadOnlyDictionary<MunicipalityCode, string> names;
    private readonly RollUpFigure[][] ofLedger;
    private readonly RollUpFigure[][] ofPlace;
    private readonly int[] ledgerOf;
    private readonly Dictionary<(MunicipalityCode, RollUpLevel), int> placeOf;

    internal RollUpCube(
        RollUpPlan plan,
        IReadOnlyList<LedgerView> ledgers,
        IReadOnlyDictionary<MunicipalityCode, string> names,
        RollUpFigure[][] ofLedger
    )
    {
        (this.plan, this.ledgers, this.names, this.ofLedger) = (plan, ledgers, names, ofLedger);
        var places = RollUpPlaces.Of(ledgers, names);
        Places = [.. places.Select(one => one.Place)];
        ledgerOf = [.. places.Select(one => one.Ledger)];
        placeOf = places
            .Select((one, at) => (one.Place, at))
            .ToDictionary(p => (p.Place.Code, p.Place.Level), p => p.at);
        ofPlace = [.. ledgerOf.Select(ledger => ledger < 0 ? [] : ofLedger[ledger])];
        foreach (var place in Places.Where(place => place.Level == RollUpLevel.Province))
            SumUp(ofPlace, place);
        SumUp(ofPlace, Places[0]);
    }

    private RollUpCube(RollUpCube before, int ledger, LedgerView later, RollUpFigure[] figures)
    {
        (plan, names, Places) = (before.plan, before.names, before.Places);
        (ledgerOf, placeOf) = (before.ledgerOf, before.placeOf);
        ledgers = [.. before.ledgers.Select((one, at) => at == ledger ? later : one)];
        ofLedger = [.. before.ofLedger];
        ofLedger[ledger] = figures;
        ofPlace = [.. before.ofPlace];
        var place = Array.IndexOf(ledgerOf, ledger);
        ofPlace[place] = figures;
        if (Places[place].Level != RollUpLevel.Municipality)
            return;
        SumUp(ofPlace, Places[placeOf[(Places[place].Code.Province, RollUpLevel.Province)]]);
        SumUp(ofPlace, Places[0]);
    }

    public RollUpQuery Query => plan.Query;

    /// <summary>As the first municipality that has them defines them.</summary>
    public IReadOnlyList<Measure> Measures => plan.Measures;

    /// <summary>The nation, then of each 시·도 its own book, its sum and its 시·군·구, in order of code.</summary>
    public IReadOnlyList<RollUpPlace> Places { get; }

    /// <summary>The whole, then every node below its parent.</summary>
    public IReadOnlyList<RollUpNode> Nodes => plan.Nodes;

    /// <summary>The figure at a position of each list.</summary>
    public RollUpFigure this[int measure, int place, int node, int period] =>
        ofPlace[place][plan.At(measure, node, period)];

    /// <summary>The position of a place, or −1.</summary>
    public int PlaceOf(MunicipalityCode code, RollUpLevel level) => placeOf.GetValueOrDefault((code, level), -1);

    /// <summary>Positions of the places that a sum is made of.</summary>
    public IEnumerable<int> PartsOf(RollUpPlace sum) =>
        sum.Level switch
        {
            RollUpLevel.Nation => All(place => place.Level == RollUpLevel.Province),
            RollUpLevel.Province => All(place =>
                place.Level == RollUpLevel.Municipality && place.Code.Province == sum.Code
            ),
            _ => [],
        };

    /// <summary>The ledger a place's figures are read from; null for sums.</summary>
    public LedgerView? LedgerOf(int place) => ledgerOf[place] < 0 ? null : ledgers[ledgerOf[place]];

    /// <summary>
    /// Municipalities that lack a measure or the tree, and those whose trees give different totals; what they lack is not
    /// collected, not 0.
    /// </summary>
    public IEnumerable<RollUpGap> Gaps()
    {
        foreach (var ledger in ledgers)
        {
            var (code, name) = (ledger.Municipality.Code, ledger.Municipality.Name);
            foreach (var measure in Measures.Where(one => !ledger.Names.Measures.ContainsKey(one.Code)))
                yield return new(code, name, $"'{measure.Code}' 지표 없음", $"no measure '{measure.Code}'");
            if (Query.Tree is { } tree && !ledger.Structure.Trees.Any(one => one.Code == tree))
                yield return new(code, name, $"'{tree}' 분류 없음", $"no tree '{tree}'");
        }

        foreach (var (at, of) in ledgerOf.Select((ledger, at) => (at, ledger)).Where(one => one.ledger >= 0))
        {
            if (ofLedger[of].Any(figure => figure.State == RollUpState.Disputed))
                yield return new(
                    Places[at].Code,
                    Places[at].Name,
                    "분류마다 합계가 달라 더하지 않음(--tree로 분류를 정하세요)",
                    "its trees give different totals, not added (choose one with --tree)"
                );
        }
    }

    /// <summary>The cube with one municipality's ledger as it stands later; only its own sums are made anew.</summary>
    /// <exception cref="RefusedException">The later ledger defines something differently from the others.</exception>
    public RollUpCube With(LedgerView later)
    {
        var at = 0;
        while (at < ledgers.Count && ledgers[at].Municipality.Code != later.Municipality.Code)
            at++;
        if (at == ledgers.Count)
            return RollUp.Of([.. ledgers, later], Query, names);
        // A correction shares names and structure with the ledger before it; anything else is matched anew.
        var known = ledgers[at];
        if (!ReferenceEquals(known.Names, later.Names) || !ReferenceEquals(known.Structure, later.Structure))
            return RollUp.Of([.. ledgers.Select((one, i) => i == at ? later : one)], Query, names);
        return new(this, at, later, RollUp.FiguresOf(later, plan));
    }

    private IEnumerable<int> All(Func<RollUpPlace, bool> which) =>
        Enumerable.Range(0, Places.Count).Where(at => which(Places[at]));

    private void SumUp(RollUpFigure[][] figures, RollUpPlace sum)
    {
        var total = new RollUpFigure[plan.Size];
        foreach (var part in PartsOf(sum))
        {
            var parts = figures[part];
            for (var at = 0; at < total.Length; at++)
                RollUp.Join(ref total[at], parts[at]);
        }

        figures[PlaceOf(sum.Code, sum.Level)] = total;
    }
}

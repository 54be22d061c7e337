using Dure.App.Shared.Ledger;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Indicators;

/// <summary>A group of municipalities among which a rank is taken.</summary>
/// <param name="Code">A group of the book's, or <see cref="PeerRanks.All"/>.</param>
public sealed record PeerChoice(string Code, string Name, IReadOnlyList<MunicipalityCode> Members);

/// <summary>One place in a group.</summary>
/// <param name="Value">Null where the book has no figure of it; it is then not ranked.</param>
/// <param name="Rank">1 = the largest value; equal values share a rank.</param>
public sealed record PeerPlace(MunicipalityCode Code, string Name, bool Own, Rational? Value, int? Rank);

/// <summary>Ranks of an indicator among the municipalities whose figures stand in the same book.</summary>
public sealed class PeerRanks
{
    public const string All = "all";

    private readonly BookLedger book;
    private readonly Dictionary<MunicipalityCode, string> names;

    private PeerRanks(BookLedger book, Dictionary<MunicipalityCode, string> names) =>
        (this.book, this.names) = (book, names);

    /// <summary>The groups that can be chosen: those of the book, and all municipalities that it has figures of.</summary>
    public required IReadOnlyList<PeerChoice> Choices { get; init; }
    public required PeerChoice? Chosen { get; init; }

    public static async Task<PeerRanks> ReadAsync(
        DureDbContext db,
        BookLedger book,
        string? chosen,
        CancellationToken cancel
    )
    {
        const string Prefix = "municipality:";
        var indicators = book
            .Ledger.Names.Measures.Values.Where(measure => measure.Indicator)
            .Select(measure => measure.Number)
            .ToHashSet();
        var withFigures = book
            .Ledger.Facts.All()
            .Where(fact => indicators.Contains(fact.Key.Measure))
            .Select(fact => fact.Key.Subject)
            .ToHashSet();
        var others = book
            .Ledger.Names.Subjects.Where(pair =>
                pair.Key.StartsWith(Prefix, StringComparison.Ordinal) && withFigures.Contains(pair.Value)
            )
            .Select(pair => pair.Key)
            .Select(key => Read(key[Prefix.Length..]))
            .Order()
            .ToList();
        var groups = book
            .Ledger.Structure.Peers.Select(group => new PeerChoice(
                group.Code,
                group.Name,
                [.. group.Members.Select(Read)]
            ))
            .ToList();
        if (others.Count > 0)
            groups.Add(new(All, "책에 값이 있는 모든 곳", [book.Book.Municipality, .. others]));
        var codes = groups.SelectMany(group => group.Members).Distinct().ToList();
        var names = await db.Set<Municipality>()
            .AsNoTracking()
            .Where(row => codes.Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, row => row.Name, cancel);
        return new(book, names)
        {
            Choices = groups,
            Chosen = groups.Find(group => group.Code == chosen) ?? (groups.Count > 0 ? groups[0] : null),
        };
    }

    private static MunicipalityCode Read(string code) =>
        MunicipalityCode.TryParse(code, out var read)
            ? read
            : throw new InvalidOperationException($"The ledger has no municipality {code}");

    /// <summary>The places of the chosen group in order of rank, those without a figure last.</summary>
    public IReadOnlyList<PeerPlace> PlacesOf(Measure measure, Period period)
    {
        if (Chosen is null)
            return [];
        var own = book.Book.Municipality;
        var values = Chosen
            .Members.Select(code =>
                (
                    Code: code,
                    book.Read(
                        code == own ? SubjectKey.Municipality : SubjectKey.OtherMunicipality(code),
                        measure,
                        FactKind.Result,
                        period
                    ).Value
                )
            )
            .ToList();
        // The nation stands beside the others and has no rank; a rank of ranks would say nothing.
        int? RankOf((MunicipalityCode Code, Rational? Value) place) =>
            place.Value is null || place.Code == MunicipalityCode.Nation || measure.Unit == "위"
                ? null
                : 1
                    + values.Count(other =>
                        other.Code != MunicipalityCode.Nation && other.Value is { } one && one > place.Value.Value
                    );
        return
        [
            .. values
                .Select(one => new PeerPlace(
                    one.Code,
                    names.GetValueOrDefault(one.Code, one.Code.ToString()),
                    one.Code == own,
                    one.Value,
                    RankOf(one)
                ))
                .OrderBy(place => place.Rank ?? int.MaxValue),
        ];
    }

    /// <summary>The own rank and among how many; null where nobody else has a figure.</summary>
    public (int Rank, int Of)? OwnRank(Measure measure, Period period)
    {
        var places = PlacesOf(measure, period).Where(place => place.Rank is not null).ToList();
        return places.Count > 1 && places.Find(place => place.Own) is { Rank: { } rank } ? (rank, places.Count) : null;
    }
}

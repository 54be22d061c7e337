using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Shared.RollUps;

/// <summary>The rows of a roll-up: which municipalities add up to which 시·도.</summary>
internal static class RollUpPlaces
{
    /// <summary>Every place, with the position of its ledger or −1 for a sum.</summary>
    public static (RollUpPlace Place, int Ledger)[] Of(
        IReadOnlyList<LedgerView> ledgers,
        IReadOnlyDictionary<MunicipalityCode, string> names
    )
    {
        var places = new List<(RollUpPlace, int)> { (new(MunicipalityCode.Nation, "전국", RollUpLevel.Nation), -1) };
        var byProvince = ledgers
            .Select((ledger, at) => (ledger.Municipality, At: at))
            .OrderBy(one => one.Municipality.Code)
            .GroupBy(one => one.Municipality.Code.Province);
        foreach (var group in byProvince)
        {
            var own = group.Where(one => one.Municipality.Code == group.Key).ToList();
            var parts = group.Where(one => one.Municipality.Code != group.Key).ToList();
            var name = own.Count > 0 ? own[0].Municipality.Name : names.GetValueOrDefault(group.Key, $"{group.Key}");
            // Before the sum, so that what follows a sum is what it is made of.
            places.AddRange(own.Select(one => (new RollUpPlace(group.Key, name, RollUpLevel.OwnBook), one.At)));
            if (parts.Count > 0)
                places.Add((new(group.Key, name, RollUpLevel.Province), -1));
            places.AddRange(
                parts.Select(one =>
                    (new RollUpPlace(one.Municipality.Code, one.Municipality.Name, LevelOf(one.Municipality)), one.At)
                )
            );
        }

        return [.. places];
    }

    // A 일반구 lies in a 시, not in the 시·도; the 시 counts it already.
    private static RollUpLevel LevelOf(Organisation.Municipality one) =>
        one.Parent is null || one.Parent == one.Code.Province || one.Parent == MunicipalityCode.Nation
            ? RollUpLevel.Municipality
            : RollUpLevel.Within;
}

using System.Globalization;
using System.Text.RegularExpressions;
using Dure.Tables.Checks.Grids;
using Dure.Tables.Documents;

namespace Dure.Tables.Checks;

/// <summary>"목표 대비 123% 초과" where a table gives 123 % as the rate itself: the excess is 23 %.</summary>
internal sealed partial class ExcessClaims
{
    private readonly HashSet<int> rates = [];
    private readonly List<(Match Claim, DocumentText Text)> claims = [];

    public void Add(CheckGrid grid)
    {
        if (grid.Rows > 2_000)
            return;
        for (var row = grid.HeaderRows; row < grid.Rows; row++)
        for (var column = grid.LabelColumns; column < grid.Columns; column++)
        {
            var figure = grid[row, column];
            if (figure.IsNumber && figure.Value is > 100 and < 1_000 && grid.UnitOf(grid.Slot(row, column)) == "%")
                rates.Add((int)Math.Round(figure.Value, MidpointRounding.AwayFromZero));
        }
    }

    public void Add(DocumentText text)
    {
        if (!text.Text.Contains("초과", StringComparison.Ordinal))
            return;
        foreach (Match match in Claim().Matches(text.Text))
            claims.Add((match, text));
    }

    public IEnumerable<Finding> Find()
    {
        foreach (var (claim, text) in claims)
        {
            var rate = decimal.Parse(claim.Groups["rate"].Value, CultureInfo.InvariantCulture);
            if (rate <= 100 || !rates.Contains((int)Math.Round(rate, MidpointRounding.AwayFromZero)))
                continue;
            var printed = claim.Groups["rate"].Value + "%";
            var excess = (rate - 100).ToString(CultureInfo.InvariantCulture) + "%";
            var place =
                text.Place.Column > 0
                    ? text.Place with
                    {
                        Column = text.Place.Column + claim.Groups["rate"].Index,
                    }
                    : text.Place;
            yield return new(
                FindingLevel.Doubt,
                FindingKind.Growth,
                place,
                printed,
                excess,
                $"{claim.Value}: 달성률이 {printed}라면 목표를 {excess} 초과한 것입니다.",
                []
            );
        }
    }

    [GeneratedRegex(@"대비\s*(?<rate>1\d\d(\.\d+)?)\s*%\s*(를\s*)?초과")]
    private static partial Regex Claim();
}

namespace Dure.Rules;

/// <summary>
/// Who lives together: sizes, relations, sexes and ages. The distributions are described in <c>People/README.md</c>.
/// </summary>
internal static class MadeUpHouseholds
{
    public const int MaxSize = 6;

    // 1 to 6 persons, in thousandths: 2.5 persons a household.
    private static readonly int[] SizeWeights = [282, 262, 212, 180, 49, 15];

    // H head, S spouse, C child, P parent of the head, K grandchild, B brother or sister, O other.
    private static readonly (int Weight, string Roles)[][] Forms =
    [
        [(1, "H")],
        [(54, "HS"), (25, "HC"), (7, "HP"), (6, "HB"), (6, "HO"), (2, "HK")],
        [(70, "HSC"), (14, "HCC"), (4, "HSP"), (5, "HCP"), (4, "HPP"), (3, "HBO")],
        [(85, "HSCC"), (7, "HSCP"), (3, "HCCC"), (2, "HSPP"), (3, "HSCO")],
        [(52, "HSCCC"), (30, "HSCCP"), (10, "HSCPP"), (8, "HSCCO")],
        [(45, "HSCCCP"), (30, "HSCCPP"), (25, "HSCCCC")],
    ];

    private static readonly int[][] FormWeights =
    [
        .. Forms.Select(forms => forms.Select(form => form.Weight).ToArray()),
    ];

    private static readonly long[] AloneAges = [19, 25, 32, 51, 67, 79, 91, 97];
    private static readonly long[] CoupleAges = [24, 31, 44, 59, 69, 77, 86, 92];
    private static readonly long[] ParentAges = [26, 35, 41, 49, 57, 66, 79, 88];
    private static readonly long[] GrandparentAges = [58, 61, 65, 69, 74, 79, 84, 88];
    private static readonly long[] ChildAges = [26, 33, 40, 48, 55, 60, 64, 66];
    private static readonly long[] ChildGaps = [19, 25, 28, 31, 34, 37, 42, 45];

    /// <summary>
    /// Fills the first persons of a list and says how many they are: at most a number of 1 or more, so that the last
    /// household of a block is as large as what is left.
    /// </summary>
    public static int Fill(MadeUpPerson[] members, int atMost, ref Draw draw)
    {
        var size = Math.Min(draw.Pick(SizeWeights) + 1, atMost);
        var roles = Forms[size - 1][draw.Pick(FormWeights[size - 1])].Roles;
        var (hasSpouse, hasChild) = (roles.Contains('S'), roles.Contains('C'));
        var head = members[0];
        head.Age = HeadAge(roles, ref draw);
        head.Female = draw.Chance(
            hasSpouse ? 220
            : hasChild ? 740
            : 500
        );
        var youngest = head.Age;
        for (var at = 0; at < size; at++)
        {
            var person = members[at];
            (person.Relation, person.IsHead) = (Relation(roles[at]), at == 0);
            if (at == 0)
                continue;
            (person.Age, person.Female) = roles[at] switch
            {
                'S' => (SpouseAge(head, ref draw), !head.Female),
                'C' => (Math.Max(0, youngest - (int)draw.From(ChildGaps)), draw.Chance(487)),
                'P' => (
                    ElderAge(head.Age, ref draw),
                    roles[at - 1] == 'P' ? !members[at - 1].Female : draw.Chance(720)
                ),
                'K' => (Math.Max(0, head.Age - draw.Between(46, 66)), draw.Chance(487)),
                'B' => (Math.Max(19, head.Age + draw.Between(-8, 8)), draw.Chance(500)),
                _ => (draw.Between(20, 72), draw.Chance(500)),
            };
            if (roles[at] == 'S')
                youngest = Math.Min(youngest, person.Age);
        }

        var hasMinor = false;
        for (var at = 0; at < size; at++)
            hasMinor |= roles[at] == 'C' && members[at].Age < 18;
        for (var at = 0; at < size; at++)
            members[at].OneParent = hasMinor && !hasSpouse && roles[at] is 'H' or 'C';
        return size;
    }

    private static int HeadAge(string roles, ref Draw draw) =>
        (int)
            draw.From(
                roles.Contains('K') ? GrandparentAges
                : roles.Contains('P') ? ChildAges
                : roles.Contains('C') ? ParentAges
                : roles.Contains('S') ? CoupleAges
                : AloneAges
            );

    private static int SpouseAge(MadeUpPerson head, ref Draw draw) =>
        Math.Max(22, head.Age + (head.Female ? draw.Between(-3, 6) : draw.Between(-6, 3)));

    private static int ElderAge(int age, ref Draw draw) => age + draw.Between(20, 36);

    private static int Relation(char role) => "HSCPKBO".IndexOf(role, StringComparison.Ordinal);
}

using Dure.Kernel;

namespace Dure.Rules;

/// <content>The items.</content>
internal sealed partial class VersionReader
{
    private static readonly RuleType Points = RuleType.Number(Dimension.Of("점"));

    private RuleItem? Answer(Node item, string key, HashSet<string> ids)
    {
        var fields = new Fields(item, key, refusals);
        var id = Id(fields, ids);
        var term = Typed(fields, key, wanted: RuleType.Truth);
        var result = new RuleItem
        {
            Id = id,
            Say = fields.Required("say"),
            Text = fields.Text(key) ?? "",
            Cite = fields.Text("cite"),
            Unverified = fields.Flag("unverified"),
            Place = item.Place,
            Term = term!,
        };
        fields.Done();
        return term is null ? null : result;
    }

    // The sum is typed when it is first met, by 점수 or by the scores themselves.
    private LetDefinition ScoreSum(IReadOnlyList<Node> items) =>
        new("점수", items[0].Place, null)
        {
            Make = _ =>
            {
                Term? sum = null;
                foreach (var score in Scores(items, quiet: true))
                    sum = sum is null ? score.Points : new ArithmeticTerm('+', sum, score.Points, Points, score.Place);
                return sum ?? throw ExpressionProblem.Already;
            },
        };

    private List<ScoreItem> Scores(IReadOnlyList<Node> items, bool quiet = false)
    {
        var ids = new HashSet<string>();
        var before = refusals.Count;
        var scores = new List<ScoreItem>();
        foreach (var item in items)
        {
            var fields = new Fields(item, "scores", refusals);
            var id = Id(fields, ids);
            var (term, max) = (Typed(fields, "points", wanted: Points), Typed(fields, "max", false, Points));
            var score = new ScoreItem
            {
                Id = id,
                Say = fields.Required("say"),
                Text = fields.Text("points") ?? "",
                MaxText = fields.Text("max"),
                Max = max,
                Cite = fields.Text("cite"),
                Unverified = fields.Flag("unverified"),
                Place = item.Place,
                Term = term!,
            };
            fields.Done();
            if (term is not null)
                scores.Add(score);
        }

        // What is wrong with them is told once, where they are read for themselves; a circle is told there too.
        if (quiet && refusals.Count > before)
        {
            var cycle = refusals.Skip(before).FirstOrDefault(refusal => refusal.Name == "Cycle");
            refusals.RemoveRange(before, refusals.Count - before);
            throw cycle is null ? ExpressionProblem.Already : new ExpressionProblem(cycle);
        }

        return scores;
    }

    private OrderItem? Order(Node item)
    {
        if (item.Kind != NodeKind.Scalar)
        {
            refusals.Add(RuleRefusals.WrongShape(item.Place, "order", "'점수 높은순' 같은 글", "a text"));
            return null;
        }

        var text = item.Text.TrimEnd();
        var space = text.LastIndexOf(' ');
        var word = text[(space + 1)..];
        var kinds = word switch
        {
            "높은순" or "낮은순" => new[] { RuleKind.Number },
            "늦은순" or "빠른순" => [RuleKind.Date],
            "먼저" or "나중" => [RuleKind.Truth],
            _ => [],
        };
        if (space < 0 || kinds.Length == 0)
        {
            refusals.Add(
                RuleRefusals.BadValue(
                    item.Place,
                    "order",
                    text,
                    "식 뒤에 높은순·낮은순(수), 빠른순·늦은순(날짜), 먼저·나중(예아니오)을 적으세요."
                )
            );
            return null;
        }

        var expression = new Node(NodeKind.Scalar, item.Place)
        {
            Text = text[..space],
            Quoted = item.Quoted,
            OneLine = item.OneLine,
        };
        if (Typed(expression, "order") is not { } term)
            return null;
        if (term.Type.Kind != kinds[0])
            refusals.Add(
                RuleRefusals.TypeMismatch(
                    item.Place,
                    $"'{word}'은(는) {term.Type}에 쓸 수 없습니다",
                    $"'{word}' does not go with {term.Type}"
                )
            );
        return new OrderItem
        {
            Id = text,
            Say = text,
            Text = text[..space],
            Descending = word is "높은순" or "늦은순" or "먼저",
            Place = item.Place,
            Term = term,
        };
    }

    private List<QuotaItem> Quotas(IReadOnlyList<Node> items)
    {
        var (ids, quotas) = (new HashSet<string>(), new List<QuotaItem>());
        foreach (var item in items)
        {
            var fields = new Fields(item, "quotas", refusals);
            var id = Id(fields, ids);
            var (of, share) = (Typed(fields, "of", wanted: RuleType.Truth), Typed(fields, "share"));
            if (
                share is not null
                && (
                    !share.IsConstant
                    || share.Type.Kind != RuleKind.Number
                    || share.Type.Dimension.Text is not ("" or "명")
                    || share is LiteralTerm { Type.Dimension.Text: "" } part && part.Value > Rational.Of(1)
                )
            )
                refusals.Add(
                    RuleRefusals.BadValue(
                        fields.At("share"),
                        "share",
                        fields.Text("share")!,
                        "10%나 3명처럼, 100%를 넘지 않게 적으세요."
                    )
                );
            var quota = new QuotaItem
            {
                Id = id,
                Say = fields.Required("say"),
                Text = fields.Text("of") ?? "",
                ShareText = fields.Text("share") ?? "",
                Cite = fields.Text("cite"),
                Unverified = fields.Flag("unverified"),
                Place = item.Place,
                Term = of!,
                Share = share!,
            };
            fields.Done();
            if (of is not null && share is not null)
                quotas.Add(quota);
        }

        return quotas;
    }

    private List<GrantItem> Grants(IReadOnlyList<Node> items)
    {
        var (ids, grants) = (new HashSet<string>(), new List<GrantItem>());
        foreach (var item in items)
        {
            var fields = new Fields(item, "grants", refusals);
            var id = Id(fields, ids);
            var unit = fields.Unit("unit");
            var term = Typed(fields, "value", wanted: unit is null ? null : RuleType.Number(unit.Dimension));
            var when = Typed(fields, "when", false, RuleType.Truth);
            var grant = new GrantItem
            {
                Id = id,
                Say = fields.Required("say"),
                Text = fields.Text("value") ?? "",
                Unit = unit ?? RuleUnit.Shown(term?.Type.Dimension ?? Dimension.None),
                WhenText = fields.Text("when"),
                When = when,
                Split = Split(fields, term),
                Cite = fields.Text("cite"),
                Unverified = fields.Flag("unverified"),
                Place = item.Place,
                Term = term!,
            };
            fields.Done();
            if (term is not null)
                grants.Add(grant);
        }

        return grants;
    }

    private List<SplitItem> Split(Fields fields, Term? amount)
    {
        var split = new List<SplitItem>();
        foreach (var entry in fields.Map("split"))
        {
            if (entry.Value is { Kind: NodeKind.Scalar, Text: "나머지" })
            {
                split.Add(new(entry.Key, "나머지"));
                continue;
            }

            if (Typed(entry.Value, entry.Key) is not { } term)
                continue;
            if (term.Type != RuleType.Number(Dimension.None) && term.Type != amount?.Type)
                refusals.Add(
                    RuleRefusals.UnitMismatch(entry.Value.Place, amount?.Type.ToString() ?? "", term.Type.ToString())
                );
            split.Add(new(entry.Key, entry.Value.Text) { Term = term });
        }

        var at = fields.At("split");
        if (split.Count(part => part.IsRest) > 1)
            refusals.Add(RuleRefusals.BadSplit(at, "나머지는 한 재원에만 적습니다", "Only one source takes the rest"));
        if (split.Exists(part => part.IsShare) && !split.Exists(part => part.IsRest))
            refusals.Add(
                RuleRefusals.BadSplit(
                    at,
                    "비율로 나누면 원 아래가 남으므로 한 재원에 나머지를 적어야 합니다",
                    "Shares leave a rest, which one source has to take"
                )
            );
        if (split.Count > 0 && amount is not null && amount.Type.Dimension.Text.Split('/')[0] != "원")
            refusals.Add(RuleRefusals.BadSplit(at, "금액만 재원으로 나눕니다", "Only money is split by source"));
        return split;
    }

    private string Id(Fields fields, HashSet<string> ids)
    {
        var id = fields.Required("id");
        if (id.Length > 0 && !ids.Add(id))
            refusals.Add(RuleRefusals.DuplicateName(fields.At("id"), id));
        return id;
    }
}

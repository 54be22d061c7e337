using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads one version of a rule: first its texts, then its expressions.</summary>
internal sealed partial class VersionReader(
    Node node,
    FactCatalogue facts,
    IReadOnlyDictionary<string, Parameter> parameters,
    List<Refusal> refusals
)
{
    /// <summary>A mask of 64 bits holds the answers of a person in bulk.</summary>
    public const int MaxItems = 64;

    private readonly Dictionary<string, LetDefinition> lets = [];
    private readonly List<NamedExpression> names = [];
    private Typer typer = null!;
    private bool restsOnRefused;

    /// <summary>The first day; the least there is if it is missing.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day, if there is one.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Where the version begins.</summary>
    public Place Place => node.Place;

    public RuleVersion? Read()
    {
        var before = refusals.Count;
        var fields = new Fields(node, "versions", refusals);
        (From, To) = (fields.RequiredDate("from"), fields.Date("to"));
        if (To < From)
            refusals.Add(
                RuleRefusals.BadValue(fields.At("to"), "to", RuleDates.Write(To.Value), "from보다 앞설 수 없습니다.")
            );
        var cite = fields.Text("cite");
        if (cite is null)
            refusals.Add(RuleRefusals.NoCitation(node.Place, "versions"));
        var readings = fields.List("readings").Select(Reading).ToList();
        Lets(fields.Map("let"));
        var scores = fields.List("scores");
        var sum = scores.Count == 0 ? null : ScoreSum(scores);
        typer = new Typer(facts, parameters, lets, sum);
        if (sum is not null)
            Try(() => typer.Type(sum));
        foreach (var let in lets.Values)
            Try(() => typer.Type(let));
        var ids = new HashSet<string>();
        var conditions = fields
            .List("conditions")
            .Select(item => Answer(item, "need", ids))
            .OfType<RuleItem>()
            .ToList();
        var exclusions = fields
            .List("exclusions")
            .Select(item => Answer(item, "when", ids))
            .OfType<RuleItem>()
            .ToList();
        if (conditions.Count + exclusions.Count > MaxItems)
            refusals.Add(RuleRefusals.TooMany(node.Place, "요건과 제외", MaxItems));
        var version = new
        {
            Scores = Scores(scores),
            Order = fields.List("order").Select(Order).OfType<OrderItem>().ToList(),
            Quotas = Quotas(fields.List("quotas")),
            Grants = Grants(fields.List("grants")),
        };
        var (unverified, note) = (fields.Flag("unverified"), fields.Text("note"));
        fields.Done();
        if (restsOnRefused || refusals.Count > before)
            return null;
        IEnumerable<RuleItem> items =
        [
            .. conditions,
            .. exclusions,
            .. version.Scores,
            .. version.Order,
            .. version.Quotas,
            .. version.Grants,
        ];
        var uses = Uses.Of(items.SelectMany(item => item.Terms).Concat(lets.Values.Select(let => let.Term!)));
        foreach (var term in uses.OfTheDay)
            HasValue(term, From, To);
        return refusals.Count > before
            ? null
            : new RuleVersion
            {
                From = From,
                To = To,
                Cite = cite!,
                Unverified = unverified,
                Note = note,
                Readings = readings,
                Names = names,
                Conditions = conditions,
                Exclusions = exclusions,
                Scores = version.Scores,
                Order = version.Order,
                Quotas = version.Quotas,
                Grants = version.Grants,
                Place = node.Place,
                Parameters = uses.Parameters,
                Facts = uses.Facts,
                Score = sum?.Term,
            };
    }

    private Reading Reading(Node item)
    {
        var fields = new Fields(item, "readings", refusals);
        var reading = new Reading(
            fields.Required("about"),
            fields.Texts("printed"),
            fields.Required("taken"),
            fields.Required("why")
        );
        fields.Done();
        return reading;
    }

    private void Lets(IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            if (!Syntax.IsName(entry.Key))
                refusals.Add(RuleRefusals.BadName(entry.Place, entry.Key));
            var other = facts.Find(entry.Key)?.Place ?? parameters.GetValueOrDefault(entry.Key)?.Place;
            if (other is not null)
                refusals.Add(RuleRefusals.DuplicateName(entry.Place, entry.Key, other));
            lets[entry.Key] = new LetDefinition(entry.Key, entry.Place, Parse(entry.Value, entry.Key));
            names.Add(new(entry.Key, entry.Value.Text));
        }
    }

    private Syntax? Parse(Node? text, string key)
    {
        if (text is null)
            return null;
        if (text.Kind != NodeKind.Scalar || text.IsNull)
        {
            refusals.Add(RuleRefusals.WrongShape(text.Place, key, "식", "an expression"));
            return null;
        }

        Syntax? syntax = null;
        Try(() => syntax = ExpressionParser.Read(text));
        return syntax;
    }

    /// <summary>An expression of a key, typed; null if it is missing (which is refused) or refused.</summary>
    private Term? Typed(Fields fields, string key, bool required = true, RuleType? wanted = null)
    {
        var text = required ? fields.RequiredNode(key) : fields.Scalar(key);
        return Typed(text, key, wanted);
    }

    private Term? Typed(Node? text, string key, RuleType? wanted = null)
    {
        if (Parse(text, key) is not { } syntax)
            return null;
        Term? term = null;
        Try(() => term = typer.Type(syntax));
        if (term is null || wanted is null || term.Type == wanted)
            return term;
        refusals.Add(
            term.Type.Kind == wanted.Value.Kind
                ? RuleRefusals.UnitMismatch(text!.Place, $"{key} {wanted}", term.Type.ToString())
                : RuleRefusals.TypeMismatch(
                    text!.Place,
                    $"'{key}'에는 {wanted}이(가) 와야 하는데 {term.Type}입니다",
                    $"'{key}' wants {wanted}, not {term.Type}"
                )
        );
        return null;
    }

    // A parameter of the day must have a value on every day of the version: nothing is filled in later.
    private void HasValue(ParameterTerm term, DateOnly from, DateOnly? to)
    {
        var parameter = term.Parameter;
        var first = parameter.On(from);
        if (first is null || first.IsEnd)
            refusals.Add(RunRefusals.NoValue(term.At, parameter.Name, from));
        else if (
            parameter.Values.FirstOrDefault(value => value.IsEnd && value.From > from && !(to < value.From)) is { } end
        )
            refusals.Add(RunRefusals.NoValue(term.At, parameter.Name, end.From));
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        catch (ExpressionProblem problem)
        {
            if (problem.Refusal is { } refusal)
                refusals.Add(refusal);
            else
                restsOnRefused = true;
        }
    }
}

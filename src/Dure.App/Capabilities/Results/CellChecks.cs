using Dure.App.Shared.Ledger;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>Something that a check says about a figure.</summary>
/// <param name="Name">Of the check: <c>Fell</c>, <c>Outlier</c> …</param>
/// <param name="IsError">It cannot be right; else it is a question that a reason answers.</param>
/// <param name="Where">공공근로 일자리 실적.</param>
/// <param name="Of">Stands for the value it is about.</param>
public sealed record Doubt(
    string Name,
    bool IsError,
    string Programme,
    string Column,
    string Where,
    string Sentence,
    string Of
)
{
    public bool Is(string programme, string column, string question) =>
        (Programme, Column, Name) == (programme, column, question);

    /// <summary>The reason that was given for this very value.</summary>
    public SubmissionAnswer? AnswerIn(OpenSubmission open) =>
        open.Answers.FirstOrDefault(answer => Is(answer.Programme, answer.Column, answer.Question) && answer.Of == Of);
}

/// <summary>Checks every figure of a submission against the year, the plan and the programme's own history.</summary>
internal sealed class CellChecks(SubmissionFigures figures)
{
    public const string Blank = nameof(Blank);

    // What is asked about, as an official would look: half of what was, three times what ever was. No rule sets these.
    private const int Half = 2;
    private const int Times = 3;
    private const int EnoughHistory = 3;

    private readonly OpenSubmission open = figures.Open;

    /// <summary>Errors first, then in the order of the grid.</summary>
    public IReadOnlyList<Doubt> All() =>
        [
            .. open
                .Rows.SelectMany(row =>
                    open.Columns.Where(column =>
                            row.Owes.Contains(column.Key) && !open.Recorded.ContainsKey((row.Programme, column.Key))
                        )
                        .SelectMany(column => Of(row.Programme, column))
                )
                .OrderByDescending(doubt => doubt.IsError),
        ];

    private IEnumerable<Doubt> Of(string programme, AskedColumn column)
    {
        var (value, measure) = (figures.Value(programme, column.Key), column.Measure);
        if (value.Mark == CellMark.Empty)
        {
            yield return Ask(Blank, "비어 있습니다. 모으지 못했으면 사유를, 없으면 0이나 -를 적으세요.");
            yield break;
        }

        if (!value.HasValue)
            yield break;
        foreach (var (whole, recorded) in Beyond(programme, column))
            yield return Wrong(
                "BeyondYear",
                $"{whole.ToKorean()}에 기록된 {Say(recorded)}보다 기간별 값의 합이 큽니다({Say(figures.Within(programme, column, whole))})."
            );
        if (CompletedBeyond(programme, column) is { } entered)
            yield return Wrong(
                "MoreCompleted",
                $"수료 누계 {Say(figures.Cumulative(programme, column))}이(가) 참여 누계 {Say(entered)}보다 큽니다."
            );
        if (column.Kind == FactKind.Result && value.Kept > 0 && !figures.HasTarget(programme, column))
            yield return Ask("NoTarget", "이 지표에 목표가 없는 사업입니다. 왜 실적이 있는지 적어 주세요.");
        if (column.Kind == FactKind.Execution && OverBudget(programme, column) is { } budget)
            yield return Ask(
                "OverBudget",
                $"집행 누계 {Say(figures.Cumulative(programme, column))}이(가) 예산 {Say(budget)}보다 큽니다."
            );
        var last = figures.Last(programme, column);
        if (last.HasValue && Fell(measure, value.Kept, last.Kept))
            yield return Ask(
                "Fell",
                $"{figures.Before.ToKorean()} {last.Say(measure, column.Unit)}에서 {value.Say(measure, column.Unit)}(으)로 줄었습니다."
            );
        var history = figures.History(programme, column);
        if (history.Count >= EnoughHistory && history.Max() is > 0 and var most && value.Kept > Times * most)
            yield return Ask(
                "Outlier",
                $"지난 {history.Count}번 가운데 가장 큰 값 {CellValue.Of(most).Say(measure, column.Unit)}의 {Times}배를 넘습니다."
            );

        string Say(Rational? figure) => SubmissionFigures.Write(figure, column.Unit) + column.Unit;
        Doubt Ask(string name, string sentence) => Make(name, false, sentence);
        Doubt Wrong(string name, string sentence) => Make(name, true, sentence);
        Doubt Make(string name, bool error, string sentence) =>
            new(
                name,
                error,
                programme,
                column.Key,
                $"{open.NameOf(programme)} {column.Label}",
                Particles.Fit(sentence),
                value.ToString()
            );
    }

    /// <summary>What stands for a longer time must not fall at all; a sum may, but not to less than half.</summary>
    private static bool Fell(Measure measure, long now, long last) =>
        measure.Aggregation == Aggregation.Last ? now < last : Half * now < last;

    private IEnumerable<(Period Whole, Rational Recorded)> Beyond(string programme, AskedColumn column) =>
        column.Measure.Aggregation != Aggregation.Sum
            ? []
            : figures
                .Around(programme, column)
                .Where(around => figures.Within(programme, column, around.Period) > around.Whole);

    private Rational? OverBudget(string programme, AskedColumn column) =>
        figures.Cumulative(programme, column) is { } spent
        && figures.Read(programme, column.Measure, FactKind.Appropriation, open.Round.Year) is { } budget
        && spent > budget
            ? budget
            : null;

    /// <summary>Those who took part so far, if fewer than those who completed.</summary>
    private Rational? CompletedBeyond(string programme, AskedColumn column)
    {
        if (column.Measure.Outcome != "수료" || column.Kind != FactKind.Result)
            return null;
        var took = open.Columns.FirstOrDefault(other =>
            other.Measure.Outcome == "참여"
            && other.Kind == FactKind.Result
            && Unit.Of(other.Measure.Unit).Family == Unit.Of(column.Measure.Unit).Family
            && figures.Value(programme, other.Key).HasValue
        );
        return
            took is not null
            && figures.Cumulative(programme, column) is { } completed
            && figures.Cumulative(programme, took) is { } entered
            && completed > entered
            ? entered
            : null;
    }
}

using System.CommandLine;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.RollUps;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Writing;

namespace Dure.App.Capabilities.Tables;

/// <summary><c>dure rollup</c>: one measure over all municipalities, their 시·도 and the nation.</summary>
internal static class RollUpCommand
{
    public static Command Create()
    {
        var measure = new Argument<string>("지표") { Description = "지표 코드. 자치단체끼리 코드로 맞춥니다." };
        var kind = new Option<string>("--kind") { Description = "종류", DefaultValueFactory = _ => "실적" };
        kind.AcceptOnlyFromAmong("목표", "실적", "예산", "집행", "전망");
        var year = new Option<int>("--year") { Description = "연도", Required = true };
        var tree = new Option<string?>("--tree") { Description = "분류 코드. 생략하면 자치단체 전체만" };
        var by = new Option<string>("--by") { Description = "나누는 기간", DefaultValueFactory = _ => "year" };
        by.AcceptOnlyFromAmong("month", "quarter", "half", "year");
        var without = new Option<string[]>("--without")
        {
            Description = "빼고 더할 자치단체 코드. 정의가 다른 곳을 뺄 때 씁니다. 여러 번 적을 수 있습니다.",
        };
        var csv = new Option<bool>("--csv") { Description = "CSV(UTF-8, 엑셀용 BOM)로" };
        var json = new Option<bool>("--json") { Description = "JSON(계산 근거 포함)으로" };
        var rollup = new Command(
            "rollup",
            "지표 하나를 구·군 → 시·도 → 전국으로 더합니다. 더할 수 없는 지표는 까닭을 알립니다."
        )
        {
            measure,
            kind,
            year,
            tree,
            by,
            without,
            csv,
            json,
        };
        rollup.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    _ = FactKinds.TryParse(parsed.GetValue(kind), out var of);
                    if (parsed.GetValue(year) is < 1900 or > 2199)
                        throw new RefusedException(RollUpQuestion.NoSuchYear($"{parsed.GetValue(year)}"));
                    var query = new RollUpQuery(
                        [parsed.GetRequiredValue(measure)],
                        of,
                        parsed.GetValue(tree),
                        [.. RollUpQuery.PeriodsOf(parsed.GetValue(year), RollUpQuestion.Pieces(parsed.GetValue(by)))]
                    );
                    var cube = await RollUpQuestion.AskAsync(
                        command.Get<DureDbContext>(),
                        command.Get<LedgerCache>(),
                        query,
                        parsed.GetValue(without) ?? [],
                        cancel
                    );
                    foreach (var gap in cube.Gaps())
                        command.Say($"{gap.Name}: {gap.Korean}", $"{gap.Name}: {gap.English}");
                    var table = RollUpTable.Build(cube, trace: parsed.GetValue(json));
                    using var output = Console.OpenStandardOutput();
                    if (parsed.GetValue(csv))
                        output.Write(Csv.Write(table));
                    else if (parsed.GetValue(json))
                        output.Write([.. Json.Write(table), (byte)'\n']);
                    else
                        Console.Write(PlainText.Write(table));
                    return CommandScope.Fine;
                }
            )
        );
        return rollup;
    }
}

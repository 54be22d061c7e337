using System.Globalization;
using Dure.App.Capabilities.Rules.Simulating;
using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Applicants;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>A rule over a made-up district with another value of a parameter, or on another day.</summary>
[Needs(Act.Simulate)]
public sealed class RuleSimulateModel(IServiceProvider services, SimulationDesk desk, TimeProvider clock) : PageModel
{
    public const int MostPersons = 100_000;
    private const int UsualPersons = 10_000;
    private const int MaxText = 40;

    // Short work is shown at once.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public Rule Rule { get; private set; } = null!;
    public RuleVersion Version { get; private set; } = null!;
    public DateOnly Day { get; private set; }
    public string To { get; private set; } = "";
    public string Parameter { get; private set; } = "";
    public string Value { get; private set; } = "";
    public string Persons { get; private set; } = "";
    public string Seed { get; private set; } = "1";
    public IReadOnlyList<FieldProblem> Problems { get; private set; } = [];
    public HeldSimulation? Work { get; private set; }
    public SimulationResult? Result { get; private set; }

    /// <summary>Those that can be changed: numbers and tables.</summary>
    public IReadOnlyList<Parameter> Choices { get; private set; } = [];

    /// <summary>What was simulated, in words.</summary>
    public string Asked { get; private set; } = "";
    public string Here { get; private set; } = "";
    public bool IsRunning => Work is not null && !Work.Work.IsCompleted;

    /// <exception cref="RefusedException">There is no such rule, or too many simulations are running.</exception>
    public async Task OnGetAsync(
        string id,
        string? asOf,
        string? to,
        string? parameter,
        string? value,
        string? persons,
        string? seed
    )
    {
        var library = Rules.Library(services);
        Rule = library.Rule(id);
        var asked = AskedDay.Read(asOf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        Version = RuleWords.ShownOn(Rule, asked.Day);
        Day = RuleWords.Within(Version, asked.Day);
        Choices = [.. Version.Parameters.Where(one => one.Type.Kind == RuleKind.Number && !one.IsDayList)];
        (Parameter, Value, To) = (Short(parameter), Short(value), Short(to));
        Persons = persons is null ? RuleWords.Number(UsualPersons) : Short(persons);
        Seed = seed is null ? "1" : Short(seed);
        if (asked.Problem is { } noDay)
            Problems = [new("asOf", noDay)];
        else if (persons is not null && Read(library) is { } ask)
            await RunAsync(library, ask);
        if (Problems.Count > 0)
            Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Text;

    public static string ChangeOf(Int128 before, Int128 after) =>
        after == before ? "0" : (after - before).ToString("+#,0;-#,0", CultureInfo.InvariantCulture);

    private SimulationAsk? Read(RuleLibrary library)
    {
        var problems = new List<FieldProblem>();
        var then = AskedDay.Read(To, Day);
        if (then.Problem is { } noDay)
            problems.Add(new("to", noDay));
        else if (Rule.VersionOn(then.Day) is null)
            problems.Add(new("to", "이날에는 시행 중인 판이 없습니다. 시행 기간 안의 날을 골라 주세요."));
        if (!Whole(Persons, out var count) || count is < 1 or > MostPersons)
            problems.Add(new("persons", $"사람 수는 1부터 {RuleWords.Number(MostPersons)}까지 적어 주세요."));
        if (!Whole(Seed, out var number))
            problems.Add(new("seed", "씨앗은 0이나 자연수로 적어 주세요."));
        var choice = Choices.FirstOrDefault(one => one.Name == Parameter);
        if (Parameter.Length > 0 && choice is null)
            problems.Add(new("parameter", "목록에 있는 것을 골라 주세요."));
        if (choice is null && Parameter.Length == 0 && then.Day == Day)
            problems.Add(new("parameter", "바꿀 값을 고르거나 견줄 날을 적어 주세요."));
        if (choice is not null && Value.Length == 0)
            problems.Add(new("value", "새 값을 적어 주세요."));
        else if (
            choice is { IsTable: true }
            && (!Whole(Value.TrimEnd('%', ' '), out var share) || share is < 1 or > 1_000)
        )
            problems.Add(new("value", "표는 지금 값의 몇 퍼센트로 할지 1부터 1,000까지 적어 주세요."));
        Problems = problems;
        if (problems.Count > 0)
            return null;
        var ask = new SimulationAsk(
            Rule.Id,
            choice?.Name ?? "",
            choice is null ? ""
                : choice.IsTable ? Digits(Value.TrimEnd('%', ' '))
                : Value,
            Day,
            then.Day,
            count,
            (ulong)number
        );
        try
        {
            // What cannot be read is told at its field, before anything runs.
            Simulation.Changed(library, Rule, ask).On(ask.To);
        }
        catch (RefusedException refused)
        {
            Problems = [new("value", refused.Refusals[0].Korean)];
            return null;
        }

        Asked = Words(ask, choice);
        return ask;
    }

    private async Task RunAsync(RuleLibrary library, SimulationAsk ask)
    {
        Here = RuleWords.AddressOf(
            Rule,
            "simulate",
            ("asOf", RuleWords.Text(ask.Day)),
            ("to", To),
            ("parameter", Parameter),
            ("value", Value),
            ("persons", Persons),
            ("seed", Seed)
        );
        Work = desk.Of(library, ask);
        await Task.WhenAny(Work.Work, Task.Delay(Patience, HttpContext.RequestAborted));
        if (IsRunning)
            return;
        try
        {
            Result = await Work.Work;
        }
        catch (RefusedException refused)
        {
            Problems = [new("value", refused.Refusals[0].Korean)];
        }
    }

    private static string Words(SimulationAsk ask, Parameter? choice)
    {
        var parts = new List<string>();
        if (choice is not null)
            parts.Add(
                choice.IsTable
                    ? $"{choice.Title}의 모든 줄을 {ask.Value}%로"
                    : $"{choice.Title}: {RuleWords.ValueOf(choice, choice.On(ask.To))} → {ask.Value}"
            );
        if (ask.To != ask.Day)
            parts.Add($"{Shell.Show.Day(ask.Day)}에서 {Shell.Show.Day(ask.To)}로");
        return string.Join(", ", parts);
    }

    private static string Short(string? text) =>
        text is null ? ""
        : text.Length > MaxText ? text[..MaxText].Trim()
        : text.Trim();

    private static string Digits(string text) => text.Replace(",", "", StringComparison.Ordinal);

    private static bool Whole(string text, out int number) =>
        int.TryParse(Digits(text), NumberStyles.None, CultureInfo.InvariantCulture, out number);
}

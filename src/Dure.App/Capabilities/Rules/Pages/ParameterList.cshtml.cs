using Dure.App.Capabilities.Rules.Viewing;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Dure.Rules;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Capabilities.Rules.Pages;

/// <summary>Every parameter with its value on a day.</summary>
[Needs(Act.ReadPublic)]
public sealed class ParameterListModel(IServiceProvider services, TimeProvider clock) : PageModel
{
    /// <summary>A parameter on the day.</summary>
    /// <param name="Value">What people read.</param>
    /// <param name="From">Since when; null if it has no value.</param>
    /// <param name="Cite">Of the value; null if it has none.</param>
    public sealed record Line(
        Parameter Parameter,
        string Region,
        string Value,
        DateOnly? From,
        string? Cite,
        bool Unverified,
        bool Announced
    );

    public AskedDay Asked { get; private set; } = null!;
    public IReadOnlyList<Line> Lines { get; private set; } = [];

    /// <exception cref="RefusedException">The rules cannot be read.</exception>
    public void OnGet(string? asOf)
    {
        var library = Rules.Library(services);
        Asked = AskedDay.Read(asOf, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        if (Asked.Problem is not null)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        Lines =
        [
            .. library
                .Parameters.OrderBy(parameter => parameter.Title, StringComparer.Ordinal)
                .Select(parameter => LineOf(parameter, RuleWords.RegionOf(parameter, library))),
        ];
    }

    private Line LineOf(Parameter parameter, string region)
    {
        if (parameter.IsDayList)
        {
            var year = RuleWords.YearOf(parameter, Asked.Day);
            return new(
                parameter,
                region,
                year is null ? "그해의 목록 없음" : $"{year.Year}년 {year.Days.Count}일",
                year is null ? null : new DateOnly(year.Year, 1, 1),
                year?.Cite,
                year?.Unverified == true,
                year?.Announced == true
            );
        }

        var value = parameter.On(Asked.Day);
        var text = value?.Table is { } table
            ? $"{parameter.By}에 따라 {parameter.Show(table.Rows[0])}부터 {table.Rows.Count}줄"
            : RuleWords.ValueOf(parameter, value);
        return new(
            parameter,
            region,
            text,
            value?.From,
            value?.Cite,
            value?.Unverified == true,
            value?.Announced == true
        );
    }
}

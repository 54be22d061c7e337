using System.CommandLine;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Users;

/// <summary>The options by which a command gives a role.</summary>
internal sealed class RoleOptions
{
    private readonly Option<string?> role = new("--role")
    {
        Description = $"역할: {string.Join(", ", RightsWords.Given.Select(one => one.Word()))}",
    };

    private readonly Option<string> municipality = new("--municipality")
    {
        Description = "자치단체의 다섯 자리 코드. 생략하면 전체",
        DefaultValueFactory = _ => "00000",
    };

    private readonly Option<string?> department = new("--department") { Description = "부서의 코드" };
    private readonly Option<string?> partner = new("--partner") { Description = "수행기관의 코드" };
    private readonly Option<DateOnly?> until = new("--until") { Description = "끝나는 날. 생략하면 정하지 않음" };

    public RoleOptions(Command command, bool required)
    {
        role.Required = required;
        foreach (var option in (Option[])[role, municipality, department, partner, until])
            command.Add(option);
    }

    /// <summary>Null if no role is given.</summary>
    /// <exception cref="RefusedException">There is no such role, or the municipality is no code.</exception>
    public NewGrant? Read(ParseResult parsed, CommandScope command, string account)
    {
        if (parsed.GetValue(role) is not { } word)
            return null;
        if (RightsWords.Given.Where(one => one.Word() == word).ToList() is not [var found])
            throw new RefusedException(GrantRefusals.NotGiven(word));
        var code = parsed.GetValue(municipality)!;
        if (!MunicipalityCode.TryParse(code, out var where))
            throw new RefusedException(GrantRefusals.NoSuchMunicipality(code));
        return new(
            account,
            found,
            where,
            parsed.GetValue(department),
            parsed.GetValue(partner),
            DateOnly.FromDateTime(command.Get<TimeProvider>().GetLocalNow().DateTime),
            parsed.GetValue(until),
            "명령으로 부여"
        );
    }
}

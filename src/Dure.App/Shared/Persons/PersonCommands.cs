using System.CommandLine;
using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary><c>dure persons …</c>: destroying what nobody needs any more.</summary>
internal static class PersonCommands
{
    public static Command Create() => new("persons", "보유 기간이 끝난 개인정보를 파기합니다.") { Due(), Destroy() };

    private static Command Due()
    {
        var due = new Command("due", "파기할 사람과 열쇠가 몇인지 봅니다. 아무것도 바꾸지 않습니다.");
        due.SetAction(
            CommandScope.On(
                async (command, _, cancel) =>
                {
                    foreach (var one in await command.Get<PersonDestruction>().DueAsync(cancel))
                        Console.WriteLine(one.ToString());
                    return CommandScope.Fine;
                }
            )
        );
        return due;
    }

    private static Command Destroy()
    {
        var due = new Option<bool>("--due") { Description = "보유 기간이 끝난 모두와, 지난 달의 열쇠" };
        var municipality = new Option<string?>("--municipality") { Description = "한 사람만: 자치단체 코드" };
        var person = new Option<int?>("--person") { Description = "한 사람만: 번호. 본인이 요청한 때" };
        var why = new Option<string?>("--why") { Description = "한 사람만: 사유. 이름이나 전화번호는 적지 마세요." };
        var destroy = new Command("destroy", "파기합니다. 되돌릴 수 없습니다. 수는 남습니다.")
        {
            due,
            municipality,
            person,
            why,
        };
        destroy.Validators.Add(result =>
        {
            if (result.GetValue(due) == (result.GetValue(person) is not null))
                result.AddError(
                    CommandLine.In("--due와 --person 가운데 하나를 적으세요.", "Give either --due or --person.")
                );
            else if (
                result.GetValue(person) is not null
                && !MunicipalityCode.TryParse(result.GetValue(municipality), out _)
            )
                result.AddError(
                    CommandLine.In(
                        "--municipality에 다섯 자리 코드를 적으세요.",
                        "Give the five digits of the --municipality."
                    )
                );
        });
        destroy.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var destruction = command.Get<PersonDestruction>();
                    if (
                        parsed.GetValue(person) is { } id
                        && MunicipalityCode.TryParse(parsed.GetValue(municipality), out var code)
                    )
                    {
                        await destruction.DestroyAsync(code, id, parsed.GetValue(why) ?? "", cancel);
                        command.Say($"{code}: 사람 {id} 파기", $"{code}: person {id} destroyed");
                        return CommandScope.Fine;
                    }

                    command.Get<Deed>().Why = PersonDestruction.Ended;
                    foreach (var one in await destruction.DestroyDueAsync(cancel))
                        Console.WriteLine(one.ToString());
                    return CommandScope.Fine;
                }
            )
        );
        return destroy;
    }
}

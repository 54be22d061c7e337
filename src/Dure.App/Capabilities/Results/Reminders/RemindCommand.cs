using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Results;

/// <summary><c>dure remind</c>: sends by hand what the server sends by itself.</summary>
internal static class RemindCommand
{
    public static Command Create()
    {
        var remind = new Command("remind", "내는 날이 다가오거나 지난 취합을 아직 내지 않은 사람에게 메일로 알립니다.");
        remind.SetAction(
            CommandScope.On(
                async (command, _, cancel) =>
                {
                    var done = await command.Get<ReminderDesk>().RunAsync(cancel);
                    command.Say(
                        $"{done.Sent:N0}통 보냄, {done.Failed:N0}통 못 보냄, 메일 주소가 없는 사람 {done.WithoutAddress:N0}명",
                        $"{done.Sent:N0} sent, {done.Failed:N0} failed, {done.WithoutAddress:N0} without an address"
                    );
                    return done.Failed == 0 ? CommandScope.Fine : CommandScope.Refused;
                }
            )
        );
        return remind;
    }
}

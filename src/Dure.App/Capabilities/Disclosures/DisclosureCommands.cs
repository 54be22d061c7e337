using System.CommandLine;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary><c>dure disclose</c>: freezes tables, or gives a frozen disclosure back.</summary>
internal static class DisclosureCommands
{
    public static IEnumerable<Command> Create() => [Disclose(), VerifyCommand.Create()];

    private static Command Disclose()
    {
        var book = new Argument<string>("책") { Description = "guro-2022" };
        var why = new Option<string?>("--why") { Description = "공시 사유. 다시 공시할 때에는 바뀐 까닭" };
        var title = new Option<string?>("--title") { Description = "제목. 생략하면 책의 제목" };
        var tables = new Option<string[]>("--tables")
        {
            Description = "공시할 표의 id. 생략하면 모든 표",
            AllowMultipleArgumentsPerToken = true,
        };
        var by = new Option<string?>("--by") { Description = "공시자. 생략하면 로그인 이름" };
        var show = new Option<bool>("--show")
        {
            Description = "새로 만들지 않고, 이미 있는 공시본(guro-2022@1)의 JSON을 냅니다.",
        };
        var despite = new Option<string?>("--despite")
        {
            Description = "검산에서 맞지 않는 수치가 나와도 공시하는 사유",
        };
        var disclose = new Command("disclose", "표들을 계산 근거와 함께 공시본으로 굳힙니다.")
        {
            book,
            why,
            despite,
            title,
            tables,
            by,
            show,
        };
        disclose.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var name = parsed.GetRequiredValue(book);
                    if (parsed.GetValue(show))
                    {
                        Console.WriteLine((await FindAsync(command, name, cancel)).Content);
                        return CommandScope.Fine;
                    }

                    var request = new DisclosureRequest(
                        name,
                        parsed.GetValue(title) ?? "",
                        await UserCommand.WriterAsync(command, parsed.GetValue(by), cancel),
                        parsed.GetValue(why) ?? "",
                        parsed.GetValue(tables) ?? [],
                        Despite: parsed.GetValue(despite)
                    );
                    var frozen = await command.Get<DisclosureDesk>().FreezeAsync(request, cancel);
                    Console.WriteLine($"{Disclosure.Name(name, frozen.Version)} {frozen.Sha256}");
                    return CommandScope.Fine;
                }
            )
        );
        return disclose;
    }

    private static async Task<Disclosure> FindAsync(CommandScope command, string name, CancellationToken cancel)
    {
        var parts = name.Split('@');
        var book =
            await command.Get<TableReader>().BookAsync(parts[0], cancel)
            ?? throw new RefusedException(TableRefusals.NoBook(parts[0]));
        if (parts.Length == 1)
            return await command.Get<DisclosureDesk>().LatestAsync(book, cancel)
                ?? throw new RefusedException(Refusals.NoDisclosure(name));
        return
            int.TryParse(parts[1], out var version)
            && await command
                .Get<DureDbContext>()
                .Set<Disclosure>()
                .FirstOrDefaultAsync(
                    row => row.Municipality == book.Municipality && row.Year == book.Year && row.Version == version,
                    cancel
                )
                is { } found
            ? found
            : throw new RefusedException(Refusals.NoDisclosure(name));
    }
}

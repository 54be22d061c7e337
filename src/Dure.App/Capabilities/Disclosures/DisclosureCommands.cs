using System.CommandLine;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shared.Users;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary><c>dure disclose</c> and <c>dure verify</c>.</summary>
internal static class DisclosureCommands
{
    public static IEnumerable<Command> Create() => [Disclose(), Verify()];

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
        var disclose = new Command("disclose", "표들을 계산 근거와 함께 공시본으로 굳힙니다.")
        {
            book,
            why,
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
                        parsed.GetValue(tables) ?? []
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

    private static Command Verify()
    {
        var books = new Argument<string[]>("책") { Description = "생략하면 모든 책", Arity = ArgumentArity.ZeroOrMore };
        var verify = new Command("verify", "모든 공시본과 인쇄된 표를 다시 계산해 비교합니다.") { books };
        verify.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var db = command.Get<DureDbContext>();
                    var names = parsed.GetValue(books) ?? [];
                    var all = await db.Set<Book>().AsNoTracking().OrderBy(book => book.Code).ToListAsync(cancel);
                    if (names.FirstOrDefault(name => !all.Exists(book => book.Code == name)) is { } unknown)
                        throw new RefusedException(TableRefusals.NoBook(unknown));
                    var (cells, contradictions, disclosures, problems) = (0, 0, 0, 0);
                    foreach (var book in all.Where(book => names.Length == 0 || names.Contains(book.Code)))
                    {
                        var printed = await command.Get<PrintedCheck>().CompareAsync(book, cancel);
                        (cells, contradictions, problems) = (
                            cells + printed.Cells,
                            contradictions + printed.Contradictions,
                            problems + printed.Problems.Count
                        );
                        foreach (var problem in printed.Problems)
                            Console.WriteLine(
                                $"{book.Code}/{problem.Table} [{problem.Row}] [{problem.Column}] {problem.Problem}"
                            );
                        foreach (
                            var frozen in await db.Set<Disclosure>()
                                .AsNoTracking()
                                .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
                                .OrderBy(row => row.Version)
                                .ToListAsync(cancel)
                        )
                        {
                            disclosures++;
                            foreach (var problem in await command.Get<DisclosureDesk>().VerifyAsync(frozen, cancel))
                            {
                                problems++;
                                Console.WriteLine($"{Disclosure.Name(book.Code, frozen.Version)} {problem}");
                            }
                        }
                    }

                    Console.WriteLine(
                        $"인쇄된 칸 {cells:N0}개 가운데 {cells - contradictions:N0}개 일치, 불일치 {contradictions:N0}개(모두 사유 있음). 공시본 {disclosures:N0}개. 문제 {problems:N0}건."
                    );
                    return problems == 0 ? CommandScope.Fine : CommandScope.Refused;
                }
            )
        );
        return verify;
    }
}

using System.CommandLine;
using Dure.App.Shared.Audit;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Disclosures;

/// <summary><c>dure verify</c>: computes every disclosure and every printed table again and compares.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var names = new Argument<string[]>("책") { Description = "생략하면 모든 책", Arity = ArgumentArity.ZeroOrMore };
        var verify = new Command(
            "verify",
            "모든 공시본과 인쇄된 표를 다시 계산해 비교하고, 기록이 바뀌거나 빠지지 않았는지 확인합니다."
        )
        {
            names,
        };
        verify.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var printed = new PrintedResult([]);
                    var (disclosures, broken) = (0, 0);
                    foreach (var book in await BooksAsync(command, parsed.GetValue(names) ?? [], cancel))
                    {
                        printed = printed.And(await PrintedAsync(command, book, cancel));
                        foreach (var frozen in await FrozenAsync(command, book, cancel))
                        {
                            disclosures++;
                            foreach (var problem in await command.Get<DisclosureDesk>().VerifyAsync(frozen, cancel))
                            {
                                broken++;
                                Console.WriteLine($"{Disclosure.Name(book.Code, frozen.Version)} {problem}");
                            }
                        }
                    }

                    Console.WriteLine(
                        $"인쇄된 표 {printed.Tables:N0}개, 칸 {printed.Cells:N0}개: {printed.Agreeing:N0}개 일치, {printed.Contradictions:N0}개는 사유가 적힌 불일치, {printed.Problems.Count:N0}개는 설명되지 않은 차이. 공시본 {disclosures:N0}개: 다른 수치 {broken:N0}개."
                    );
                    var logs = await LogCheck.RunAsync(command.Get<DureDbContext>(), cancel);
                    foreach (var log in logs)
                        Console.WriteLine(log.ToString());
                    broken += logs.Count(log => log.Fault is not null);
                    return printed.Problems.Count + broken == 0 ? CommandScope.Fine : CommandScope.Refused;
                }
            )
        );
        return verify;
    }

    private static async Task<IEnumerable<Book>> BooksAsync(
        CommandScope command,
        string[] names,
        CancellationToken cancel
    )
    {
        var all = await command
            .Get<DureDbContext>()
            .Set<Book>()
            .AsNoTracking()
            .OrderBy(book => book.Code)
            .ToListAsync(cancel);
        if (Array.Find(names, name => !all.Exists(book => book.Code == name)) is { } unknown)
            throw new RefusedException(TableRefusals.NoBook(unknown));
        return all.Where(book => names.Length == 0 || names.Contains(book.Code));
    }

    private static async Task<PrintedResult> PrintedAsync(CommandScope command, Book book, CancellationToken cancel)
    {
        var result = await command.Get<PrintedCheck>().CompareAsync(book, cancel);
        foreach (var problem in result.Problems)
            Console.WriteLine($"{book.Code}/{problem.Table} [{problem.Row}] [{problem.Column}] {problem.Problem}");
        return result;
    }

    private static Task<List<Disclosure>> FrozenAsync(CommandScope command, Book book, CancellationToken cancel) =>
        command
            .Get<DureDbContext>()
            .Set<Disclosure>()
            .AsNoTracking()
            .Where(row => row.Municipality == book.Municipality && row.Year == book.Year)
            .OrderBy(row => row.Version)
            .ToListAsync(cancel);
}

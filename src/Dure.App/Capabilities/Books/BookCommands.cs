using System.CommandLine;
using Dure.App.Shared.Ledger;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shared.Users;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary><c>dure load</c>, <c>dure check-book</c>.</summary>
internal static class BookCommands
{
    public static IEnumerable<Command> Create() => [Load(), Check(), ExportCommand.Create()];

    private static readonly int Steps = Enum.GetValues<LoadStep>().Length;

    private static string Word(LoadStep step, bool english) =>
        (step, english) switch
        {
            (LoadStep.Read, false) => "읽기",
            (LoadStep.Check, false) => "점검",
            (LoadStep.Records, false) => "기록",
            (LoadStep.Figures, false) => "수치",
            (LoadStep.Tables, false) => "표 계산",
            (LoadStep.Read, true) => "reading",
            (LoadStep.Check, true) => "checking",
            (LoadStep.Records, true) => "records",
            (LoadStep.Figures, true) => "figures",
            _ => "tables",
        };

    private static Command Load()
    {
        var paths = new Argument<string[]>("책")
        {
            Description = "책 폴더 또는 XLSX 파일",
            Arity = ArgumentArity.OneOrMore,
        };
        var by = new Option<string?>("--by") { Description = "기록자. 생략하면 로그인 이름" };
        var why = new Option<string>("--why") { Description = "적재 사유", DefaultValueFactory = _ => "책 적재" };
        var load = new Command("load", "책을 원장에 적재합니다. 하나라도 잘못되면 아무것도 적재하지 않습니다.")
        {
            paths,
            by,
            why,
        };
        load.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var writer = await UserCommand.WriterAsync(command, parsed.GetValue(by), cancel);
                    foreach (var path in parsed.GetRequiredValue(paths))
                    {
                        var loaded = await Progress.ShowAsync(
                            NameOf(path),
                            say =>
                            {
                                void Step(LoadStep step) => say(Word(step, command.English), (double)step / Steps);
                                Step(LoadStep.Read);
                                var source = Books.Read(path);
                                var head = Head(writer, parsed.GetRequiredValue(why), path, source);
                                return command.Get<BookLoader>().LoadAsync(source, head, cancel, Step);
                            }
                        );
                        Report(command, loaded);
                    }

                    return CommandScope.Fine;
                }
            )
        );
        return load;
    }

    private static Command Check()
    {
        var paths = new Argument<string[]>("책")
        {
            Description = "책 폴더 또는 XLSX 파일",
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Command(
            "check-book",
            "책을 임시 원장에 적재해 보고, 모든 표를 계산해 인쇄본과 칸마다 비교합니다."
        )
        {
            paths,
        };
        check.SetAction(
            async (parsed, cancel) =>
            {
                var result = CommandScope.Fine;
                foreach (var path in parsed.GetRequiredValue(paths))
                    result = Math.Max(result, await CheckAsync(path, CommandScope.InEnglish(parsed), cancel));
                return result;
            }
        );
        return check;
    }

    private static async Task<int> CheckAsync(string path, bool english, CancellationToken cancel)
    {
        var scratch = Directory.CreateTempSubdirectory("dure-check-");
        try
        {
            return await CommandScope.On(
                new Database(Path.Combine(scratch.FullName, "scratch.db")),
                english,
                async command =>
                {
                    var source = Books.Read(path);
                    var head = Head(Environment.UserName, "책 점검", path, source);
                    var loaded = await command.Get<BookLoader>().LoadAsync(source, head, cancel);
                    Report(command, loaded);
                    var book = (await command.Get<TableReader>().BookAsync(loaded.Book, cancel))!;
                    var result = await command.Get<PrintedCheck>().CompareAsync(book, cancel);
                    foreach (var problem in result.Problems)
                        Console.WriteLine($"{problem.Table} [{problem.Row}] [{problem.Column}] {problem.Problem}");
                    Console.WriteLine(
                        $"{loaded.Book}: 인쇄 표 {result.Tables}개, 칸 {result.Cells}개 가운데 {result.Agreeing}개 일치, 불일치 목록 {result.Contradictions}개, 설명 안 된 차이 {result.Problems.Count}개"
                    );
                    return result.Problems.Count == 0 ? CommandScope.Fine : CommandScope.Refused;
                },
                cancel
            );
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    // A file that could not be read is not read again for its hash.
    private static PostingHead Head(string by, string why, string path, BookSource source) =>
        new(by, "책 적재", why, NameOf(path), source.Refusals.Count == 0 ? BookShelf.HashOf(path) : null);

    private static string NameOf(string path) =>
        Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

    private static void Report(CommandScope command, Loaded loaded)
    {
        foreach (var (korean, english) in loaded.Remarks)
            command.Say(korean, english);
        command.Say(
            $"{loaded.Book}: 수치 {loaded.Written:N0}건 적재, {loaded.Unchanged:N0}건은 이미 있음, 그 밖의 기록 {loaded.Changed:N0}건 변경",
            $"{loaded.Book}: {loaded.Written:N0} figures loaded, {loaded.Unchanged:N0} stood there already, {loaded.Changed:N0} other records changed"
        );
    }
}

using System.CommandLine;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Books;

/// <summary><c>dure export</c>: a book out of the ledger, as a folder or a workbook.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var book = new Argument<string>("책") { Description = "책 이름. 예: guro-2022" };
        var folder = new Argument<string?>("폴더") { Description = "새로 만들 폴더", Arity = ArgumentArity.ZeroOrOne };
        var workbook = new Option<string?>("--xlsx") { Description = "폴더 대신 새로 만들 XLSX 파일" };
        var export = new Command("export", "책을 폴더나 XLSX 파일로 내보냅니다. 있는 것은 덮어쓰지 않습니다.")
        {
            book,
            folder,
            workbook,
        };
        export.Validators.Add(result =>
        {
            if (result.GetValue(folder) is null == result.GetValue(workbook) is null)
                result.AddError(
                    CommandLine.In(
                        "폴더와 --xlsx 가운데 하나를 적으세요.",
                        "Give either a folder or --xlsx with a file."
                    )
                );
        });
        export.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var code = parsed.GetRequiredValue(book);
                    var path = (parsed.GetValue(workbook) ?? parsed.GetValue(folder))!;
                    var source = await Progress.ShowAsync(
                        code,
                        async say =>
                        {
                            say(command.English ? "reading the ledger" : "원장 읽기", 0);
                            var read = await command.Get<BookExport>().ReadAsync(code, cancel);
                            say(command.English ? "writing" : "쓰기", 0.5);
                            if (parsed.GetValue(workbook) is not null)
                                Books.WriteWorkbook(read, path);
                            else
                                Books.WriteFolder(read, path);
                            return read;
                        }
                    );
                    command.Say(
                        $"{code}: {path}에 표 {source.Tables.Count:N0}개, 수치 {source["facts"].Count:N0}건을 내보냄",
                        $"{code}: {source.Tables.Count:N0} tables and {source["facts"].Count:N0} figures written to {path}"
                    );
                    return CommandScope.Fine;
                }
            )
        );
        return export;
    }
}

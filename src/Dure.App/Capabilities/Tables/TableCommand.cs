using System.CommandLine;
using System.Text;
using Dure.App.Shared.TableSpecs;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Model;
using Dure.Tables.Writing;
using Dure.Tables.Writing.Hangul;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Tables;

/// <summary><c>dure table</c>: lists books, lists a book's tables, prints a table.</summary>
internal static class TableCommand
{
    public static Command Create()
    {
        var path = new Argument<string?>("표")
        {
            Description = "책(guro-2022) 또는 표(guro-2022/sectors). 생략하면 책 목록",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var csv = new Option<bool>("--csv") { Description = "CSV(UTF-8, 엑셀용 BOM)로" };
        var json = new Option<bool>("--json") { Description = "JSON(계산 근거 포함)으로" };
        var html = new Option<bool>("--html") { Description = "HTML 문서로" };
        var xlsx = new Option<FileInfo?>("--xlsx") { Description = "계산식이 살아 있는 XLSX 파일로" };
        var hwpx = new Option<FileInfo?>("--hwpx") { Description = "한글 문서(HWPX) 파일로" };
        var asOf = AsOf.Option();
        var table = new Command("table", "책의 표를 계산해 보여 줍니다.") { path, csv, json, html, xlsx, hwpx, asOf };
        table.SetAction(
            CommandScope.On(
                async (command, parsed, cancel) =>
                {
                    var moment = AsOf.Read(parsed.GetValue(asOf));
                    var tables = await ChosenAsync(
                        command,
                        parsed.GetValue(path),
                        moment,
                        parsed.GetValue(xlsx) is not null || parsed.GetValue(hwpx) is not null,
                        cancel
                    );
                    if (tables is null)
                        return CommandScope.Fine;
                    if (parsed.GetValue(xlsx) is { } workbook)
                        Save(command, workbook, tables, Xlsx.Write);
                    if (parsed.GetValue(hwpx) is { } document)
                        Save(command, document, tables, (all, stream) => Hwpx.Write(TitleOf(all), all, stream));
                    if (parsed.GetValue(xlsx) is not null || parsed.GetValue(hwpx) is not null)
                        return CommandScope.Fine;

                    if (parsed.GetValue(csv))
                        WriteBytes(Csv.Write(tables[0]));
                    else if (parsed.GetValue(json))
                        WriteBytes([.. Json.Write(tables[0]), (byte)'\n']);
                    else if (parsed.GetValue(html))
                        WriteBytes(Encoding.UTF8.GetBytes(Html.Page(tables, tables[0].Head.Title)));
                    else
                        Console.Write(PlainText.Write(tables[0]));
                    return CommandScope.Fine;
                }
            )
        );
        return table;
    }

    private static string TitleOf(IReadOnlyList<Table> tables) =>
        tables is [var only] ? only.Head.Title : $"{tables[0].Head.Publisher} 일자리 통계표";

    private static void Save(
        CommandScope command,
        FileInfo file,
        IReadOnlyList<Table> tables,
        Action<IReadOnlyList<Table>, Stream> write
    )
    {
        using var stream = Create(file);
        write(tables, stream);
        command.Say($"{file.FullName}: 표 {tables.Count}개", $"{file.FullName}: {tables.Count} tables");
    }

    private static FileStream Create(FileInfo file)
    {
        try
        {
            return file.Create();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(CannotWrite(file.FullName, problem.Message));
        }
    }

    private static Refusal CannotWrite(string path, string why) =>
        new(
            nameof(CannotWrite),
            $"'{path}'에 쓸 수 없습니다: {why} 폴더와 권한을 확인하세요.",
            $"'{path}' cannot be written: {why} Check the folder and the access rights."
        );

    /// <summary>The tables to print; null if a list was printed instead.</summary>
    private static async Task<IReadOnlyList<Table>?> ChosenAsync(
        CommandScope command,
        string? path,
        DateTime? asOf,
        bool wholeBook,
        CancellationToken cancel
    )
    {
        var reader = command.Get<TableReader>();
        if (path is null)
        {
            foreach (
                var one in await command.Get<DureDbContext>().Set<Book>().OrderBy(book => book.Code).ToListAsync(cancel)
            )
                Console.WriteLine($"{one.Code}\t{one.Title}");
            return null;
        }

        if (path.Contains('/', StringComparison.Ordinal))
            return [(await reader.TableAsync(path, asOf, cancel)).Table];
        var book = await reader.BookAsync(path, cancel) ?? throw new RefusedException(TableRefusals.NoBook(path));
        if (wholeBook)
            return [.. (await reader.TablesAsync(book, asOf, cancel)).Select(computed => computed.Table)];
        foreach (var definition in await reader.DefinitionsAsync(book, cancel))
            Console.WriteLine($"{book.Code}/{definition.Id}\t{definition.Title}");
        return null;
    }

    private static void WriteBytes(byte[] bytes)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(bytes);
    }
}

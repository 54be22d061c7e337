using System.CommandLine;
using System.Runtime;
using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Checks;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary><c>dure check</c>: reads reports and says what in them cannot be right.</summary>
internal static class CheckCommand
{
    // The worst of several files: unreadable before findings before none.
    private const int Unreadable = CommandScope.Usage;

    public static Command Create()
    {
        var files = new Argument<string[]>("파일")
        {
            Description = "HWPX, HWP, XLSX, XLS, DOCX, PDF, HTML, Markdown, CSV, 텍스트 파일",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "파일마다 한 줄에 JSON 하나로" };
        var check = new Command(
            "check",
            "보고서의 계산을 검산합니다. 끝날 때 0은 지적 없음, 1은 오류 있음, 2는 읽지 못함을 뜻합니다."
        )
        {
            files,
            json,
        };
        check.SetAction(parsed =>
        {
            // One task and then the end: nobody waits for a pause, and memory is freed sooner.
            GCSettings.LatencyMode = GCLatencyMode.Batch;
            using var output = Console.OpenStandardOutput();
            return parsed
                .GetRequiredValue(files)
                .Max(file => Check(file, parsed.GetValue(json), CommandScope.InEnglish(parsed), output));
        });
        return check;
    }

    private static int Check(string file, bool asJson, bool english, Stream output)
    {
        try
        {
            var bytes = Read(file);
            var document = DocumentReader.Read(bytes, Path.GetFileName(file));
            var findings = DocumentCheck.Run(document);
            foreach (var notice in asJson ? [] : document.Notices)
                Console.Error.WriteLine($"{file}: {notice}");
            if (asJson)
                FindingJson.Write(output, file, findings);
            else
                FindingText.Write(output, file, document, findings);
            return findings.Any(finding => finding.Level == FindingLevel.Error)
                ? CommandScope.Refused
                : CommandScope.Fine;
        }
        catch (RefusedException refused)
        {
            if (asJson)
                FindingJson.Write(output, file, refused.Refusals[0]);
            foreach (var refusal in refused.Refusals)
                Console.Error.WriteLine(refusal.ToString(english));
            return Unreadable;
        }
    }

    private static byte[] Read(string file)
    {
        try
        {
            if (new FileInfo(file) is { Exists: true, Length: > ReadLimits.FileBytes } large)
                throw new RefusedException(
                    DocumentRefusals.TooLarge(
                        file,
                        $"파일이 {large.Length / 1_048_576:N0}MB입니다.",
                        $"The file has {large.Length / 1_048_576:N0} MB."
                    )
                );
            return File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RefusedException(
                new Refusal(
                    "DocumentNotFound",
                    "파일을 열 수 없습니다. 이름과 권한을 확인해 주십시오.",
                    $"The file cannot be opened: {problem.Message}",
                    new Place(file)
                )
            );
        }
    }
}

using Dure.Kernel;

namespace Dure.App.Shared.Approvals.Files;

/// <summary>Why an attachment is not taken or not there.</summary>
internal static class FileRefusals
{
    private static readonly Place Field = new("file");

    public static Refusal NoAttachment() =>
        new(
            nameof(NoAttachment),
            "그런 붙임이 없습니다. 문서 화면에서 다시 골라 주세요.",
            "There is no such attachment. Choose it on the document's page."
        );

    public static Refusal NothingChosen() =>
        new(nameof(NothingChosen), "붙일 파일을 고르세요.", "Choose a file.", Field);

    public static Refusal EmptyFile(string name) =>
        new(
            nameof(EmptyFile),
            $"‘{name}’은 내용이 없는 파일입니다. 저장이 끝났는지 확인하고 다시 고르세요.",
            $"'{name}' is empty.",
            Field
        );

    public static Refusal FileTooLarge(string name, long bytes) =>
        new(
            nameof(FileTooLarge),
            $"‘{name}’이 너무 큽니다. 붙임 하나는 {bytes / 1024 / 1024:N0}MB까지입니다. 나누거나 줄여서 붙이세요.",
            $"'{name}' is too large; an attachment takes {bytes / 1024 / 1024:N0} MB.",
            Field
        );

    public static Refusal TooManyFiles(int files, long bytes) =>
        new(
            nameof(TooManyFiles),
            $"붙임은 {files}개, 모두 {bytes / 1024 / 1024:N0}MB까지입니다. 필요 없는 것을 떼고 붙이세요.",
            $"A document takes {files} attachments of {bytes / 1024 / 1024:N0} MB in all.",
            Field
        );

    public static Refusal FormatNotTaken(string name) =>
        new(
            nameof(FormatNotTaken),
            $"‘{name}’은 붙일 수 없는 형식입니다. {string.Join(", ", FileKinds.Names)} 파일을 붙이세요. 압축 파일은 풀어서 붙입니다.",
            $"'{name}' is of a format that is not taken.",
            Field
        );

    public static Refusal NotWhatItSays(string name) =>
        new(
            nameof(NotWhatItSays),
            $"‘{name}’의 내용이 이름의 형식과 다릅니다. 원래 프로그램에서 그 형식으로 다시 저장해 붙이세요.",
            $"What is in '{name}' is not what its name says.",
            Field
        );

    public static Refusal HasMacros() =>
        new(
            nameof(HasMacros),
            "매크로나 스크립트가 든 문서는 붙일 수 없습니다. 빼고 다시 저장해 붙이세요.",
            "A document with macros or scripts is not taken.",
            Field
        );

    public static Refusal UnpacksToTooMuch() =>
        new(
            nameof(UnpacksToTooMuch),
            "풀면 너무 커지는 문서입니다. PDF로 바꾸거나 나누어 붙이세요.",
            "It unpacks to too much. Send it as PDF, or in parts.",
            Field
        );

    public static Refusal Infected(string name, string virus) =>
        new(
            nameof(Infected),
            $"‘{name}’에서 악성코드({virus})가 나와 받지 않았습니다. 쓰는 컴퓨터를 검사하고 정보보호 담당자에게 알리세요.",
            $"'{name}' holds {virus} and was not taken. Have your computer checked.",
            Field
        );

    public static Refusal ScannerSilent() =>
        new(
            nameof(ScannerSilent),
            "바이러스 검사기가 답하지 않아 파일을 받지 않았습니다. 잠시 뒤 다시 붙이고, 계속되면 관리자에게 알리세요.",
            "The virus scanner does not answer, so nothing was taken. Try again, or tell an administrator.",
            Field
        );
}

using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Why an uploaded file is not taken, besides what any book is refused for.</summary>
public static class UploadRefusals
{
    public static Refusal NothingChosen() =>
        new(nameof(NothingChosen), "올릴 파일을 골라 주세요.", "Choose a file to upload.");

    public static Refusal NotABookFile(Place place) =>
        new(
            nameof(NotABookFile),
            "책은 폴더를 압축한 zip 파일이나 XLSX 통합 문서로 올립니다. 둘 가운데 하나로 저장한 뒤 다시 올려 주세요.",
            "A book is uploaded as a zip of its folder or as an XLSX workbook.",
            place
        );

    public static Refusal NotAZip(Place place) =>
        new(
            nameof(NotAZip),
            "이름만 zip이고 zip 파일이 아닙니다. 책 폴더를 다시 압축해 올려 주세요.",
            "Named zip, but it is not a zip. Pack the folder again.",
            place
        );

    public static Refusal TooManyFiles(Place place, int count, int limit) =>
        new(
            nameof(TooManyFiles),
            $"파일이 {count:N0}개 들어 있습니다. {limit:N0}개까지 읽습니다. 책 폴더 하나만 압축해 올려 주세요.",
            $"It holds {count:N0} files; {limit:N0} are read. Pack the one folder of the book.",
            place
        );

    public static Refusal SeveralBooks(Place place, int count) =>
        new(
            nameof(SeveralBooks),
            $"book.yaml이 {count:N0}개 들어 있습니다. 책은 한 번에 하나씩 올려 주세요.",
            $"It holds {count:N0} book.yaml. Upload one book at a time.",
            place
        );

    public static Refusal UnsafePath(Place place) =>
        new(
            nameof(UnsafePath),
            "압축 파일 안의 경로가 폴더 밖을 가리키거나 쓸 수 없는 글자가 있습니다. 책 폴더를 다시 압축해 올려 주세요.",
            "A path in the zip leads out of its folder, or holds characters that no path may. Pack the folder again.",
            place
        );

    public static Refusal NotAFile(Place place) =>
        new(
            nameof(NotAFile),
            "파일이 아니라 다른 곳을 가리키는 링크입니다. 링크 대신 파일을 넣어 다시 압축해 주세요.",
            "This is a link to somewhere else and not a file. Put the file itself into the zip.",
            place
        );

    public static Refusal EncryptedZip(Place place) =>
        new(
            nameof(EncryptedZip),
            "암호가 걸려 있습니다. 암호 없이 다시 압축해 올려 주세요.",
            "It is protected by a password. Pack it without one.",
            place
        );

    public static Refusal NestedArchive(Place place) =>
        new(
            nameof(NestedArchive),
            "압축 파일 안에 다른 압축 파일이나 통합 문서가 있습니다. 그것을 빼거나 따로 올려 주세요.",
            "An archive or workbook within the zip. Take it out, or upload it by itself.",
            place
        );

    public static Refusal NoUpload() =>
        new(
            nameof(NoUpload),
            "올린 파일의 보관 시간(30분)이 지났거나 이미 적재했습니다. 파일을 다시 올려 주세요.",
            "The upload has expired (30 minutes) or was loaded already. Upload the file again."
        );

    public static Refusal LedgerMoved() =>
        new(
            nameof(LedgerMoved),
            "미리보기 뒤에 다른 사람이 원장에 기록했습니다. 아무것도 적재하지 않았습니다. 파일을 다시 올려 바뀔 것을 확인해 주세요.",
            "Somebody wrote into the ledger after the preview; nothing was loaded. Upload the file again and look at what would change."
        );

    public static Refusal LoadFailed() =>
        new(
            nameof(LoadFailed),
            "적재하는 중에 문제가 생겨 아무것도 적재하지 않았습니다. 잠시 뒤 다시 올려 주시고, 계속되면 시스템 담당자에게 알려 주세요.",
            "Something went wrong; nothing was loaded. Try again later."
        );

    public static Refusal NoCode(Place place, string name) =>
        new(
            nameof(NoCode),
            $"책 이름으로 쓸 코드가 없습니다. book에 code를 적거나(예: guro-2022), 파일 이름 '{name}'을(를) 영문 소문자·숫자·붙임표로 바꿔 주세요.",
            "The book has no code. Give one in book (guro-2022), or name the file in lower-case letters, digits and hyphens.",
            place
        );
}

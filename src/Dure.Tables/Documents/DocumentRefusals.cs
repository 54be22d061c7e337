using Dure.Kernel;

namespace Dure.Tables.Documents;

/// <summary>Why a document is not read.</summary>
public static class DocumentRefusals
{
    /// <summary>No bytes, or nothing but blanks.</summary>
    public static Refusal Empty(string name) =>
        new("DocumentEmpty", "빈 파일입니다. 내용이 있는 파일을 골라 주십시오.", "The file is empty.", new Place(name));

    /// <summary>More than <see cref="ReadLimits"/> allow.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="korean">What is too large and by how much, as a sentence.</param>
    /// <param name="english">The same in English.</param>
    public static Refusal TooLarge(string name, string korean, string english) =>
        new("DocumentTooLarge", $"{korean} 나누어 올려 주십시오.", $"{english} Split the document.", new Place(name));

    /// <summary>Cut off or damaged.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="korean">What is broken, as a sentence.</param>
    /// <param name="english">The same in English.</param>
    public static Refusal Broken(string name, string korean, string english) =>
        new(
            "DocumentBroken",
            $"{korean} 원래 프로그램에서 열어 다시 저장한 파일을 올려 주십시오.",
            $"{english} Open it in its own program and save it again.",
            new Place(name)
        );

    /// <summary>Protected by a password, or a distribution-only Hangul document.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="korean">How it is protected, as a sentence.</param>
    /// <param name="english">The same in English.</param>
    public static Refusal Protected(string name, string korean, string english) =>
        new(
            "DocumentProtected",
            $"{korean} 보호를 풀어 저장한 파일을 올려 주십시오.",
            $"{english} Save it without protection.",
            new Place(name)
        );

    /// <summary>The content is of a format that is not read, or not the one the name says.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="korean">What it seems to be, as a sentence.</param>
    /// <param name="english">The same in English.</param>
    public static Refusal WrongFormat(string name, string korean, string english) =>
        new(
            "DocumentWrongFormat",
            $"{korean} HWPX, HWP, XLSX, XLS, DOCX, PDF, HTML, CSV, Markdown, 텍스트 파일을 읽습니다.",
            $"{english} HWPX, HWP, XLSX, XLS, DOCX, PDF, HTML, CSV, Markdown and text files are read.",
            new Place(name)
        );

    /// <summary>Something no honest document holds: a zip bomb, an XML entity, a reference outside the file.</summary>
    /// <param name="name">Of the file.</param>
    /// <param name="korean">What it holds, as a sentence.</param>
    /// <param name="english">The same in English.</param>
    public static Refusal Hostile(string name, string korean, string english) =>
        new(
            "DocumentHostile",
            $"{korean} 이런 파일은 열지 않습니다.",
            $"{english} Such files are not opened.",
            new Place(name)
        );
}

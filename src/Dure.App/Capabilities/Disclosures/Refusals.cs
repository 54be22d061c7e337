using Dure.Kernel;

namespace Dure.App.Capabilities.Disclosures;

/// <summary>Why a disclosure is not frozen or not found.</summary>
internal static class Refusals
{
    public static Refusal NoReason() =>
        new(
            nameof(NoReason),
            "공시 사유를 적으세요. 다시 공시할 때에는 무엇이 왜 바뀌었는지 적습니다.",
            "Give the reason. For a later version say what changed and why."
        );

    public static Refusal OpenFindings(IReadOnlyList<string> findings) =>
        new(
            nameof(OpenFindings),
            $"검산에서 맞지 않는 수치가 {findings.Count}건 나왔습니다. 고치거나, 그대로 공시하는 사유를 적으세요. {string.Join(' ', findings.Take(5))}",
            $"{findings.Count} figures do not add up. Mend them, or give the reason for publishing them as they are (--despite)."
        );

    public static Refusal NoDisclosure(string name) =>
        new(
            nameof(NoDisclosure),
            $"'{name}'이라는 공시본이 없습니다. guro-2022@1처럼 책 이름과 판을 적으세요.",
            $"There is no disclosure '{name}'. Write the book and the version, as in guro-2022@1."
        );

    public static Refusal NoTables() =>
        new(nameof(NoTables), "공시할 표를 하나 이상 넣으세요.", "Put in at least one table.");

    public static Refusal TableTwice(string table) =>
        new(
            nameof(TableTwice),
            $"'{table}' 표가 두 번 들어 있습니다. 하나를 빼세요.",
            $"Table '{table}' stands twice. Take one out."
        );

    public static Refusal EmptyWords() =>
        new(
            nameof(EmptyWords),
            "비어 있는 제목이나 설명이 있습니다. 내용을 적거나 빼세요.",
            "A heading or note is empty. Fill it in or take it out."
        );

    public static Refusal TooLong(int heading, int note, int parts) =>
        new(
            nameof(TooLong),
            $"제목은 {heading:N0}자, 설명은 {note:N0}자, 모두 {parts:N0}개까지입니다.",
            $"Headings take {heading:N0} letters, notes {note:N0}; {parts:N0} parts in all."
        );
}

using System.Globalization;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>
/// Why a file of people is not read. The place is the file, or a column in it as <c>file[column]</c>.
/// </summary>
internal static class PeopleRefusals
{
    public static Refusal PeopleNotReadable(string file, string why) =>
        new(
            nameof(PeopleNotReadable),
            $"파일을 열 수 없습니다: {why} 파일 이름과 읽을 권한을 확인하세요.",
            $"The file cannot be opened: {why} Check its name and whether you may read it.",
            new Place(file)
        );

    public static Refusal NotPeople(string file) =>
        new(
            nameof(NotPeople),
            "두레의 사람 자료 파일이 아닙니다. 두레가 만든 사람 자료 파일이나 CSV 파일을 지정하세요.",
            "This is no file of people. Name one that Dure has made, or a CSV file.",
            new Place(file)
        );

    public static Refusal PeopleVersion(string file, int version) =>
        new(
            nameof(PeopleVersion),
            Text(
                $"{version}판 사람 자료 파일은 이 두레가 읽지 못합니다. 두레를 새 판으로 바꾸거나 파일을 다시 만드세요."
            ),
            Text($"Version {version} of files of people is not known here. Use a newer Dure, or make the file again."),
            new Place(file)
        );

    public static Refusal PeopleLength(string file, long expected, long actual) =>
        new(
            nameof(PeopleLength),
            Text(
                $"{expected:N0}바이트여야 하는데 {actual:N0}바이트입니다. 옮기다가 잘리지 않았는지 보고 다시 받으세요."
            ),
            Text($"The file should have {expected:N0} bytes and has {actual:N0}. It may be cut off; fetch it again."),
            new Place(file)
        );

    public static Refusal PeopleDamaged(string file, string part) =>
        new(
            nameof(PeopleDamaged),
            "내용이 검사값과 다릅니다. 파일이 상했으니 다시 받거나 다시 만드세요.",
            "The content does not agree with its checksum. The file is damaged; fetch it or make it again.",
            At(file, part)
        );

    public static Refusal PeopleWrong(string file, string part, string korean, string english) =>
        new(nameof(PeopleWrong), $"{korean} 파일을 다시 만드세요.", $"{english} Make the file again.", At(file, part));

    public static Refusal PeopleFactChanged(string file, string column, string there, string here) =>
        new(
            nameof(PeopleFactChanged),
            $"파일에는 {there}, 사실 사전에는 {here}(으)로 되어 있습니다. 지금의 사전으로 파일을 다시 만드세요.",
            $"The file has {there}, the dictionary of facts {here}. Make the file again with the dictionary of today.",
            At(file, column)
        );

    public static Refusal PeopleUnknownWord(string file, string column, string word) =>
        new(
            nameof(PeopleUnknownWord),
            $"'{word}'은(는) 사실 사전의 코드에 없습니다. 사전에 더하거나 파일을 다시 만드세요.",
            $"'{word}' is no code of the dictionary of facts. Add it there, or make the file again.",
            At(file, column)
        );

    public static Refusal MadeUpWord(string fact, string word) =>
        new(
            nameof(MadeUpWord),
            $"사실 사전의 {fact}에 '{word}'이(가) 없어 가상의 사람을 만들 수 없습니다. 사전의 코드에 더하세요.",
            $"The dictionary has no '{word}' for {fact}, which made-up people need. Add it to the codes."
        );

    private static Place At(string file, string part) => new($"{file}[{part}]");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

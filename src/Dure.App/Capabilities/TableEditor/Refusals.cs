using Dure.Kernel;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>Why a definition is not saved.</summary>
internal static class Refusals
{
    public static Refusal BadLink() =>
        new(
            nameof(BadLink),
            "주소에 든 표 정의를 읽을 수 없습니다. 주소가 잘렸는지 확인하고, 보낸 사람에게 다시 받으세요.",
            "The definition in the address cannot be read. Check that the address is whole."
        );

    public static Refusal IdTaken(string id) =>
        new(
            nameof(IdTaken),
            $"이 책에 '{id}' 표가 이미 있습니다. 다른 이름(id)을 적으세요.",
            $"The book has a table '{id}' already. Choose another id."
        );

    public static Refusal BadId(string id) =>
        new(
            nameof(BadId),
            $"'{id}'은(는) 표의 이름(id)으로 쓸 수 없습니다. 영문 소문자·숫자·붙임표로 적고, new는 쓰지 않습니다.",
            $"'{id}' cannot be the id of a table: lower-case letters, digits and hyphens; not 'new'."
        );

    public static Refusal NoWhy() =>
        new(nameof(NoWhy), "바꾸는 까닭을 적으세요.", "Say why the definition is changed.");

    public static Refusal ChangedMeanwhile(string id) =>
        new(
            nameof(ChangedMeanwhile),
            $"여는 동안 다른 사람이 '{id}' 표의 정의를 고쳤습니다. 새 창에서 지금의 정의를 보고 다시 고치세요.",
            $"Someone else changed table '{id}' meanwhile. Look at it in a new window and change it again."
        );

    public static Refusal NotOurs(string id) =>
        new(
            nameof(NotOurs),
            $"'{id}' 표는 책에 들어 있던 것이라 여기에서 지우지 않습니다. 이 화면에서 만든 표만 지울 수 있습니다.",
            $"Table '{id}' came with the book. Only tables made here can be deleted here."
        );

    public static Refusal NotConfirmed() =>
        new(nameof(NotConfirmed), "지우려면 확인란에 표시하세요.", "Tick the box to delete.");
}

using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Why a file of rules, parameters, facts or cases is not taken. Each has a place; the key stands in the text.</summary>
internal static class RuleRefusals
{
    public static Refusal SyntaxError(Place place, string korean, string english) =>
        new(nameof(SyntaxError), $"{korean}. 표시된 곳을 고치세요.", $"{english}. Mend the place shown.", place);

    public static Refusal NotReadable(Place place, string why) =>
        new(nameof(NotReadable), $"파일을 읽을 수 없습니다: {why}", $"The file cannot be read: {why}", place);

    public static Refusal MissingFile(Place place) =>
        new(
            nameof(MissingFile),
            $"'{place.File}'이(가) 없습니다. 규칙 폴더에는 facts.yaml이 있어야 합니다.",
            $"There is no '{place.File}'. A folder of rules has a facts.yaml.",
            place
        );

    public static Refusal UnknownFile(Place place) =>
        new(
            nameof(UnknownFile),
            $"'{place.File}'은(는) 규칙 폴더에 둘 수 없는 파일입니다. parameters, programmes, cases 가운데 하나에 두세요.",
            $"'{place.File}' does not belong here. Put it into parameters, programmes or cases.",
            place
        );

    public static Refusal UnknownKey(Place place, string key, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        return new(
            nameof(UnknownKey),
            $"'{key}'은(는) 여기에 적을 수 없는 항목입니다{Commas(key)}.{(list.Length == 0 ? "" : $" 적을 수 있는 것: {list}.")}",
            $"'{key}' is not known here.{(list.Length == 0 ? "" : $" Known: {list}.")}",
            place
        );
    }

    // Within braces, what follows the comma of a number has become a key.
    private static string Commas(string key) =>
        key.Length >= 3 && key.Take(3).All(char.IsAsciiDigit)
            ? "(중괄호 안의 쉼표 있는 수는 \"1,000,000\"처럼 따옴표로 묶습니다)"
            : "";

    public static Refusal MissingKey(Place place, string key) =>
        new(nameof(MissingKey), $"'{key}'을(를) 적어야 합니다.", $"'{key}' is missing.", place);

    public static Refusal DuplicateKey(Place place, string key) =>
        new(
            nameof(DuplicateKey),
            $"'{key}'이(가) 두 번 있습니다. 하나만 남기세요. 중괄호 안의 쉼표 있는 수는 따옴표로 묶습니다(\"1,000,000\").",
            $"'{key}' stands twice. Keep one; within braces, quote a number that has commas.",
            place
        );

    public static Refusal DuplicateName(Place place, string name, Place? other = null) =>
        new(
            nameof(DuplicateName),
            $"'{name}'(이)라는 이름이 이미 있습니다{(other is { } there ? $"({there})" : "")}. 다른 이름을 적으세요.",
            $"The name '{name}' is taken{(other is { } here ? $" ({here})" : "")}. Choose another.",
            place
        );

    public static Refusal WrongShape(Place place, string key, string wanted, string english) =>
        new(nameof(WrongShape), $"'{key}'에는 {wanted}을(를) 적습니다.", $"'{key}' holds {english}.", place);

    public static Refusal BadValue(Place place, string key, string text, string wanted) =>
        new(
            nameof(BadValue),
            $"'{key}'의 '{text}'을(를) 읽을 수 없습니다. {wanted}",
            $"'{text}' of '{key}' cannot be read. {wanted}",
            place
        );

    public static Refusal BadDate(Place place, string key, string text) =>
        new(
            nameof(BadDate),
            $"'{key}'의 '{text}'은(는) 날짜가 아닙니다. 2026-01-01처럼 적으세요.",
            $"'{text}' of '{key}' is no date. Write 2026-01-01.",
            place
        );

    public static Refusal BadName(Place place, string name) =>
        new(
            nameof(BadName),
            $"'{name}'은(는) 식에서 쓸 수 없는 이름입니다. 글자로 시작해 글자·숫자·_만 쓰고, 예약된 낱말은 피하세요.",
            $"'{name}' cannot be a name: letters, digits and _, beginning with a letter, and no word of the language.",
            place
        );

    public static Refusal UnknownUnit(Place place, string unit) =>
        new(
            nameof(UnknownUnit),
            $"'{unit}'은(는) 모르는 단위입니다. rules/README.md의 단위 표를 보세요.",
            $"'{unit}' is no unit. See the units in rules/README.md.",
            place
        );

    public static Refusal NoCitation(Place place, string key) =>
        new(
            nameof(NoCitation),
            $"'{key}'에 근거(cite)가 없습니다. 법령 조항, 지침, 공고 번호를 적으세요.",
            $"'{key}' has no citation (cite). Write the article, guideline or notice.",
            place
        );

    public static Refusal GapInValues(Place place, string name, string gap) =>
        new(
            nameof(GapInValues),
            $"'{name}'에 빈 곳이 있습니다: {gap}. 그 값을 적으세요.",
            $"'{name}' has a gap: {gap}. Write its value.",
            place
        );

    public static Refusal OverlapInValues(Place place, string name, DateOnly from, DateOnly other) =>
        new(
            nameof(OverlapInValues),
            $"'{name}'의 값이 겹칩니다: {from:yyyy-MM-dd}은(는) 앞의 {other:yyyy-MM-dd}보다 늦어야 합니다.",
            $"Values of '{name}' overlap: {from:yyyy-MM-dd} must be later than {other:yyyy-MM-dd} before it.",
            place
        );

    public static Refusal OverlapInVersions(Place place, string rule, DateOnly from, string end) =>
        new(
            nameof(OverlapInVersions),
            $"'{rule}'의 판이 겹칩니다: {from:yyyy-MM-dd}부터인 판은 앞 판이 끝난 뒤({end})여야 합니다. 앞 판에 to를 적으세요.",
            $"Versions of '{rule}' overlap: the one from {from:yyyy-MM-dd} must follow the end of the one before ({end}).",
            place
        );

    public static Refusal UnknownCode(Place place, string code, string list) =>
        new(
            nameof(UnknownCode),
            $"'{code}'은(는) {list}의 코드가 아닙니다. facts.yaml의 codes를 보세요.",
            $"'{code}' is no code of {list}. See codes in facts.yaml.",
            place
        );

    public static Refusal UnknownName(Place place, string name) =>
        new(
            nameof(UnknownName),
            $"'{name}'은(는) 모르는 이름입니다. 사실, 매개변수, let의 이름인지 철자를 확인하세요.",
            $"'{name}' is not known. Is it a fact, a parameter or a name of let?",
            place
        );

    public static Refusal UnknownRule(Place place, string rule) =>
        new(nameof(UnknownRule), $"'{rule}'(이)라는 규칙이 없습니다.", $"There is no rule '{rule}'.", place);

    public static Refusal UnitMismatch(Place place, string left, string right) =>
        new(
            nameof(UnitMismatch),
            $"단위가 맞지 않습니다: {left}, {right}. 같은 단위가 되도록 식을 고치세요.",
            $"The units do not agree: {left}, {right}.",
            place
        );

    /// <summary>Of a value with a unit: there is no expression to mend.</summary>
    public static Refusal UnitMismatch(Place place, string key, RuleUnit unit, string written) =>
        new(
            nameof(UnitMismatch),
            $"'{key}'은(는) {(unit.Text.Length > 0 ? $"{unit.Text} 단위로" : "단위 없이")} 적습니다. '{written}'은(는) 다른 것을 세는 단위입니다.",
            $"'{key}' is written {(unit.Text.Length > 0 ? $"in {unit.Text}" : "without a unit")}; '{written}' counts something else.",
            place
        );

    public static Refusal TypeMismatch(Place place, string korean, string english) =>
        new(nameof(TypeMismatch), $"{korean}.", $"{english}.", place);

    public static Refusal WrongScope(Place place, string what) =>
        new(
            nameof(WrongScope),
            $"{what}은(는) 여기서 쓸 수 없습니다. 참여 사실은 참여합·참여수·참여중 안에서만 씁니다.",
            $"{what} cannot stand here: facts of 참여 stand within 참여합, 참여수 and 참여중 alone.",
            place
        );

    public static Refusal Cycle(Place place, IEnumerable<string> names) =>
        new(
            nameof(Cycle),
            $"정의가 돌고 돕니다: {string.Join(" → ", names)}. 고리를 끊으세요.",
            $"The definitions run in a circle: {string.Join(" → ", names)}.",
            place
        );

    public static Refusal DivisionByFact(Place place) =>
        new(
            nameof(DivisionByFact),
            "나누는 수는 매개변수나 숫자여야 합니다. 양쪽에 곱해 견주도록 식을 바꾸세요.",
            "Divide by parameters and numbers alone. Multiply the other side instead.",
            place
        );

    public static Refusal DivisionByZero(Place place) =>
        new(nameof(DivisionByZero), "0으로 나눕니다.", "A division by zero.", place);

    public static Refusal BadSplit(Place place, string korean, string english) =>
        new(nameof(BadSplit), $"{korean}.", $"{english}.", place);

    public static Refusal TooMany(Place place, string what, int limit) =>
        new(nameof(TooMany), $"{what}이(가) {limit}개를 넘습니다.", $"More than {limit} of {what}.", place);
}

using System.Globalization;
using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>No sentence here says anything of a person: it may be logged, mailed and photographed.</summary>
public static class PersonRefusals
{
    public static Refusal ResidentNumberInText(Place place, string field) =>
        new(
            nameof(ResidentNumberInText),
            $"{field} 칸에 주민등록번호가 적혀 있습니다. 두레는 주민등록번호를 보관하지 않습니다. 이 칸에서 지우세요. 계좌번호라면 은행이 쓰는 대로 붙임표를 넣어 적으세요.",
            "A resident registration number stands in this field. Dure keeps none: take it out. Write an account number with the hyphens that the bank uses.",
            place
        );

    public static Refusal NumberNotReadable(Place place) =>
        new(
            nameof(NumberNotReadable),
            "주민등록번호를 읽을 수 없습니다. 숫자 13자리이고 앞 6자리가 생년월일인지 확인하세요.",
            "This is no resident registration number: thirteen digits, the first six of them a date of birth.",
            place
        );

    public static Refusal NumberLooksMistyped(Place place) =>
        new(
            nameof(NumberLooksMistyped),
            "주민등록번호의 끝자리가 맞지 않습니다. 신분증과 다시 견주어 보세요. 번호가 바뀐 사람처럼 그대로 맞다면 확인했다고 표시하세요.",
            "The last digit does not fit. Compare with the document; if it is right all the same, confirm it.",
            place
        );

    public static Refusal NumberSaysOtherwise(Place place) =>
        new(
            nameof(NumberSaysOtherwise),
            "생년월일이나 성별이 주민등록번호와 다릅니다. 어느 쪽이 맞는지 확인하세요.",
            "Date of birth or sex is not what the number says. See which is right.",
            place
        );

    public static Refusal SameButNumber(Place place) =>
        new(
            nameof(SameButNumber),
            "이름, 생년월일, 전화번호가 같은 사람이 다른 주민등록번호로 등록되어 있습니다. 번호를 다시 확인하세요. 정말 다른 사람이면 확인했다고 표시하세요.",
            "Somebody of the same name, birth and phone is known by another number. Check the number; confirm it if this is somebody else.",
            place
        );

    public static Refusal NothingIdentifies(Place place) =>
        new(
            nameof(NothingIdentifies),
            "누구인지 알 수 없습니다. 주민등록번호를 적거나, 생년월일·성별·전화번호를 모두 적으세요.",
            "Nothing identifies this person: give the number, or date of birth, sex and phone.",
            place
        );

    public static Refusal BirthNotPossible(Place place) =>
        new(
            nameof(BirthNotPossible),
            "생년월일을 확인하세요. 오늘보다 뒤이거나 130년보다 앞입니다.",
            "Check the date of birth: it is after today or more than 130 years ago.",
            place
        );

    public static Refusal NameMissing(Place place) =>
        new(nameof(NameMissing), "이름을 적으세요.", "Write the name.", place);

    public static Refusal PhoneNotReadable(Place place) =>
        new(
            nameof(PhoneNotReadable),
            "전화번호를 읽을 수 없습니다. 010-0000-0000처럼, 외국 번호는 +84…처럼 국가번호부터 적으세요.",
            "This is no phone number. Write it like 010-0000-0000, or a foreign one from +.",
            place
        );

    public static Refusal TextNotTaken(Place place, string field, int longest) =>
        new(
            nameof(TextNotTaken),
            string.Create(
                CultureInfo.InvariantCulture,
                $"{field}은(는) {longest}자까지, 줄바꿈이나 보이지 않는 글자 없이 적으세요."
            ),
            string.Create(CultureInfo.InvariantCulture, $"At most {longest} characters, and no line breaks."),
            place
        );

    public static Refusal HoldNotPossible(Place place) =>
        new(
            nameof(HoldNotPossible),
            "보유 기간의 마지막 날과 목적을 확인하세요. 오늘부터 100년 안의 날이어야 하고, 목적은 100자까지입니다.",
            "Check the last day of the retention and its purpose: within a hundred years from today, at most 100 characters.",
            place
        );

    public static Refusal NoHolder(string department) =>
        new(
            nameof(NoHolder),
            $"'{department}' 부서가 없습니다. 개인정보를 맡는 부서의 코드를 적으세요.",
            $"There is no department '{department}'.",
            new Place("department")
        );

    public static Refusal NoPerson() =>
        new(
            nameof(NoPerson),
            "그런 사람이 없거나, 소속 부서가 지금 맡고 있는 사람이 아닙니다.",
            "There is no such person, or your department has no business with them now."
        );

    public static Refusal PersonDestroyed() =>
        new(
            nameof(PersonDestroyed),
            "보유 기간이 끝나 개인정보를 파기했습니다. 되살릴 수 없습니다.",
            "The retention ended and the data were destroyed. They cannot be had back."
        );

    public static Refusal UnmaskReason() =>
        new(
            nameof(UnmaskReason),
            "왜 보는지 5자에서 200자로 적으세요. 접수번호나 문서번호를 함께 적으면 좋습니다.",
            "Say why, in 5 to 200 characters; the number of an application or document helps.",
            new Place("why")
        );

    public static Refusal ReasonTellsWho() =>
        new(
            nameof(ReasonTellsWho),
            "사유에 이름, 전화번호, 주민등록번호를 적지 마세요. 사유는 파기한 뒤에도 기록에 남습니다. 접수번호로 적으세요.",
            "Do not write a name, phone or number into the reason: it stays in the log. Use the number of the application.",
            new Place("why")
        );

    public static Refusal PersonNotOpened() =>
        new(
            nameof(PersonNotOpened),
            "개인정보를 풀 수 없습니다. 다른 사람의 것이 옮겨졌거나 바뀌었습니다. 관리자에게 알리고 백업과 견주어 보세요.",
            "These data do not open: they were changed, or moved from another row. Tell an administrator."
        );

    public static Refusal PersonKeyMissing(string file) =>
        new(
            nameof(PersonKeyMissing),
            $"개인정보의 열쇠 {file}이(가) 없습니다. 열쇠 폴더(DURE_KEYS)를 확인하고, 잃었으면 따로 둔 사본을 되돌려 놓으세요. 새로 만들지 않습니다.",
            $"The key of persons {file} is missing. Check DURE_KEYS, or put its copy back. No other is made."
        );

    public static Refusal PersonKeyOther(string file) =>
        new(
            nameof(PersonKeyOther),
            $"{file}은(는) 이 데이터베이스의 열쇠가 아닙니다. 이 데이터베이스의 열쇠 폴더(DURE_KEYS)를 되돌려 놓으세요.",
            $"{file} is not the key of this database. Put back the folder of keys (DURE_KEYS) that belongs to it."
        );

    public static Refusal PersonKeyDamaged(string file) =>
        new(
            nameof(PersonKeyDamaged),
            $"{file}을(를) 읽을 수 없거나 열쇠가 아닙니다. 읽을 권한을 확인하고, 사본을 되돌려 놓으세요.",
            $"{file} cannot be read or holds no key. Check its rights, or put its copy back."
        );
}

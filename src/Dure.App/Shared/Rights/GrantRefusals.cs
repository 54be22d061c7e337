using Dure.Kernel;

namespace Dure.App.Shared.Rights;

internal static class GrantRefusals
{
    public static Refusal NoAccount(string login) =>
        new(
            nameof(NoAccount),
            $"'{login}'은(는) 쓰고 있는 아이디가 아닙니다. 사용자 목록에서 확인하세요.",
            $"'{login}' is no open account.",
            new Place("account")
        );

    public static Refusal NoSuchMunicipality(string code) =>
        new(
            nameof(NoSuchMunicipality),
            $"'{code}' 자치단체가 없습니다. 다섯 자리 코드를 확인하세요. 전체는 00000입니다.",
            $"There is no municipality '{code}'. 00000 stands for all.",
            new Place("municipality")
        );

    public static Refusal NotGiven(string role) =>
        new(
            nameof(NotGiven),
            $"'{role}'은(는) 사람에게 주는 역할이 아닙니다.",
            $"'{role}' is no role that is given.",
            new Place("role")
        );

    public static Refusal Department(Role role) =>
        new(
            nameof(Department),
            role.IsOfDepartment()
                ? $"‘{role.Word()}’은(는) 어느 부서의 일인지 골라야 합니다."
                : $"‘{role.Word()}’은(는) 부서를 고르지 않는 역할입니다.",
            role.IsOfDepartment() ? $"'{role}' needs a department." : $"'{role}' takes no department.",
            new Place("department")
        );

    public static Refusal NoDepartment(string code) =>
        new(
            nameof(NoDepartment),
            $"이 자치단체에 '{code}' 부서가 없습니다.",
            $"There is no department '{code}'.",
            new Place("department")
        );

    public static Refusal Partner(Role role) =>
        new(
            nameof(Partner),
            role.IsOfPartner()
                ? "수행기관 담당은 어느 기관의 일인지 골라야 합니다."
                : $"‘{role.Word()}’은(는) 수행기관을 고르지 않는 역할입니다.",
            role.IsOfPartner() ? "It needs a delivery partner." : $"'{role}' takes no delivery partner.",
            new Place("partner")
        );

    public static Refusal NoPartner(string code) =>
        new(
            nameof(NoPartner),
            $"이 자치단체에 '{code}' 수행기관이 없습니다.",
            $"There is no delivery partner '{code}'.",
            new Place("partner")
        );

    public static Refusal DaysWrong() =>
        new(
            nameof(DaysWrong),
            "기간이 맞지 않습니다. 끝나는 날은 시작하는 날과 같거나 그 뒤여야 하고, 지난 날일 수 없습니다.",
            "The days are wrong: the last must not come before the first, nor be past.",
            new Place("until")
        );

    public static Refusal NotYours() =>
        new(
            nameof(NotYours),
            "지금 맡고 있는 본인의 역할만 대행을 지정할 수 있습니다.",
            "Only a role that is yours now can be deputised.",
            new Place("grant")
        );

    public static Refusal NotYourself() =>
        new(
            nameof(NotYourself),
            "대행은 다른 사람이어야 합니다.",
            "The deputy must be somebody else.",
            new Place("deputy")
        );

    public static Refusal NoGrant() =>
        new(
            nameof(NoGrant),
            "그런 역할이 없거나 이미 거두었습니다. 화면을 새로 열어 확인하세요.",
            "There is no such grant, or it has ended. Open the page anew."
        );

    public static Refusal NotYourPlace() =>
        new(
            nameof(NotYourPlace),
            "관리하는 자치단체 밖의 역할을 가진 사용자라 바꿀 수 없습니다. 전체 관리자에게 요청하세요.",
            "The account holds roles beyond what you administer. Ask an administrator of all."
        );
}

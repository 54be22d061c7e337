using Dure.Kernel;

namespace Dure.App.Capabilities.Proposals;

/// <summary>Why a step is not taken. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoProposal(int id) =>
        new(
            nameof(NoProposal),
            $"{id}번 건의가 없거나 볼 수 있는 것이 아닙니다. 건의 목록에서 골라 주세요.",
            $"There is no proposal {id}, or it is not yours to see."
        );

    public static Refusal NoMunicipality(string code) =>
        new(
            nameof(NoMunicipality),
            $"'{code}'라는 자치단체가 없습니다. 주소를 확인해 주세요.",
            $"There is no municipality '{code}'."
        );

    public static Refusal NoProposalTitle(string field) =>
        new(nameof(NoProposalTitle), "제목을 적어 주세요.", "Give a title.", new Place(field));

    public static Refusal NoStepText(string field, string label) =>
        new(nameof(NoStepText), $"‘{label}’ 칸을 적어 주세요.", "Say something.", new Place(field));

    public static Refusal TooLong(string field, int most) =>
        new(
            nameof(TooLong),
            $"{most:N0}자까지 적을 수 있습니다. 줄여 주세요.",
            $"At most {most:N0} letters.",
            new Place(field)
        );

    public static Refusal BadDay(string field) =>
        new(nameof(BadDay), "날을 2026-04-10처럼 적어 주세요.", "Give the day as 2026-04-10.", new Place(field));

    public static Refusal DayToCome(string field) =>
        new(
            nameof(DayToCome),
            "아직 오지 않은 날입니다. 오늘이나 지난 날을 적어 주세요.",
            "That day is yet to come.",
            new Place(field)
        );

    public static Refusal DayBefore(string field) =>
        new(
            nameof(DayBefore),
            "건의한 날보다 앞선 날입니다. 날을 확인해 주세요.",
            "That day is before the proposal.",
            new Place(field)
        );

    public static Refusal DueBefore(string field) =>
        new(
            nameof(DueBefore),
            "기한이 이미 지난 날입니다. 오늘이나 뒤의 날을 적어 주세요.",
            "The due date has passed.",
            new Place(field)
        );

    public static Refusal NoSuchOffice(string field) =>
        new(nameof(NoSuchOffice), "부서를 목록에서 골라 주세요.", "Choose a department of the list.", new Place(field));

    public static Refusal NoVerdict(string field) =>
        new(
            nameof(NoVerdict),
            "수용, 일부수용, 불수용 가운데 하나를 골라 주세요.",
            "Choose whether it is accepted.",
            new Place(field)
        );

    public static Refusal NoSuchProgramme(string field) =>
        new(
            nameof(NoSuchProgramme),
            "원장에 있는 사업을 목록에서 골라 주세요.",
            "Choose a programme of the ledger.",
            new Place(field)
        );

    public static Refusal NotFromHere(ProposalStepKind step, ProposalState state) =>
        new(
            nameof(NotFromHere),
            $"‘{state.Facts().Word}’ 상태에서는 ‘{step.Facts().Word}’을(를) 할 수 없습니다. 화면을 다시 열어 주세요.",
            $"'{step}' does not lead on from '{state}'."
        );

    public static Refusal NothingToReverse() =>
        new(
            nameof(NothingToReverse),
            "되돌릴 것이 없거나 그 뒤에 다른 일이 있었습니다. 화면을 다시 열어 주세요.",
            "There is nothing to reverse, or something followed."
        );

    public static Refusal ProposalMeanwhile() =>
        new(
            nameof(ProposalMeanwhile),
            "화면을 연 뒤 다른 사람이 이 건의에 적었습니다. 아래를 확인하고 다시 누르세요.",
            "Somebody else took a step meanwhile; look and send again."
        );
}

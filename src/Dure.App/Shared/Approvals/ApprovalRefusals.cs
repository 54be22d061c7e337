using Dure.Kernel;

namespace Dure.App.Shared.Approvals;

/// <summary>Why a document is not drafted, decided or shown.</summary>
internal static class ApprovalRefusals
{
    public static Refusal NoApproval(int id) =>
        new(
            nameof(NoApproval),
            $"{id}번 결재 문서가 없거나 볼 수 없는 문서입니다. 결재 목록에서 다시 찾아 주세요.",
            $"There is no document {id}, or it is not yours to see."
        );

    public static Refusal NoMunicipality(string text) =>
        new(nameof(NoMunicipality), $"'{text}'이라는 자치단체가 없습니다.", $"There is no municipality '{text}'.");

    public static Refusal NoKind(string name) =>
        new(nameof(NoKind), $"'{name}'은 결재할 수 있는 것이 아닙니다.", $"Nothing called '{name}' is approved here.");

    public static Refusal AloneHasNoLine() =>
        new(
            nameof(AloneHasNoLine),
            "혼자 쓰는 두레에는 결재선이 없습니다. 여럿이 쓰려면 dure serve로 열고 로그인하세요.",
            "One who works alone has no line of approval. Open Dure with dure serve and sign in."
        );

    public static Refusal NotYours() =>
        new(nameof(NotYours), "기안한 사람만 할 수 있습니다.", "Only its drafter may do this.");

    public static Refusal NotDrafting(DocumentState state) =>
        new(
            nameof(NotDrafting),
            $"‘{state.Facts().Word}’ 문서는 고칠 수 없습니다. 반려되거나 회수한 문서는 다시 기안하세요.",
            $"A document that is {state} cannot be changed. Draw a returned one up again."
        );

    public static Refusal NotUnderWay(DocumentState state) =>
        new(
            nameof(NotUnderWay),
            $"‘{state.Facts().Word}’ 문서는 결재할 수 없습니다. 화면을 새로 열어 지금의 상태를 확인하세요.",
            $"A document that is {state} takes no decisions. Open it again to see how it stands."
        );

    public static Refusal NoRedraft(DocumentState state) =>
        new(
            nameof(NoRedraft),
            $"‘{state.Facts().Word}’ 문서는 다시 기안할 수 없습니다. 반려되거나 회수한 문서만 다시 기안합니다.",
            $"A document that is {state} is not drawn up again; returned and taken back ones are."
        );

    public static Refusal AlreadyRedrafted(int id) =>
        new(
            nameof(AlreadyRedrafted),
            $"이미 {id}번 문서로 다시 기안했습니다. 그 문서에서 이어 하세요.",
            $"It was drawn up again as document {id}. Go on there."
        );

    public static Refusal NotOnTheLine() =>
        new(
            nameof(NotOnTheLine),
            "이 칸의 결재자가 아닙니다. 맡은 역할이나 대행 기간이 끝났는지도 확인하세요.",
            "This step is not yours, or your role or the time you stand in has ended."
        );

    public static Refusal NotYourTurn() =>
        new(
            nameof(NotYourTurn),
            "아직 차례가 아닙니다. 앞의 결재가 끝나면 할 수 있습니다.",
            "It is not your turn yet; those before you decide first."
        );

    public static Refusal AlreadyDecided() =>
        new(
            nameof(AlreadyDecided),
            "이 칸은 이미 처리되었습니다. 화면을 새로 열어 누가 언제 했는지 확인하세요.",
            "This step was decided before. Open the document again to see by whom."
        );

    public static Refusal AlreadySigned() =>
        new(
            nameof(AlreadySigned),
            "이미 결재한 사람이 있어 회수할 수 없습니다. 다음 결재자에게 반려를 부탁하세요.",
            "Somebody has signed, so it cannot be taken back. Ask the next on the line to return it."
        );

    public static Refusal OwnDraft() =>
        new(
            nameof(OwnDraft),
            "자기가 기안한 문서를 남을 대신해 결재할 수 없습니다. 본인이나 다른 대행자가 결재해야 합니다.",
            "Nobody decides in another's place on what they drafted themselves."
        );

    public static Refusal NoReturnReason() =>
        new(
            nameof(NoReturnReason),
            "반려하는 까닭을 적으세요. 기안자가 무엇을 고칠지 알 수 있어야 합니다.",
            "Say why it is returned, so that its drafter knows what to change.",
            new Place("reason")
        );

    public static Refusal OpinionTooLong(int letters) =>
        new(
            nameof(OpinionTooLong),
            $"의견은 {letters:N0}자까지 적습니다.",
            $"An opinion takes {letters:N0} letters.",
            new Place("opinion")
        );

    public static Refusal Altered() =>
        new(
            nameof(Altered),
            "문서의 내용이나 붙임이 상신한 때와 다릅니다. 결재하지 말고 관리자에게 알려 기록을 확인하게 하세요.",
            "The document is not what was laid before the line. Do not decide; have an administrator look at the records."
        );

    public static Refusal SubjectChanged() =>
        new(
            nameof(SubjectChanged),
            "상신한 뒤 원래의 자료가 바뀌어 결재할 수 없습니다. 반려하면 기안자가 바뀐 내용으로 다시 기안합니다.",
            "The subject changed since it was laid before the line. Return it, and it is drawn up again as it is now."
        );

    public static Refusal SeenBefore() =>
        new(
            nameof(SeenBefore),
            "화면을 연 뒤 상신할 내용이 바뀌었습니다. 아래의 바뀐 내용을 확인하고 다시 상신하세요.",
            "What is laid before the line changed since you opened the page. Look at it below and submit again."
        );

    public static Refusal SubjectUnderWay(int id) =>
        new(
            nameof(SubjectUnderWay),
            $"같은 것을 {id}번 문서로 결재하고 있습니다. 그 결재가 끝난 뒤 상신하세요.",
            $"Document {id} on the same subject is under way. Wait for it to end."
        );

    public static Refusal NoTitle(int letters) =>
        new(
            nameof(NoTitle),
            $"제목을 {letters:N0}자 안으로 적으세요.",
            $"Give a title of up to {letters:N0} letters.",
            new Place("title")
        );

    public static Refusal BodyTooLong(int letters) =>
        new(
            nameof(BodyTooLong),
            $"본문은 {letters:N0}자까지 적습니다. 긴 것은 붙임으로 넣으세요.",
            $"The body takes {letters:N0} letters; attach what is longer.",
            new Place("body")
        );

    public static Refusal NoDepartment() =>
        new(
            nameof(NoDepartment),
            "문서를 등록할 부서를 고르세요. 소속 부서가 정해진 역할이면 그 부서만 고를 수 있습니다.",
            "Choose the department in whose register it is numbered; one with a role in a department chooses that one.",
            new Place("department")
        );

    public static Refusal NoGrounds() =>
        new(
            nameof(NoGrounds),
            "부분공개나 비공개이면 근거 호를 하나 이상 고르고 사유를 적으세요.",
            "What is closed, wholly or in part, needs a ground of the law and a reason.",
            new Place("grounds")
        );

    public static Refusal GroundsOfOpen() =>
        new(
            nameof(GroundsOfOpen),
            "공개 문서에는 비공개 근거를 고르지 않습니다. 근거를 빼거나 공개 구분을 바꾸세요.",
            "An open document has no grounds for closing it.",
            new Place("grounds")
        );

    public static Refusal NoFinalStep() =>
        new(
            nameof(NoFinalStep),
            "결재선의 마지막은 결재나 전결이어야 하고, 결재나 전결은 하나만 둡니다.",
            "A line ends with the one step that decides, and has no other such.",
            new Place("line")
        );

    public static Refusal TooManySteps(int steps) =>
        new(
            nameof(TooManySteps),
            $"결재선은 {steps}칸까지입니다.",
            $"A line has up to {steps} steps.",
            new Place("line")
        );

    public static Refusal NoSuchSeat() =>
        new(
            nameof(NoSuchSeat),
            "결재선에 결재에 참여할 수 없는 사람이 있습니다. 목록에 있는 사람을 고르세요.",
            "Somebody on the line may not take part in approvals here. Choose from the list.",
            new Place("line")
        );

    public static Refusal SeatMayNot(StepKind kind, string name) =>
        new(
            nameof(SeatMayNot),
            $"{name} 님은 ‘{kind.Facts().Word}’ 칸에 앉을 수 없습니다. 결재는 결재권자, 전결은 결재권자·총괄·부서장이 합니다.",
            $"{name} may not be asked for '{kind}'.",
            new Place("line")
        );

    public static Refusal PersonTwice(string name) =>
        new(
            nameof(PersonTwice),
            $"{name} 님이 결재선에 두 번 있습니다. 기안자도 결재선에 다시 넣을 수 없습니다.",
            $"{name} stands twice on the line; its drafter cannot be on it again.",
            new Place("line")
        );
}

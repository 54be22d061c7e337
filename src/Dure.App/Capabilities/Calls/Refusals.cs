using Dure.Kernel;

namespace Dure.App.Capabilities.Calls;

/// <summary>Why something about a call is not done. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoCall(int id) =>
        new(
            nameof(NoCall),
            $"{id}번 모집이 없거나 볼 수 있는 것이 아닙니다. 모집 목록에서 골라 주세요.",
            $"There is no call {id}, or it is not yours to see."
        );

    public static Refusal NoMunicipality(string code) =>
        new(
            nameof(NoMunicipality),
            $"'{code}'라는 자치단체가 없습니다. 주소를 확인해 주세요.",
            $"There is no municipality '{code}'."
        );

    public static Refusal NoApplication() =>
        new(
            nameof(NoApplication),
            "그런 신청이 없습니다. 모집의 신청 목록에서 골라 주세요.",
            "There is no such application."
        );

    public static Refusal NoRun() =>
        new(nameof(NoRun), "그런 선발안이 없습니다. 선발 화면에서 골라 주세요.", "There is no such run.");

    public static Refusal CallNotFromHere(CallState state) =>
        new(
            nameof(CallNotFromHere),
            $"‘{state.Facts().Word}’ 상태의 모집에는 할 수 없습니다. 화면을 다시 열어 주세요.",
            $"A call that is '{state}' does not allow this."
        );

    public static Refusal CallMeanwhile() =>
        new(
            nameof(CallMeanwhile),
            "화면을 연 뒤 다른 사람이 고쳤습니다. 확인하고 다시 누르세요.",
            "Somebody else changed it meanwhile; look and send again."
        );

    public static Refusal NotYetClosed() =>
        new(
            nameof(NotYetClosed),
            "아직 접수 기간입니다. 접수가 끝난 뒤에 마감하세요.",
            "Residents can still apply. Close the call after its last moment."
        );

    public static Refusal ClosesInThePast() =>
        new(
            nameof(ClosesInThePast),
            "접수가 끝나는 때가 이미 지났습니다. 접수 기간을 고친 뒤 공고하세요.",
            "The last moment has passed. Correct it and announce then."
        );

    public static Refusal NotOpen() =>
        new(
            nameof(NotOpen),
            "지금은 접수 기간이 아니어서 받지 못했습니다. 공고의 접수 기간을 확인해 주세요.",
            "This call does not take applications now."
        );

    public static Refusal CallText(string field, string what, int most) =>
        new(
            nameof(CallText),
            $"{what}을(를) {most}자까지 적어 주세요.",
            $"Give the {field}, up to {most} letters.",
            new Place(field)
        );

    public static Refusal CallNumber(string field, string what) =>
        new(
            nameof(CallNumber),
            $"{what}을(를) 숫자로 적어 주세요.",
            $"Give the {field} as a number.",
            new Place(field)
        );

    public static Refusal BadDay(string field) =>
        new(nameof(BadDay), "날을 2026-04-10처럼 적어 주세요.", "Give the day as 2026-04-10.", new Place(field));

    public static Refusal BadMoment(string field) =>
        new(
            nameof(BadMoment),
            "때를 2026-04-10T18:00처럼 적어 주세요.",
            "Give the moment as 2026-04-10T18:00.",
            new Place(field)
        );

    public static Refusal EndsBefore(string field) =>
        new(
            nameof(EndsBefore),
            "끝이 시작보다 앞섭니다. 두 때를 확인해 주세요.",
            "It ends before it begins.",
            new Place(field)
        );

    public static Refusal NoSuchOffice(string field) =>
        new(nameof(NoSuchOffice), "부서를 목록에서 골라 주세요.", "Choose a department of the list.", new Place(field));

    public static Refusal NoSuchProgramme(string field) =>
        new(
            nameof(NoSuchProgramme),
            "원장에 있는 사업을 목록에서 골라 주세요.",
            "Choose a programme of the ledger.",
            new Place(field)
        );

    public static Refusal NoKind(string field) =>
        new(nameof(NoKind), "모집 종류를 목록에서 골라 주세요.", "Choose a kind of the list.", new Place(field));

    public static Refusal NoSuchRule(string field) =>
        new(
            nameof(NoSuchRule),
            "기준일에 시행 중인 규칙을 골라 주세요. 기준일이나 규칙을 바꿔 보세요.",
            "Choose a rule that is in force on the day of reference.",
            new Place(field)
        );

    public static Refusal BadField(string field, int line) =>
        new(
            nameof(BadField),
            $"모집분야 {line}번째 줄을 ‘이름: 인원’처럼 적어 주세요. 이름은 서로 달라야 합니다.",
            $"Write line {line} of the fields as 'name: headcount'.",
            new Place(field)
        );

    public static Refusal FieldsDoNotAdd(string field, int sum, int whole) =>
        new(
            nameof(FieldsDoNotAdd),
            $"모집분야의 인원을 더하면 {sum}명인데 모집 인원은 {whole}명입니다. 맞추어 주세요.",
            $"The fields add up to {sum}, the call asks for {whole}.",
            new Place(field)
        );

    public static Refusal NoChosenField() =>
        new(nameof(NoChosenField), "지원할 분야를 골라 주세요.", "Choose a field.", new Place("field"));

    public static Refusal NoSex() => new(nameof(NoSex), "성별을 골라 주세요.", "Choose a sex.", new Place("sex"));

    public static Refusal NoAddress() =>
        new(nameof(NoAddress), "주소를 적어 주세요.", "Give the address.", new Place("address"));

    public static Refusal NumberNotReadable() =>
        new(
            nameof(NumberNotReadable),
            "주민등록번호 열세 자리를 확인해 주세요. 적지 않아도 됩니다.",
            "That is no resident number.",
            new Place("number")
        );

    public static Refusal NoConsent() =>
        new(
            nameof(NoConsent),
            "개인정보 수집·이용에 동의해야 신청할 수 있습니다.",
            "The application needs your consent.",
            new Place("consent")
        );

    public static Refusal NoAnswer(string field, string label) =>
        new(nameof(NoAnswer), $"‘{label}’에 답해 주세요.", "Answer this question.", new Place(field));

    public static Refusal WrongAnswer(string field, string korean) =>
        new(nameof(WrongAnswer), korean, "This answer is not read.", new Place(field));

    public static Refusal AppliedAlready() =>
        new(
            nameof(AppliedAlready),
            "이 모집에는 이미 신청하셨습니다. 접수번호로 신청 내용을 확인하세요.",
            "This person has already applied to this call."
        );

    public static Refusal AlreadySent() =>
        new(
            nameof(AlreadySent),
            "이미 보낸 신청입니다. 접수번호를 확인하세요.",
            "This application has been sent already."
        );

    public static Refusal NoDraft() =>
        new(
            nameof(NoDraft),
            "작성 중인 신청을 찾을 수 없습니다. 주소를 확인하거나 처음부터 다시 작성해 주세요.",
            "There is no such draft. Check the address or begin anew."
        );

    public static Refusal NoSuchDocument() =>
        new(
            nameof(NoSuchDocument),
            "어떤 서류인지 골라 주세요.",
            "Choose which document it is.",
            new Place("document")
        );

    public static Refusal NoReceipt() =>
        new(
            nameof(NoReceipt),
            "접수번호와 생년월일을 확인해 주세요. 맞는 신청을 찾지 못했습니다.",
            "No application has this number and date of birth.",
            new Place("receipt")
        );

    public static Refusal TooManyLooks() =>
        new(
            Shell.Refused.Busy,
            "너무 자주 조회했습니다. 1분 뒤 다시 해 주세요.",
            "Too many tries. Come again in a minute."
        );

    public static Refusal NotExamined() => new(nameof(NotExamined), "먼저 심사를 돌려 주세요.", "Examine it first.");

    public static Refusal NoVerdict(string field) =>
        new(nameof(NoVerdict), "판정을 골라 주세요.", "Choose a verdict.", new Place(field));

    public static Refusal NoReason(string field) =>
        new(
            nameof(NoReason),
            "규칙이나 표시와 다르게 정하려면 사유를 적어 주세요. 누구인지는 적지 않습니다.",
            "Give the reason, without saying who it is.",
            new Place(field)
        );

    public static Refusal AlreadySettled() =>
        new(
            nameof(AlreadySettled),
            "선발이 확정된 신청이어서 고칠 수 없습니다. 이의신청으로 다시 정하세요.",
            "The selection is confirmed; it is changed by an objection alone."
        );

    public static Refusal NeedsReason(string field) =>
        new(
            nameof(NeedsReason),
            "사유를 다섯 자 이상 적어 주세요. 누구인지는 적지 않습니다.",
            "Give the reason, without saying who it is.",
            new Place(field)
        );

    public static Refusal AlreadyWithdrawn() =>
        new(
            nameof(AlreadyWithdrawn),
            "취하한 신청이어서 더는 바꿀 수 없습니다. 다른 신청을 골라 주세요.",
            "The application was withdrawn."
        );

    public static Refusal NotSure() =>
        new(
            nameof(NotSure),
            "취하하려면 ‘취하합니다’에 표시하고 다시 눌러 주세요.",
            "Say that you are sure.",
            new Place("sure")
        );

    public static Refusal PlacedAlready() =>
        new(
            nameof(PlacedAlready),
            "이미 일자리에 배치된 사람의 신청은 취하할 수 없습니다. 그만두려면 담당 부서에 말씀해 주세요.",
            "They were placed; whoever leaves tells the department."
        );

    public static Refusal PlacedFromCall() =>
        new(
            nameof(PlacedFromCall),
            "이 모집에서 배치된 사람이 있어 확정을 되돌릴 수 없습니다. 배치를 먼저 취소하거나 이의신청으로 다시 정하세요.",
            "Somebody was placed by this call. Undo the placement first."
        );

    public static Refusal NoVacancy() =>
        new(
            nameof(NoVacancy),
            "빈자리가 없습니다. 선발된 사람의 취하를 적은 뒤 다시 해 주세요.",
            "No place is free.",
            new Place("later-why")
        );

    public static Refusal NotReserve() =>
        new(
            nameof(NotReserve),
            "예비인 신청만 선발로 올릴 수 있습니다. 화면을 다시 열어 주세요.",
            "Only who is in reserve moves up."
        );

    public static Refusal NotNextReserve(int next) =>
        new(
            nameof(NotNextReserve),
            $"예비의 다음 차례는 신청 {next}번입니다. 그 신청을 선발로 올리거나, 참여하지 않겠다고 하면 취하를 먼저 적어 주세요.",
            $"Application {next} is the next of the reserve.",
            new Place("later-why")
        );

    public static Refusal NoSupplementText(int most) =>
        new(
            nameof(NoSupplementText),
            $"무엇을 더 내야 하는지 {most}자까지 적어 주세요. 주민등록번호는 적지 않습니다.",
            $"Say what is to be sent, in up to {most} letters.",
            new Place("supplement")
        );

    public static Refusal BadUntil() =>
        new(
            nameof(BadUntil),
            "언제까지 받을지 오늘이나 그 뒤의 날로 적어 주세요.",
            "Give the last day, today or later.",
            new Place("until")
        );

    public static Refusal NothingAskedFor() =>
        new(
            nameof(NothingAskedFor),
            "지금은 더 낼 서류를 받지 않습니다. 받는 날이 지났으면 담당 부서에 말씀해 주세요.",
            "No documents are asked for now, or their day has passed.",
            new Place("document")
        );

    public static Refusal NotAllExamined(int left) =>
        new(
            nameof(NotAllExamined),
            $"아직 심사하지 않은 신청이 {left:N0}건 있습니다. 심사한 뒤 선발하세요.",
            $"{left} applications are not examined yet."
        );

    public static Refusal NoMark(string field, CallStage stage) =>
        new(
            nameof(NoMark),
            $"{stage.Name} 점수는 0에서 {stage.Most:0.##}까지 소수 둘째 자리까지 적거나 ‘{CallStage.Absent}’라고 적습니다.",
            $"Points from 0 to {stage.Most:0.##}, or '{CallStage.Absent}'.",
            new Place(field)
        );

    public static Refusal NotEligibleToMark(int application, ApplicationState state) =>
        new(
            nameof(NotEligibleToMark),
            $"심사 점수는 적격인 신청에만 적습니다. 신청 {application}번은 {state.Facts().Word}입니다.",
            $"Only the eligible are marked; application {application} is {state}."
        );

    public static Refusal NotAllMarked(int left) =>
        new(
            nameof(NotAllMarked),
            $"심사 점수를 다 적지 않은 적격 신청이 {left:N0}건 있습니다. 점수나 결시를 적은 뒤 선발하세요.",
            $"{left} eligible applications are not marked yet."
        );

    public static Refusal QuotaNotRead(string quota) =>
        new(
            nameof(QuotaNotRead),
            $"규칙의 몫 ‘{quota}’을(를) 사람 수로 셀 수 없습니다. 규칙을 확인하세요.",
            $"The quota '{quota}' cannot be counted in persons."
        );

    public static Refusal OldRun() =>
        new(
            nameof(OldRun),
            "이 선발안을 만든 뒤 심사 결과가 바뀌었습니다. 선발을 다시 돌린 뒤 확정하세요.",
            "Verdicts changed after this run. Run the selection again."
        );

    public static Refusal NoObjectionNow() =>
        new(
            nameof(NoObjectionNow),
            "지금은 이의신청을 받지 않습니다. 결과가 확정된 뒤 정해진 날 안에 한 번에 하나씩 할 수 있습니다.",
            "One may object after the selection is confirmed, within the days given, one at a time."
        );

    public static Refusal NoObjectionText(int most) =>
        new(
            nameof(NoObjectionText),
            $"이의신청의 까닭을 {most}자까지 적어 주세요.",
            $"Say why, in up to {most} letters.",
            new Place("objection")
        );

    public static Refusal NoAnswerText(int most) =>
        new(
            nameof(NoAnswerText),
            $"답변을 {most}자까지 적어 주세요.",
            $"Answer in up to {most} letters.",
            new Place("answer")
        );

    public static Refusal ObjectionAnswered() =>
        new(
            nameof(ObjectionAnswered),
            "이미 답변한 이의신청이거나 그런 이의신청이 없습니다. 화면을 다시 열어 주세요.",
            "It has been answered, or there is none."
        );
}

using Dure.App.Shell;
using Dure.Kernel;
using Dure.Tables.Documents;

namespace Dure.App.Capabilities.Checks;

/// <summary>Why a document is not checked, besides <see cref="DocumentRefusals"/>.</summary>
public static class CheckRefusals
{
    public static Refusal NoDocument() =>
        new(nameof(NoDocument), "검산할 파일을 골라 주세요.", "Choose a file to check.");

    public static Refusal TooLarge(string name) =>
        DocumentRefusals.TooLarge(
            name,
            $"파일이 {CheckLimits.FileBytes >> 20}MB를 넘습니다.",
            $"The file is larger than {CheckLimits.FileBytes >> 20} MB."
        );

    public static Refusal TooMuchToHold(string name) =>
        DocumentRefusals.TooLarge(
            name,
            "읽은 내용이 화면에 담아 두기에는 너무 많습니다. 명령줄(./dure check)로는 검산할 수 있습니다.",
            "There is too much in it to hold for a page; the command line checks it."
        );

    public static Refusal TooBusy() =>
        new(
            Refused.Busy,
            "지금 다른 문서를 검산하고 있습니다. 잠시 뒤 다시 보내 주세요.",
            "Other documents are being checked. Come again in a moment."
        );

    public static Refusal NoCheck() =>
        new(
            nameof(NoCheck),
            "검산한 문서가 더는 없습니다. 문서는 메모리에만 두므로 30분 동안 보지 않거나 두레를 다시 시작하면 지워집니다. 문서를 다시 올려 주세요.",
            "The document is no longer held: documents are in memory alone, for 30 minutes and until Dure restarts. Upload it again."
        );

    public static Refusal NoFinding() =>
        new(
            nameof(NoFinding),
            "이 문서에 그런 번호의 지적이 없습니다. 목록에서 골라 주세요.",
            "The document has no finding of that number."
        );

    public static Refusal NoReason() =>
        new(
            nameof(NoReason),
            "제쳐 두는 사유를 200자 안으로 적어 주세요.",
            "Give a reason of up to 200 letters for setting the finding aside."
        );

    public static Refusal NoPages() =>
        new(
            nameof(NoPages),
            "쪽으로 보기는 HWP와 HWPX 문서에만 있습니다. 검산 결과 화면에서 글과 표를 보실 수 있습니다.",
            "Only HWP and HWPX are shown by pages."
        );

    public static Refusal NoComments() =>
        new(
            nameof(NoComments),
            "이 형식의 문서에는 의견을 달 수 없습니다. XLSX나 HWPX로 저장해 올리면 의견을 단 파일을 받을 수 있습니다.",
            "Comments go into XLSX and HWPX alone."
        );
}

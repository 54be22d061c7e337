using Dure.App.Shared.Rights;
using Dure.App.Shell;

namespace Dure.App.Capabilities.Results;

/// <summary>What stands above every page of a submission.</summary>
/// <param name="Part">Which of them it is: empty, <c>upload</c>, <c>submit</c>, <c>confirm</c> or <c>approve</c>.</param>
public sealed record SubmissionHead(OpenSubmission Open, string Part, Viewer Viewer)
{
    private static readonly (string Part, string Label, Act Act)[] All =
    [
        ("", "입력", Act.ReadRounds),
        ("upload", "엑셀", Act.EnterResults),
        ("submit", "제출", Act.EnterResults),
        ("confirm", "부서 확인", Act.ConfirmResults),
        ("approve", "승인", Act.ApproveResults),
    ];

    /// <summary>The pages that this person may open.</summary>
    public IEnumerable<(string Part, string Label)> Parts =>
        (Open.Partner is null ? All : [])
            .Where(one => Viewer.May(one.Act, Open.Submission.Municipality, Open.Submission.Department, whole: true))
            .Select(one => (one.Part, one.Label));

    public static string LastSaved(DateTime at, string who) => $"{Show.Moment(at)} {who} 저장";

    public string AddressOf(string part) => part.Length == 0 ? Open.Address : $"{Open.Address}/{part}";
}

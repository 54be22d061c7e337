namespace Dure.App.Shared.Payments;

/// <summary>How far a batch of payments has come.</summary>
public enum BatchState
{
    /// <summary>작성: may be laid before a line, or cancelled.</summary>
    Draft,

    /// <summary>승인.</summary>
    Approved,

    /// <summary>송금: the bank has the file.</summary>
    Sent,

    /// <summary>완료: everybody was paid.</summary>
    Completed,

    /// <summary>일부 실패: some were not, and may be paid again.</summary>
    PartlyFailed,

    /// <summary>취소, before it was approved.</summary>
    Cancelled,
}

/// <param name="IsPaid">Whether money has moved.</param>
public sealed record BatchStateFacts(BatchState State, string Word, string Badge, bool IsPaid);

public enum PaymentState
{
    /// <summary>대기.</summary>
    Waiting,

    /// <summary>지급.</summary>
    Paid,

    /// <summary>실패.</summary>
    Failed,
}

public static class BatchStates
{
    private static readonly BatchStateFacts[] All =
    [
        new(BatchState.Draft, "작성", "", false),
        new(BatchState.Approved, "승인", "good", false),
        new(BatchState.Sent, "송금", "", false),
        new(BatchState.Completed, "완료", "good", true),
        new(BatchState.PartlyFailed, "일부 실패", "bad", true),
        new(BatchState.Cancelled, "취소", "", false),
    ];

    public static BatchStateFacts Facts(this BatchState state) => All[(int)state];

    public static string Word(this PaymentState state) =>
        state switch
        {
            PaymentState.Waiting => "대기",
            PaymentState.Paid => "지급",
            _ => "실패",
        };
}

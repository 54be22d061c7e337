using Dure.Kernel;

namespace Dure.App.Shared.Payments;

/// <summary>지급 묶음: payments for one purpose that are approved, sent and settled together. None is ever deleted.</summary>
public sealed class PaymentBatch
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>1, 2, 3 … within the municipality.</summary>
    public required int Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Department { get; init; }
    public required string Programme { get; init; }

    /// <summary>The measure of the ledger in which the programme's budget is kept.</summary>
    public required string Measure { get; init; }

    /// <summary>회계연도.</summary>
    public required int Year { get; init; }
    public required string Title { get; init; }

    /// <summary>What it was made of, as its maker knows it: <c>pay 3</c>.</summary>
    public required string Origin { get; init; }

    /// <summary>See <see cref="FundingSplit.Write()"/>.</summary>
    public required string Sources { get; init; }
    public required int Count { get; init; }

    /// <summary>Won; below 0 for one that takes another back.</summary>
    public required long Total { get; init; }

    /// <summary>Of all payments: what was approved is what is paid.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The batch whose failed payments are paid again.</summary>
    public int? Repays { get; init; }

    /// <summary>The batch that is taken back.</summary>
    public int? Reverses { get; init; }
    public required DateTime MadeAt { get; init; }
    public required string Who { get; init; }
    public BatchState State { get; private set; }

    /// <summary>Number of the document by which it was approved; empty where one works alone.</summary>
    public string? Approval { get; private set; }
    public DateTime? ApprovedAt { get; private set; }

    /// <summary>The day on which the money left, and on which it counts as spent.</summary>
    public DateOnly? SentOn { get; private set; }
    public DateTime? SettledAt { get; private set; }
    public int Failures { get; private set; }

    /// <summary>Won that reached somebody.</summary>
    public long Paid { get; private set; }
    public int? Posting { get; private set; }
    public int Version { get; private set; }

    public string Purpose =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Payments.Source} {Id}");

    public void Approve(string number, DateTime at)
    {
        Require(BatchState.Draft);
        (State, Approval, ApprovedAt, Version) = (BatchState.Approved, number, at, Version + 1);
    }

    public void Cancel()
    {
        Require(BatchState.Draft);
        (State, Version) = (BatchState.Cancelled, Version + 1);
    }

    public void Send(DateOnly on)
    {
        Require(BatchState.Approved);
        (State, SentOn, Version) = (BatchState.Sent, on, Version + 1);
    }

    public void Settle(int failures, long paid, int? posting, DateTime at)
    {
        Require(BatchState.Sent);
        State = failures == 0 ? BatchState.Completed : BatchState.PartlyFailed;
        (Failures, Paid, Posting, SettledAt, Version) = (failures, paid, posting, at, Version + 1);
    }

    private void Require(BatchState state)
    {
        if (State != state)
            throw new RefusedException(PaymentRefusals.BatchNotFromHere(State, state));
    }
}

/// <summary>One payment of a batch, to a person or to an agency.</summary>
public sealed class Payment
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Batch { get; init; }

    /// <summary>1, 2, 3 … within the batch; the bank's file says it.</summary>
    public required int Number { get; init; }

    /// <summary>Number of the person; null for an agency.</summary>
    public int? Person { get; init; }

    /// <summary>The agency; empty for a person.</summary>
    public required string Payee { get; init; }

    /// <summary>What it is for, as its maker knows it: <c>placement 12</c>.</summary>
    public required string Subject { get; init; }
    public required long Amount { get; init; }

    /// <summary>What each source pays of it; see <see cref="FundingSplit.Write(long[])"/>.</summary>
    public required string Split { get; init; }
    public PaymentState State { get; private set; }

    /// <summary>Why the bank did not pay it.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>The batch in which it was paid again, or taken back.</summary>
    public int? FollowedBy { get; private set; }

    public void Settle(string? failure) =>
        (State, Failure) = failure is null ? (PaymentState.Paid, "") : (PaymentState.Failed, failure);

    public void Follow(int batch) => FollowedBy = batch;
}

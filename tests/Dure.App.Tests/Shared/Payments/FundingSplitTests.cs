using Dure.App.Shared.Payments;
using Dure.Kernel;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Shared.Payments;

/// <summary>What sources pay is the amount, to the won, whatever it is and whatever they bear.</summary>
public class FundingSplitTests
{
    private static readonly Gen<FundingSplit> Splits =
        from count in Gen.Choose(1, 6)
        from weights in Gen.Choose(1, 2_000_000_000).ArrayOf(count)
        select FundingSplit.Of([.. weights.Select((weight, at) => ($"s{at}", (long)weight))]);

    private static readonly Gen<long> Amounts =
        from high in Gen.Choose(-2_000_000, 2_000_000)
        from low in Gen.Choose(0, 999_999)
        select (high * 1_000_000L) + low;

    [Fact]
    public void Sources_pay_exactly_the_amount_each_within_a_won_of_its_share() =>
        Prop.ForAll(
                (from split in Splits from amount in Amounts select (split, amount)).ToArbitrary(),
                one =>
                {
                    var (split, amount) = one;
                    var shares = split.Of(amount);
                    var total = split.Sources.Sum(source => source.Weight);
                    shares.Sum().ShouldBe(amount);
                    foreach (var (at, source) in split.Sources.Index())
                        Int128
                            .Abs(((Int128)shares[at] * total) - ((Int128)amount * source.Weight))
                            .ShouldBeLessThan(total);
                    // Taken back, each source gets back what it paid.
                    split.Of(-amount).ShouldBe(shares.Select(share => -share));
                    FundingSplit.ReadShares(FundingSplit.Write(shares)).ShouldBe(shares);
                    FundingSplit.Read(split.Write()).Of(amount).ShouldBe(shares);
                }
            )
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(100, "33,33,34", 1, 1, 1.01)]
    [InlineData(100, "34,33,33", 1, 1, 1)]
    [InlineData(1, "1,0", 1, 1, 0)]
    [InlineData(-1, "-1,0", 1, 1, 0)]
    [InlineData(0, "0,0,0", 5, 3, 2)]
    public void The_won_that_is_left_goes_to_who_lost_most(long amount, string shares, double a, double b, double c)
    {
        (string, long)[] weights = [("a", (long)(a * 100)), ("b", (long)(b * 100)), ("c", (long)(c * 100))];
        FundingSplit.Write(FundingSplit.Of([.. weights.Where(one => one.Item2 > 0)]).Of(amount)).ShouldBe(shares);
    }

    [Fact]
    public void Sources_that_are_none_are_refused()
    {
        foreach (
            var bad in (IReadOnlyList<(string, long)>[])
                [
                    [],
                    [("a", 0)],
                    [("a", 1), ("a", 2)],
                    [("", 1)],
                    [("a:b", 1)],
                    [("a", -1)],
                ]
        )
            Should
                .Throw<RefusedException>(() => FundingSplit.Of(bad))
                .Refusals[0]
                .Name.ShouldBe(nameof(PaymentRefusals.BadSources));
    }

    [Theory]
    [InlineData("번호,결과,사유\n1,정상,\n2,실패,계좌 없음\n", "2:계좌 없음")]
    [InlineData("번호,결과\n2,불능\n", "2:사유 없음")]
    [InlineData("번호,결과,사유\n\n", "")]
    [InlineData("번호,결과,사유\n3,실패,없는 번호\n", null)]
    [InlineData("번호,결과,사유\n1,실패,가\n1,정상,\n", null)]
    [InlineData("번호,결과,사유\n1,몰라,\n", null)]
    [InlineData("이름,금액\n홍,1\n", null)]
    [InlineData("", null)]
    public void The_bank_s_answer_is_read_or_refused(string csv, string? failed)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(csv);
        if (failed is null)
            Should.Throw<RefusedException>(() => BankFile.ReadResult(bytes, 2));
        else
            string.Join(';', BankFile.ReadResult(bytes, 2).Select(one => $"{one.Key}:{one.Value}")).ShouldBe(failed);
    }
}

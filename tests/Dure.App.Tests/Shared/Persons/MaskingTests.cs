using System.Globalization;
using Dure.App.Shared.Persons;
using FsCheck;
using FsCheck.Fluent;

namespace Dure.App.Tests.Shared.Persons;

public class MaskingTests
{
    [Theory]
    [InlineData("홍길동", "홍○동")]
    [InlineData("남궁민", "남궁○")]
    [InlineData("남궁민수", "남궁○수")]
    [InlineData("남궁", "남○")]
    [InlineData("이산", "이○")]
    [InlineData("홍", "○")]
    [InlineData("김하늘별", "김○○별")]
    [InlineData("응우옌 티 호아", "응○○ ○ 호○")]
    [InlineData("NGUYEN THI HOA", "N***** T** H**")]
    [InlineData("A", "*")]
    [InlineData("李小龍", "李**")]
    [InlineData("José", "J***")]
    [InlineData("", "")]
    public void A_name_shows_who_may_be_meant(string name, string masked) => Masking.Name(name).ShouldBe(masked);

    [Theory]
    [InlineData("01012345678", "010-****-5678")]
    [InlineData("0111234567", "011-***-4567")]
    [InlineData("021234567", "02-***-4567")]
    [InlineData("0212345678", "02-****-5678")]
    [InlineData("0313456789", "031-***-6789")]
    [InlineData("15881234", "****-1234")]
    [InlineData("+84901234567", "+**-****-4567")]
    [InlineData("1234567", "****")]
    [InlineData("", "")]
    public void A_phone_shows_its_last_four(string phone, string masked) => Masking.Phone(phone).ShouldBe(masked);

    [Theory]
    [InlineData("서울특별시 영등포구 당산동3가 12-3, 101동 1203호", "서울특별시 영등포구 당산동3가 ○○")]
    [InlineData("서울특별시 영등포구 당산로 123, 101동 1203호 (당산동, 한빛아파트)", "서울특별시 영등포구 당산동 ○○")]
    [InlineData("경기도 수원시 팔달구 효원로 1", "경기도 수원시 팔달구 ○○")]
    [InlineData("강원특별자치도 홍천군 서면 한치골길 12", "강원특별자치도 홍천군 서면 ○○")]
    [InlineData("한빛도 두레시 은하동 12번지 101동", "한빛도 두레시 은하동 ○○")]
    [InlineData("홍길동 댁", "○○")]
    [InlineData("101동 1203호", "○○")]
    [InlineData("", "")]
    public void An_address_ends_with_the_neighbourhood(string address, string masked) =>
        Masking.Address(address).ShouldBe(masked);

    [Theory]
    [InlineData("두레은행 000-12-345670", "두레은행 ****5670")]
    [InlineData("110-123-456789", "****6789")]
    [InlineData("국민 1234567", "국민 ****")]
    [InlineData("홍길동 110-123-456789", "****6789")]
    [InlineData("", "")]
    public void An_account_shows_its_last_four(string account, string masked) =>
        Masking.Account(account).ShouldBe(masked);

    [Fact]
    public void Whatever_is_masked_shows_no_more_than_it_may()
    {
        Prop.ForAll<string?>(any =>
            {
                var text = any ?? "";
                var name = Masking.Name(text);
                var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                foreach (
                    var word in words.Where(word =>
                        new StringInfo(word).LengthInTextElements > 2 && !word.Contains('*') && !word.Contains('○')
                    )
                )
                    name.Contains(word, StringComparison.Ordinal).ShouldBeFalse();
                foreach (var masked in (string[])[Masking.Phone(text), Masking.Account(text)])
                    masked.Count(char.IsAsciiDigit).ShouldBeLessThanOrEqualTo(7);
            })
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_lot_block_or_door_of_an_address_is_shown()
    {
        string[] districts = ["서울특별시 영등포구", "경기도 수원시 팔달구", "한빛도 두레시"];
        string[] places = ["은하동", "당산동3가", "서면", "당산로", "한치골길"];
        var addresses =
            from district in Gen.Elements(districts)
            from place in Gen.Elements(places)
            from lot in Gen.Choose(11, 999)
            from block in Gen.Choose(101, 150)
            from door in Gen.Choose(101, 2500)
            from bracket in Gen.Elements("", " (은하동)", $" (은하동, 한빛{lot}차)")
            select (lot, block, door, Text: $"{district} {place} {lot}, {block}동 {door}호{bracket}");
        Prop.ForAll(
                addresses.ToArbitrary(),
                address =>
                {
                    var masked = Masking.Address(address.Text);
                    foreach (var number in (int[])[address.lot, address.block, address.door])
                        masked.ShouldNotContain($"{number}");
                    masked.ShouldNotContain("호");
                    masked.ShouldEndWith("○○");
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Korean_names_keep_their_length_and_hide_at_least_one_syllable()
    {
        var names = ArbMap
            .Default.GeneratorFor<int>()
            .Select(number => (char)('가' + (Math.Abs(number % 11_172))))
            .ListOf()
            .Where(letters => letters.Count is > 0 and < 8)
            .Select(letters => string.Concat(letters));
        Prop.ForAll(
                names.ToArbitrary(),
                name =>
                {
                    var masked = Masking.Name(name);
                    masked.Length.ShouldBe(name.Length);
                    masked.ShouldContain('○');
                    // Surname of at most two, and one at the end.
                    masked.Count(letter => letter != '○').ShouldBeLessThanOrEqualTo(3);
                }
            )
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Phones_show_four_digits_behind_the_area()
    {
        var phones = ArbMap.Default.GeneratorFor<long>().Select(number => $"010{Math.Abs(number % 100_000_000):D8}");
        Prop.ForAll(phones.ToArbitrary(), phone => Masking.Phone(phone).ShouldBe($"010-****-{phone[^4..]}"))
            .QuickCheckThrowOnFailure();
    }
}

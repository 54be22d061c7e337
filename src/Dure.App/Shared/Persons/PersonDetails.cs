using System.Buffers.Binary;
using System.Text;
using System.Text.RegularExpressions;
using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>What of a person is only ever stored encrypted. It has no text, so that no message or log can hold it.</summary>
/// <param name="Phone">Digits, with a + in front of a foreign one; empty if none is known.</param>
/// <param name="Account">Bank and number, as the bank writes it.</param>
public sealed partial record PersonDetails(string Name, string Phone = "", string Address = "", string Account = "")
{
    public const int LongestName = 60;
    public const int LongestAddress = 200;
    public const int LongestAccount = 60;

    // Lengths of names and addresses do not show in the length of what is stored.
    private const int Step = 32;

    /// <summary>Never what it holds.</summary>
    public override string ToString() => "개인정보";

    /// <summary>The same with what a later form gave; what it left empty stays.</summary>
    public PersonDetails With(PersonDetails later) =>
        new(
            later.Name,
            later.Phone.Length > 0 ? later.Phone : Phone,
            later.Address.Length > 0 ? later.Address : Address,
            later.Account.Length > 0 ? later.Account : Account
        );

    /// <summary>As it is stored: one way of writing, nothing that nobody sees.</summary>
    /// <param name="row">Which of several persons, from 1; 0 if there is only one.</param>
    internal PersonDetails Clean(int row, List<Refusal> refusals)
    {
        var cleaned = new PersonDetails(Tidy(Name), PhoneOf(Phone), Tidy(Address), Tidy(Account));
        var before = refusals.Count;
        foreach (
            var (field, word, text, longest) in (ReadOnlySpan<(string, string, string, int)>)
                [
                    ("name", "이름", Name ?? "", LongestName),
                    ("phone", "전화번호", Phone ?? "", 30),
                    ("address", "주소", Address ?? "", LongestAddress),
                    ("account", "계좌", Account ?? "", LongestAccount),
                ]
        )
        {
            var place = new Place(field, row);
            if (PersonalText.HasResidentNumber(text, digitsAreUsual: field == "account"))
                refusals.Add(PersonRefusals.ResidentNumberInText(place, word));
            else if (text.Length > longest || text.Any(char.IsControl) || !IsText(text))
                refusals.Add(PersonRefusals.TextNotTaken(place, word, longest));
        }

        // One sentence for a field is enough, and the first says more.
        if (cleaned.Name.Length == 0 && !IsTold("name"))
            refusals.Add(PersonRefusals.NameMissing(new Place("name", row)));
        if (cleaned.Phone.Length > 0 && !PhoneForm().IsMatch(cleaned.Phone) && !IsTold("phone"))
            refusals.Add(PersonRefusals.PhoneNotReadable(new Place("phone", row)));
        return cleaned;

        bool IsTold(string field) => refusals.Skip(before).Any(refusal => refusal.Place == new Place(field, row));
    }

    internal byte[] Pack()
    {
        var length = 1;
        foreach (var text in (ReadOnlySpan<string>)[Name, Phone, Address, Account])
            length += 2 + Encoding.UTF8.GetByteCount(text);
        var bytes = new byte[(length + Step - 1) / Step * Step];
        bytes[0] = 1;
        var at = 1;
        foreach (var text in (ReadOnlySpan<string>)[Name, Phone, Address, Account])
        {
            var written = Encoding.UTF8.GetBytes(text, bytes.AsSpan(at + 2));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)written);
            at += 2 + written;
        }

        return bytes;
    }

    internal static PersonDetails Unpack(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes[1..];
        return new(Next(ref rest), Next(ref rest), Next(ref rest), Next(ref rest));

        static string Next(ref ReadOnlySpan<byte> rest)
        {
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest);
            var text = Encoding.UTF8.GetString(rest.Slice(2, length));
            rest = rest[(2 + length)..];
            return text;
        }
    }

    private static string Tidy(string? text) =>
        IsText(text ?? "") ? Spaces().Replace((text ?? "").Normalize(), " ").Trim() : "";

    private static string PhoneOf(string? text)
    {
        var tidy = IsText(text ?? "") ? (text ?? "").Normalize(NormalizationForm.FormKC).Trim() : "";
        return Between().Replace(tidy, "");
    }

    // Half of a pair of code units is no text.
    private static bool IsText(string text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
                return false;
        return true;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[\s\-.()‐-―]")]
    private static partial Regex Between();

    [GeneratedRegex(@"^(\+[1-9][0-9]{6,14}|0[0-9]{7,11}|1[0-9]{7})$")]
    private static partial Regex PhoneForm();
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Dure.Kernel;

namespace Dure.App.Shared.Persons;

/// <summary>
/// The key of one cohort at work: encrypts details, and hides what identifies, so that with the key both are gone. Not for
/// several threads at once; each takes a <see cref="Copy"/>.
/// </summary>
internal sealed class CohortKey : IDisposable
{
    /// <summary>Of keys, and of what identifies.</summary>
    public const int KeyBytes = 32;
    public const int CoreBytes = 16;

    private const byte Form = 1;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key;
    private readonly AesGcm texts;

    // Made when it is first asked for: what a capability seals identifies nobody.
    private Aes? cores;

    public CohortKey(byte[] key)
    {
        this.key = key;
        var derived = Derived("dure person text"u8);
        texts = new(derived, TagBytes);
        CryptographicOperations.ZeroMemory(derived);
    }

    public CohortKey Copy() => new([.. key]);

    /// <summary>Encrypted for one row: in another it does not open.</summary>
    public byte[] Seal(MunicipalityCode municipality, int id, ReadOnlySpan<byte> plain)
    {
        var box = new byte[1 + NonceBytes + plain.Length + TagBytes];
        box[0] = Form;
        var nonce = box.AsSpan(1, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> row = stackalloc byte[RowBytes];
        texts.Encrypt(
            nonce,
            plain,
            box.AsSpan(1 + NonceBytes, plain.Length),
            box.AsSpan(box.Length - TagBytes),
            RowOf(municipality, id, row)
        );
        return box;
    }

    /// <summary>Null if it was not encrypted by this key for this row.</summary>
    public byte[]? Open(MunicipalityCode municipality, int id, ReadOnlySpan<byte> box)
    {
        if (box.Length < 1 + NonceBytes + TagBytes || box[0] != Form)
            return null;
        var plain = new byte[box.Length - 1 - NonceBytes - TagBytes];
        Span<byte> row = stackalloc byte[RowBytes];
        try
        {
            texts.Decrypt(
                box.Slice(1, NonceBytes),
                box.Slice(1 + NonceBytes, plain.Length),
                box[^TagBytes..],
                plain,
                RowOf(municipality, id, row)
            );
            return plain;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    /// <summary>
    /// As it is stored. One block of AES each: the same hash is hidden as the same, which is how a person is found again,
    /// and all hashes are different otherwise.
    /// </summary>
    public UInt128[] Hide(ReadOnlySpan<UInt128> plain) => Through(plain, hide: true);

    /// <summary>What <see cref="Hide"/> hid.</summary>
    public UInt128[] Show(ReadOnlySpan<UInt128> hidden) => Through(hidden, hide: false);

    public static byte[] BytesOf(UInt128 core)
    {
        var bytes = new byte[CoreBytes];
        BinaryPrimitives.WriteUInt128LittleEndian(bytes, core);
        return bytes;
    }

    public static UInt128 CoreOf(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt128LittleEndian(bytes);

    public void Dispose()
    {
        texts.Dispose();
        cores?.Dispose();
        CryptographicOperations.ZeroMemory(key);
    }

    private const int RowBytes = 8;

    private static Span<byte> RowOf(MunicipalityCode municipality, int id, Span<byte> row)
    {
        BinaryPrimitives.WriteInt32LittleEndian(row, municipality.Value);
        BinaryPrimitives.WriteInt32LittleEndian(row[4..], id);
        return row;
    }

    // All at once: a call for each costs ten times as much as the block itself.
    private UInt128[] Through(ReadOnlySpan<UInt128> from, bool hide)
    {
        var into = new UInt128[from.Length];
        var source = MemoryMarshal.AsBytes(from);
        var target = MemoryMarshal.AsBytes(into.AsSpan());
        if (source.Length == 0)
            return into;
        cores ??= Cores();
        if (hide)
            cores.EncryptEcb(source, target, PaddingMode.None);
        else
            cores.DecryptEcb(source, target, PaddingMode.None);
        return into;
    }

    private Aes Cores()
    {
        var derived = Derived("dure person identity"u8);
        var made = Aes.Create();
        made.Key = derived;
        CryptographicOperations.ZeroMemory(derived);
        return made;
    }

    private byte[] Derived(ReadOnlySpan<byte> use)
    {
        var derived = new byte[KeyBytes];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, [], use);
        return derived;
    }
}

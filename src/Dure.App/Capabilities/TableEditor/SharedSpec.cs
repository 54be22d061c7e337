using System.Buffers.Text;
using System.IO.Compression;
using System.Text;
using Dure.Kernel;

namespace Dure.App.Capabilities.TableEditor;

/// <summary>A definition inside an address: compressed, in letters that addresses take.</summary>
public static class SharedSpec
{
    /// <summary>Longer addresses are cut off by mail programs and refused by servers.</summary>
    public const int MaxLength = 6_000;

    /// <summary>Bytes of a definition. The longest of a real book has a sixth of it.</summary>
    public const int MaxBytes = 64 * 1024;

    /// <summary>Null if it is too long for an address.</summary>
    public static string? Write(string yaml)
    {
        using var bytes = new MemoryStream();
        using (var packed = new BrotliStream(bytes, CompressionLevel.SmallestSize))
            packed.Write(Encoding.UTF8.GetBytes(yaml));
        var text = Base64Url.EncodeToString(bytes.ToArray());
        return text.Length > MaxLength ? null : text;
    }

    /// <exception cref="RefusedException">The text was not made here, was cut off, or unfolds to too much.</exception>
    public static string Read(string text)
    {
        try
        {
            if (text.Length > MaxLength)
                throw new RefusedException(Refusals.BadLink());
            using var packed = new BrotliStream(
                new MemoryStream(Base64Url.DecodeFromChars(text)),
                CompressionMode.Decompress
            );
            var bytes = new byte[MaxBytes + 1];
            var length = packed.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            return length > MaxBytes
                ? throw new RefusedException(Refusals.BadLink())
                : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes, 0, length);
        }
        catch (Exception problem)
            when (problem
                    is FormatException
                        or InvalidDataException
                        or InvalidOperationException
                        or DecoderFallbackException
            )
        {
            throw new RefusedException(Refusals.BadLink());
        }
    }
}

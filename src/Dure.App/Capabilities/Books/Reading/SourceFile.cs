using System.Text;
using Dure.Kernel;

namespace Dure.App.Capabilities.Books;

/// <summary>Takes a file into memory, if it is of a size and an encoding that a book has.</summary>
internal static class SourceFile
{
    /// <summary>No file of a book comes near it; a larger one is a mistake or an attack.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    /// <summary>The content; refused before anything is read if it says to be too large, and while reading if it lied.</summary>
    public static byte[]? Read(string path, Place place, BookSourceBuilder builder)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            while (file.Length <= MaxBytes && bytes.Length <= MaxBytes && file.Read(buffer) is var count and > 0)
                bytes.Write(buffer, 0, count);
            if (file.Length <= MaxBytes && bytes.Length <= MaxBytes)
                return bytes.ToArray();
            builder.Refuse(Refusals.TooLarge(place, MaxBytes));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            builder.Refuse(Refusals.NotReadable(place, problem.Message));
        }

        return null;
    }

    /// <summary>UTF-8, with or without a mark; else CP949, which Excel in Korea still writes; else refused.</summary>
    public static string? Decode(byte[] bytes, Place place, BookSourceBuilder builder)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            try
            {
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
                var text = Encoding
                    .GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    .GetString(bytes);
                builder.Remark(
                    $"{place.File}: CP949로 저장된 파일이어서 그에 맞게 읽었습니다.",
                    $"{place.File}: saved as CP949, and read as such."
                );
                return text;
            }
            catch (DecoderFallbackException)
            {
                builder.Refuse(Refusals.UnknownEncoding(place));
                return null;
            }
        }
    }
}

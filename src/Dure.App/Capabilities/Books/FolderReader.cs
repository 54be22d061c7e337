using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.Books;

/// <summary>Reads a book from its folder.</summary>
internal static class FolderReader
{
    /// <summary>No file of a book comes near it; a larger one is a mistake or an attack.</summary>
    public const long MaxFile = 64 * 1024 * 1024;

    private static readonly Encoding Utf8 = new UTF8Encoding(false, throwOnInvalidBytes: true);

    public static BookSource Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "book.yaml")))
            throw new RefusedException(Refusals.NotABook(folder));
        var builder = new BookSourceBuilder(
            Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar))
        );
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder, "*.yaml"))
            ReadText(builder, hash, folder, file, (place, text) => ReadSections(builder, place, text));
        foreach (var file in Files(Path.Combine(folder, "facts"), "*.csv"))
            ReadText(builder, hash, folder, file, (place, text) => ReadFacts(builder, place, text));
        foreach (var file in Files(Path.Combine(folder, "tables"), "*.yaml"))
            ReadText(
                builder,
                hash,
                folder,
                file,
                (place, text) => builder.AddTable(Path.GetFileNameWithoutExtension(file), text, place)
            );
        foreach (var file in Files(Path.Combine(folder, "printed"), "*.csv"))
            ReadText(
                builder,
                hash,
                folder,
                file,
                (place, text) => builder.AddPrinted(Path.GetFileNameWithoutExtension(file), text, place)
            );
        return builder.Build(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];

    private static void ReadText(
        BookSourceBuilder builder,
        IncrementalHash hash,
        string folder,
        string file,
        Action<Place, string> read
    )
    {
        var place = new Place(Path.GetRelativePath(folder, file).Replace('\\', '/'));
        if (new FileInfo(file).Length > MaxFile)
        {
            builder.Refuse(Refusals.TooLarge(place, MaxFile));
            return;
        }

        var bytes = File.ReadAllBytes(file);
        hash.AppendData(Encoding.UTF8.GetBytes(place.File));
        hash.AppendData(bytes);
        if (Decode(bytes, place, builder) is { } text)
            read(place, text);
    }

    /// <summary>UTF-8, with or without a mark; else CP949, which Excel in Korea still writes; else refused.</summary>
    private static string? Decode(byte[] bytes, Place place, BookSourceBuilder builder)
    {
        try
        {
            return Utf8.GetString(bytes).TrimStart('﻿');
        }
        catch (DecoderFallbackException)
        {
            try
            {
                Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
                var text = Encoding
                    .GetEncoding(949, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
                    .GetString(bytes);
                builder.Remark($"{place.File}: CP949로 저장된 파일이어서 그에 맞게 읽었습니다.");
                return text;
            }
            catch (DecoderFallbackException)
            {
                builder.Refuse(Refusals.UnknownEncoding(place));
                return null;
            }
        }
    }

    private static void ReadSections(BookSourceBuilder builder, Place file, string text)
    {
        var yaml = new YamlStream();
        try
        {
            yaml.Load(new StringReader(text));
        }
        catch (YamlException problem)
        {
            var at = new Place(file.File, (int)problem.Start.Line, (int)problem.Start.Column);
            builder.Refuse(Refusals.Unreadable(at, problem.InnerException?.Message ?? problem.Message));
            return;
        }

        if (yaml.Documents.Count == 0)
            return;
        // contradictions.yaml is one list without a name of its own.
        if (yaml.Documents[0].RootNode is YamlSequenceNode list && file.File == "contradictions.yaml")
        {
            ReadSection(builder, file, "contradictions", PlaceOf(file, list), list);
            return;
        }

        if (yaml.Documents[0].RootNode is not YamlMappingNode root)
        {
            builder.Refuse(Refusals.Unreadable(file, "절 이름으로 시작하지 않습니다."));
            return;
        }

        foreach (var (key, value) in root.Children)
            ReadSection(builder, file, ((YamlScalarNode)key).Value ?? "", PlaceOf(file, key), value);
    }

    private static void ReadSection(BookSourceBuilder builder, Place file, string name, Place place, YamlNode value)
    {
        if (!builder.Begin(name, place))
            return;
        foreach (var node in value is YamlSequenceNode list ? list.Children : [value])
        {
            if (node is not YamlMappingNode mapping)
            {
                builder.Refuse(Refusals.Unreadable(PlaceOf(file, node), $"{name}의 줄은 '칸: 값'으로 적습니다."));
                continue;
            }

            var fields = new List<(string, BookField)>();
            foreach (var (key, field) in mapping.Children)
            {
                var items = field switch
                {
                    YamlScalarNode scalar => string.IsNullOrEmpty(scalar.Value) ? [] : [scalar.Value],
                    YamlSequenceNode several => several
                        .Children.Select(item => (item as YamlScalarNode)?.Value ?? "")
                        .ToList(),
                    _ => new List<string> { "" },
                };
                fields.Add((((YamlScalarNode)key).Value ?? "", new BookField(items, PlaceOf(file, field))));
            }

            builder.Add(name, fields, PlaceOf(file, mapping));
        }
    }

    private static void ReadFacts(BookSourceBuilder builder, Place file, string text)
    {
        builder.Begin("facts", file, several: true);
        using var csv = new CsvReader(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                TrimOptions = TrimOptions.Trim,
                BadDataFound = null,
                MissingFieldFound = null,
            }
        );
        if (!csv.Read() || !csv.ReadHeader())
            return;
        while (csv.Read())
        {
            // A field's column is its place in the line, counted in fields: that is what a spreadsheet shows.
            var line = csv.Parser.RawRow;
            var fields = new List<(string, BookField)>();
            for (var at = 0; at < csv.Parser.Count; at++)
            {
                var name = at < csv.HeaderRecord!.Length ? csv.HeaderRecord[at] : $"{at + 1}번째 칸";
                var field = csv.GetField(at) ?? "";
                if (field.Length > 0)
                    fields.Add((name, new BookField([field], new Place(file.File, line, at + 1))));
            }

            if (fields.Count > 0)
                builder.Add("facts", fields, new Place(file.File, line));
        }
    }

    private static Place PlaceOf(Place file, YamlNode node) =>
        new(file.File, (int)node.Start.Line, (int)node.Start.Column);
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Dure.App.Shared.Yaml;
using Dure.App.Shell;
using Dure.Kernel;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Capabilities.Books;

/// <summary>A file of a book: its path within the book, and its content, or null if that was refused.</summary>
internal sealed record BookFile(string Path, Func<Place, BookSourceBuilder, byte[]?> Bytes);

/// <summary>Reads a book from its folder.</summary>
internal static class FolderReader
{
    public static BookSource Read(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "book.yaml")))
            throw new RefusedException(Refusals.NotABook(folder));
        return Read(
            Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)),
            (part, extension) =>
            {
                var within = Path.Combine(folder, part);
                return !Directory.Exists(within)
                    ? []
                    : Directory
                        .EnumerateFiles(within, "*" + extension)
                        .Select(file => new BookFile(
                            Path.GetRelativePath(folder, file).Replace('\\', '/'),
                            (place, builder) => SourceFile.Read(file, place, builder)
                        ));
            }
        );
    }

    /// <summary>Reads a book from wherever its files lie.</summary>
    /// <param name="files">The files directly in a part of the folder ("" for the folder itself) with an extension.</param>
    public static BookSource Read(string name, Func<string, string, IEnumerable<BookFile>> files)
    {
        var builder = new BookSourceBuilder(name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Each("", ".yaml", (_, place, text) => ReadSections(builder, place, text));
        Each("facts", ".csv", (_, place, text) => ReadFacts(builder, place, text));
        Each("tables", ".yaml", (id, place, text) => builder.AddTable(id, text, place));
        Each("printed", ".csv", (id, place, text) => builder.AddPrinted(id, CsvGuard.Restore(text), place));
        return builder.Build(Convert.ToHexStringLower(hash.GetHashAndReset()));

        void Each(string part, string extension, Action<string, Place, string> read)
        {
            foreach (var file in files(part, extension).OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                var place = new Place(file.Path);
                if (file.Bytes(place, builder) is not { } bytes)
                    continue;
                hash.AppendData(Encoding.UTF8.GetBytes(place.File));
                hash.AppendData(bytes);
                if (SourceFile.Decode(bytes, place, builder) is { } text)
                    read(Path.GetFileNameWithoutExtension(file.Path), place, text);
            }
        }
    }

    private static void ReadSections(BookSourceBuilder builder, Place file, string text)
    {
        YamlNode? root;
        try
        {
            root = CarefulYaml.Load(text);
        }
        catch (YamlProblem problem)
        {
            var at = new Place(file.File, problem.Line, problem.Column);
            builder.Refuse(
                problem switch
                {
                    { Key: { } key, Depth: 1 } => Refusals.SectionTwice(at, key),
                    { Key: { } key } => Refusals.KeyTwice(at, key),
                    { Fault: YamlFault.Shorthand } => Refusals.YamlShorthand(at),
                    { Fault: YamlFault.TooMuch } => Refusals.YamlTooMuch(at, problem.Message),
                    _ => Refusals.Unreadable(at, problem.Message),
                }
            );
            return;
        }

        switch (root)
        {
            case null:
                break;
            // contradictions.yaml is one list without a name of its own.
            case YamlSequenceNode list when file.File == "contradictions.yaml":
                ReadSection(builder, file, "contradictions", PlaceOf(file, list), list);
                break;
            case YamlMappingNode sections:
                foreach (var (key, value) in sections.Children)
                    ReadSection(builder, file, ((YamlScalarNode)key).Value ?? "", PlaceOf(file, key), value);
                break;
            default:
                builder.Refuse(Refusals.Unreadable(file, "절 이름으로 시작하지 않습니다."));
                break;
        }
    }

    private static void ReadSection(BookSourceBuilder builder, Place file, string name, Place place, YamlNode value)
    {
        // A section name with nothing behind it is an empty section.
        if (!builder.Begin(name, place) || value is YamlScalarNode { Value: null or "" or "~" or "null" })
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
                var items = Items(field);
                if (items is null)
                    builder.Refuse(Refusals.Unreadable(PlaceOf(file, field), "값은 낱말이나 낱말의 목록입니다."));
                fields.Add((((YamlScalarNode)key).Value ?? "", new BookField(items ?? [], PlaceOf(file, field))));
            }

            builder.Add(name, fields, PlaceOf(file, mapping));
        }
    }

    private static List<string>? Items(YamlNode field) =>
        field switch
        {
            YamlScalarNode scalar => [scalar.Value ?? ""],
            YamlSequenceNode several when several.Children.All(item => item is YamlScalarNode) =>
            [
                .. several.Children.Select(item => ((YamlScalarNode)item).Value ?? ""),
            ],
            _ => null,
        };

    private static void ReadFacts(BookSourceBuilder builder, Place file, string text)
    {
        builder.Begin("facts", file, several: true);
        using var csv = new CsvReader(
            new StringReader(text),
            new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                MissingFieldFound = null,
                TrimOptions = TrimOptions.Trim,
            }
        );
        try
        {
            if (csv.Read() && csv.ReadHeader())
                while (csv.Read())
                    ReadFact(builder, file, csv);
        }
        catch (BadDataException)
        {
            // Read on, a quote that is never closed would swallow the lines after it.
            builder.Refuse(Refusals.BadQuotes(new Place(file.File, csv.Parser.RawRow)));
        }
    }

    private static void ReadFact(BookSourceBuilder builder, Place file, CsvReader csv)
    {
        var record = csv.Parser.Record!;
        var line = csv.Parser.RawRow - record.Sum(field => field.Count(letter => letter == '\n'));
        var fields = new List<(string, BookField)>(record.Length);
        for (var at = 0; at < record.Length; at++)
        {
            // A field's column is its place in the line, counted in fields: that is what a spreadsheet shows.
            var name = at < csv.HeaderRecord!.Length ? csv.HeaderRecord[at].Trim() : $"{at + 1}번째 칸";
            if (record[at].Length > 0)
                fields.Add((name, new BookField([CsvGuard.Open(record[at])], new Place(file.File, line, at + 1))));
        }

        if (fields.Count > 0)
            builder.Add("facts", fields, new Place(file.File, line));
    }

    private static Place PlaceOf(Place file, YamlNode node) =>
        new(file.File, (int)node.Start.Line, (int)node.Start.Column);
}

using Dure.App.Capabilities.TableEditor;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Tests.Capabilities.TableEditor;

public class DraftTests
{
    public static TheoryData<string> Books => [.. Repository.Books.Select(folder => Path.GetFileName(folder)!)];

    [Theory]
    [MemberData(nameof(Books))]
    public void Every_definition_of_a_real_book_goes_through_the_form_and_stays_what_it_was(string book)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "books", book, "tables")))
        {
            var yaml = File.ReadAllText(file);

            var again = DraftWriter.Write(DraftReader.Read(yaml)!).Yaml;

            SpecReader.Read(again, file);
            Plain(again).ShouldBe(Plain(yaml), file);
        }
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("with: colon # and \"quotes\"")]
    [InlineData("- dash")]
    [InlineData("[list]")]
    [InlineData("끝에 빈칸 아님")]
    [InlineData("a\u202Eb")]
    [InlineData("{brace}, comma")]
    [InlineData("'앞 따옴표")]
    [InlineData("참: 거짓")]
    public void A_title_of_any_text_comes_back(string title)
    {
        var draft = new TableDraft
        {
            Id = "t",
            Title = title,
            Rows = [new() { Label = title }],
            Columns = [new() { Id = "a", Label = title }],
        };

        var read = DraftReader.Read(DraftWriter.Write(draft).Yaml)!;

        (read.Title, read.Rows[0].Label, read.Columns[0].Label).ShouldBe((title, title, title));
    }

    [Fact]
    public void A_definition_fits_into_an_address_and_comes_out_of_it()
    {
        var yaml = File.ReadAllText(Path.Combine(Repository.Root, "books/guro-2022/tables/sectors.yaml"));

        SharedSpec.Read(SharedSpec.Write(yaml)!).ShouldBe(yaml);
        SharedSpec.Write(string.Concat(Enumerable.Range(0, 20_000).Select(n => n * 7919 % 10_007))).ShouldBeNull();
        // 100 MB of one letter is a few hundred bytes of an address.
        Should.Throw<Dure.Kernel.RefusedException>(() =>
            SharedSpec.Read(SharedSpec.Write(new string('a', 100_000_000))!)
        );
    }

    /// <summary>The definition with keys in one order, so that only what is said is compared.</summary>
    private static string Plain(string yaml)
    {
        var read = new YamlStream();
        read.Load(new StringReader(yaml));
        return Plain(read.Documents[0].RootNode);
    }

    private static string Plain(YamlNode node) =>
        node switch
        {
            YamlMappingNode mapping => "{"
                + string.Join(
                    ',',
                    mapping.Children.Select(pair => $"{pair.Key}={Plain(pair.Value)}").Order(StringComparer.Ordinal)
                )
                + "}",
            YamlSequenceNode list => "[" + string.Join(',', list.Children.Select(Plain)) + "]",
            _ => ((YamlScalarNode)node).Value ?? "",
        };
}

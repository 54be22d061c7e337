using System.Text;
using Dure.App.Tests.Rig;
using BookFiles = Dure.App.Capabilities.Books.Books;

namespace Dure.App.Tests.Capabilities.Books;

/// <summary>Each fault has its name and its place, and nothing of the book is kept.</summary>
public class BadBookTests
{
    private const string Facts = "facts/facts.csv";
    private const string Table = "tables/sectors.yaml";

    [Theory]
    [DatabaseData]
    public async Task The_sample_itself_is_in_order(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(kind);
        (await desk.LoadAsync(book.Folder)).Written.ShouldBe(6);
        (await desk.LoadAsync(book.Folder)).Written.ShouldBe(0);
    }

    /// <summary>The mark ^ stands where the refusal must point; without one it points to the file or its record.</summary>
    [Theory]
    [InlineData("book.yaml", "kind: 과, parent: bureau", "kind: 과, parent: ^nobody", "NoParent")]
    [InlineData("book.yaml", "경제국, kind: 국", "경제국, kind: 국, parent: ^jobs", "NoParent")]
    [InlineData(
        "book.yaml",
        "{code: 11530, name: 구로구",
        "^{code: 11530, name: 구로구",
        "NoParent",
        "시·도",
        "시·군·구"
    )]
    [InlineData("book.yaml", "parent: 11000", "parent: 26000", "NoParent")]
    [InlineData("book.yaml", "code: gov, name: 정부", "code: gov, name: 정부, parent: ^direct", "NoParent")]
    [InlineData("book.yaml", "kind: 세부계획", "kind: ^큰계획", "NotAllowed")]
    [InlineData("book.yaml", "title: 시험용 책", "titel: ^시험용 책", "UnknownKey")]
    [InlineData(
        "book.yaml",
        "{municipality: 11530, year: 2022, title: 시험용 책",
        "^{municipality: 11530, year: 2022",
        "Missing"
    )]
    [InlineData("book.yaml", "lists:", "^lits:", "UnknownSection")]
    [InlineData("book.yaml", "lists:", "^plans:", "SectionTwice")]
    [InlineData("book.yaml", "name: 재원", "name: 재원, ^name: 돈", "KeyTwice")]
    [InlineData("book.yaml", "name: 재원", "name: ^[재원, 돈]", "OneValue")]
    [InlineData("book.yaml", "year: 2022", "year: ^20222", "NotANumber")]
    [InlineData("book.yaml", "municipality: 11530", "municipality: ^1153", "NotAMunicipality")]
    [InlineData("book.yaml", "municipality: 11530", "municipality: ^11560", "NotAMunicipality")]
    [InlineData("book.yaml", "{list: funding, code: local", "^{list: funding, code: national", "Duplicate")]
    [InlineData("book.yaml", "code: local", "code: ^LOCAL", "BadCode")]
    [InlineData("book.yaml", "tree: sectors, code: direct", "tree: ^sector, code: direct", "UnknownName")]
    [InlineData("book.yaml", "book: {municipality", "book: {code: ^../up, municipality", "BadCode")]
    [InlineData("measures.yaml", "unit: 원", "unit: ^천원", "MoneyNotInWon")]
    [InlineData("measures.yaml", "decimals: 1", "decimals: ^13", "NotANumber")]
    [InlineData("programmes.yaml", "[sectors/direct]", "^[sectors/nothing]", "UnknownName")]
    [InlineData("programmes.yaml", "[sectors/direct]", "^[sectors/direct, sectors/gov]", "TwoNodesInATree")]
    [InlineData("programmes.yaml", "period: 2022,", "period: ^22,", "NotAPeriod")]
    [InlineData("programmes.yaml", "code: ansim, name: 안심일자리", "code: ansim", "Missing")]
    [InlineData(Facts, "programme:ansim,jobs,목표", "^programme:ansin,jobs,목표", "UnknownSubject")]
    [InlineData(Facts, "municipality,rate", "^municipality:26000,rate", "NotAMunicipality")]
    [InlineData(Facts, "ansim,jobs,목표", "ansim,^job,목표", "UnknownMeasure")]
    [InlineData(Facts, "jobs,목표", "jobs,^희망", "NotAllowed")]
    [InlineData(Facts, "백만원,national", "백만원,^natoinal", "UnknownPart")]
    [InlineData(Facts, "60,백만원", "60,^천명", "WrongUnit")]
    [InlineData(Facts, ",66.4,", ",^66.45,", "NotWhole")]
    [InlineData(Facts, ",100,", ",^-100,", "Negative")]
    [InlineData(Facts, ",40,백만원", ",^-40,백만원", "Negative")]
    [InlineData(Facts, ",60,백만원", ",^99999999999999999999,백만원", "TooLarge")]
    [InlineData(Facts, ",60,백만원", ",^99999999999999999999999999999999,백만원", "NumberTooLarge")]
    [InlineData(Facts, ",100,", ",^백,", "NotANumber")]
    [InlineData(Facts, "목표,2022", "목표,^2024", "OutsidePeriod")]
    [InlineData(Facts, "목표,2022", "목표,^2022-13", "NotAPeriod")]
    [InlineData(Facts, "98,,,,,2", "98,,,,,2\nprogramme:ansim,jobs,실적,2022,^98,,,,,2", "TwoWithoutReason")]
    [InlineData(Facts, "100,,,,,1", "100,,,^본예산,,1", "StageWithoutBudget")]
    [InlineData(Facts, "100,,,,,1", "100,,,,,1,^2", "UnknownKey")]
    [InlineData(Facts, "kind,period", "kind,perid", "UnknownKey")]
    [InlineData(Facts, "누락분 반영", "\"누락분 반영", "BadQuotes")]
    [InlineData(Table, "round: 1", "^raund: 1", "BadTable")]
    [InlineData(Table, "\"ratio(result, target)\"", "^\"ratio(result, \"", "BadTable")]
    [InlineData(Table, "id: sectors", "id: sektors", "BadTable")]
    [InlineData(Table, "ratio(result, target)", "ratio(result, rate)", "DoesNotFit")]
    [InlineData(Table, "ratio(result, target)", "ratio(result, aim)", "DoesNotFit")]
    [InlineData(Table, "tree: sectors", "tree: sector", "DoesNotFit")]
    [InlineData(Table, "{total: 합계}", "{subject: \"programme:none\"}", "DoesNotFit")]
    [InlineData(Table, "{total: 합계}", "{programmes: {node: sectors/none}}", "DoesNotFit")]
    [InlineData(Table, "{total: 합계}", "{parts: none}", "DoesNotFit")]
    [InlineData(Table, "measure: jobs", "measure: job", "DoesNotFit")]
    [InlineData(Table, "period: 2022", "period: year-9999", "DoesNotFit")]
    public async Task A_fault_is_named_with_its_place(
        string file,
        string old,
        string with,
        string name,
        string? also = null,
        string? alsoWith = null
    )
    {
        using var book = new SampleBook();
        var text = SampleBook.TextOf(file).Replace(old, with, StringComparison.Ordinal);
        text.ShouldNotBe(SampleBook.TextOf(file));
        if (also is not null)
            text = text.Replace(also, alsoWith, StringComparison.Ordinal);
        book.Write(file, text.Replace("^", "", StringComparison.Ordinal));

        var refusals = await book.RefusedAsync();

        var refusal = refusals.FirstOrDefault(refusal => refusal.Name == name);
        refusal.ShouldNotBeNull(string.Join('\n', refusals));
        var at = text.IndexOf('^', StringComparison.Ordinal);
        if (at < 0)
        {
            refusal.Place!.Value.File.ShouldBe(file);
            return;
        }

        var line = text[(text.LastIndexOf('\n', at) + 1)..at];
        // A spreadsheet counts fields, an editor letters.
        var column = 1 + (file == Facts ? line.Count(letter => letter == ',') : line.Length);
        refusal.Place.ToString().ShouldBe($"{file}:{text[..at].Count(letter => letter == '\n') + 1}:{column}");
    }

    [Theory]
    [DatabaseData]
    public async Task What_the_ledger_refuses_leaves_nothing_behind(DatabaseKind kind)
    {
        using var book = new SampleBook();
        book.Append(Facts, "programme:ansim,budget,예산,2022,99,백만원,,본예산,,7\n");

        var refusals = await book.RefusedAsync(kind);

        refusals.Select(refusal => refusal.Name).ShouldBe(["PartsDoNotSum"]);
        refusals[0].Place.ToString().ShouldBe("facts/facts.csv:8:5");
    }

    [Theory]
    [DatabaseData]
    public async Task A_changed_value_needs_a_reason(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(book.Folder);
        var before = await Dump.OfAsync(desk);

        book.Replace(Facts, ",100,,,,,1", ",101,,,,,1");
        var refused = await Should.ThrowAsync<Kernel.RefusedException>(() => desk.LoadAsync(book.Folder));
        refused.Refusals.Select(refusal => refusal.Name).ShouldBe(["ChangedWithoutReason"]);
        (await Dump.OfAsync(desk)).ShouldBe(before);

        book.Replace(Facts, ",100,,,,,1", ",101,,,,계획 변경,1");
        (await desk.LoadAsync(book.Folder)).Written.ShouldBe(1);
    }

    [Theory]
    [DatabaseData]
    public async Task A_measure_with_figures_keeps_its_unit_and_a_book_its_name(DatabaseKind kind)
    {
        using var book = new SampleBook();
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(book.Folder);

        book.Replace("measures.yaml", "unit: 명", "unit: 명, decimals: 2");
        (await Should.ThrowAsync<Kernel.RefusedException>(() => desk.LoadAsync(book.Folder)))
            .Refusals.Select(refusal => refusal.ToString(english: true))
            .ShouldHaveSingleItem()
            .ShouldStartWith("measures.yaml:2:5: ");

        using var other = new SampleBook();
        other.Replace("book.yaml", "year: 2022", "year: 2021");
        (await Should.ThrowAsync<Kernel.RefusedException>(() => desk.LoadAsync(other.Folder)))
            .Refusals.Select(refusal => refusal.Name)
            .ShouldBe(["CodeTaken"]);
    }

    [Fact]
    public async Task Sums_of_very_large_amounts_are_refused_not_wrapped()
    {
        using var book = new SampleBook();
        var parts = string.Concat(
            Enumerable.Range(0, 1_100).Select(at => $"  - {{list: many, code: m{at}, name: 구분{at}}}\n")
        );
        book.Replace("book.yaml", "parts:\n", "  - {code: many, name: 많음}\nparts:\n" + parts)
            .Append(
                Facts,
                string.Concat(
                    Enumerable
                        .Range(0, 1_100)
                        .Select(at => $"programme:ansim,budget,집행,2022,9223372036854775,,m{at},,,\n")
                ) + "programme:ansim,budget,집행,2022,1,,,,,\n"
            );

        (await book.RefusedAsync()).ShouldContain(refusal => refusal.Name == "PartsDoNotSum");
    }

    [Fact]
    public async Task CP949_is_read_and_named_and_anything_else_refused()
    {
        using var book = new SampleBook();
        var plain = await File.ReadAllTextAsync(Path.Combine(book.Folder, Facts), Desk.Cancel);
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        book.Write(Facts, Encoding.GetEncoding(949).GetBytes(plain));
        await using (var desk = await Desk.OpenAsync(DatabaseKind.Sqlite))
        {
            var loaded = await desk.LoadAsync(book.Folder);
            loaded.Remarks.ShouldHaveSingleItem().English.ShouldContain("CP949");
            (await Dump.OfAsync(desk)).ShouldContain(line =>
                line.Contains("Reason=누락분 반영", StringComparison.Ordinal)
            );
        }

        book.Write(Facts, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(plain.Replace("\n", "\r\n"))]);
        await using (var desk = await Desk.OpenAsync(DatabaseKind.Sqlite))
            (await desk.LoadAsync(book.Folder)).Written.ShouldBe(6);

        book.Write(Facts, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(plain)]);
        var refusals = await book.RefusedAsync();
        refusals[0].Name.ShouldBe("UnknownEncoding");
        refusals[0].Place.ToString().ShouldBe(Facts);
    }

    [Theory]
    [InlineData("a: &a [1]\nb: *a\n", "YamlShorthand")]
    [InlineData("partners: !!map\n  - {code: a, name: b}\n", "YamlShorthand")]
    [InlineData("partners:\n  - {code: a, name: b}\n---\nplans: []\n", "Unreadable")]
    [InlineData("partners:\n  - {code: a, name: {deep: 1}}\n", "Unreadable")]
    [InlineData("partners:\n  - {[a, b]: c}\n", "Unreadable")]
    [InlineData("partners:\n  - {code: a, name: \"b\\0\"}\n", "BadCharacter")]
    [InlineData("partners:\n  - {code: a, name: \"b\\uD800\"}\n", "Unreadable")]
    [InlineData("just a word\n", "Unreadable")]
    [InlineData("\t- : {\n", "Unreadable")]
    public async Task Yaml_that_no_book_needs_is_refused(string text, string name)
    {
        using var book = new SampleBook();
        book.Write("other.yaml", text);

        var refusals = await book.RefusedAsync();

        refusals[0].Name.ShouldBe(name);
        refusals[0].Place!.Value.File.ShouldBe("other.yaml");
    }

    [Fact]
    public async Task Bombs_of_yaml_and_of_formulas_do_not_go_off()
    {
        var laughs = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var at = 1; at < 10; at++)
            laughs.Append(Invariant($"a{at}: &a{at} [{string.Join(", ", Enumerable.Repeat($"*a{at - 1}", 9))}]\n"));
        string[] bombs =
        [
            laughs.ToString(),
            "partners: " + new string('[', 200_000),
            "partners: " + string.Concat(Enumerable.Repeat("{a: ", 200_000)),
            "partners: [" + string.Join(',', Enumerable.Repeat("a", 1_500_000)) + "]",
        ];
        foreach (var bomb in bombs)
        {
            using var book = new SampleBook();
            book.Write("other.yaml", bomb);
            (await book.RefusedAsync())[0].Name.ShouldBeOneOf("YamlShorthand", "YamlTooMuch");
            book.Write("other.yaml", "").Write("tables/sectors.yaml", bomb);
            (await book.RefusedAsync())[0].Name.ShouldBe("BadTable");
        }

        foreach (var formula in (string[])[new string('(', 100_000), new string('-', 100_000) + "1"])
        {
            using var book = new SampleBook();
            book.Replace("tables/sectors.yaml", "ratio(result, target)", formula);
            (await book.RefusedAsync())[0].Name.ShouldBe("BadTable");
        }
    }

    private static string Invariant(FormattableString text) =>
        text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_file_of_200_MB_is_refused_unread()
    {
        using var book = new SampleBook();
        await using (var file = File.Create(Path.Combine(book.Folder, "facts/huge.csv")))
            file.SetLength(200L * 1024 * 1024);
        await using (var file = File.Create(book.At("huge.xlsx")))
            file.SetLength(200L * 1024 * 1024);
        var before = GC.GetTotalAllocatedBytes();

        foreach (var path in (string[])[book.Folder, book.At("huge.xlsx")])
        {
            var source = BookFiles.Read(path);
            source.Refusals.Select(refusal => refusal.Name).ShouldContain("TooLarge");
        }

        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(50L * 1024 * 1024);
    }

    [Fact]
    public async Task A_chain_of_parents_has_an_end()
    {
        using var book = new SampleBook();
        var deep = string.Concat(
            Enumerable
                .Range(0, 5_000)
                .Select(at => $"  - {{tree: sectors, code: n{at + 1}, name: 깊이, parent: n{at}}}\n")
        );
        book.Append("book.yaml", "  - {tree: sectors, code: n0, name: 깊이}\n" + deep);

        (await book.RefusedAsync()).ShouldContain(refusal => refusal.Name == "TooDeep");
    }

    [Fact]
    public async Task Where_there_is_no_book_it_says_so()
    {
        using var book = new SampleBook();
        Directory.CreateDirectory(book.At("empty"));

        (await book.RefusedAsync(path: book.At("empty")))[0].Name.ShouldBe("NotABook");
        (await book.RefusedAsync(path: book.At("nowhere")))[0].Name.ShouldBe("NotABook");
    }
}

using Dure.App.Capabilities.Books;
using Dure.App.Shared.TableSpecs;
using Dure.App.Tests.Rig;

namespace Dure.App.Tests.Shared.TableSpecs;

/// <summary>The made-up book uses what books/README.md offers and computes to what was worked out by hand.</summary>
public class FixtureBookTests
{
    [Theory]
    [DatabaseData]
    public async Task Every_table_computes_to_its_printed_copy(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        await desk.LoadAsync(Hanbit.Folder);
        var book = await desk.Get<TableReader>().BookAsync(Hanbit.Code, Desk.Cancel);

        var result = await desk.Get<PrintedCheck>().CompareAsync(book.ShouldNotBeNull(), Desk.Cancel);

        result.Problems.ShouldBeEmpty();
        result.Contradictions.ShouldBe(1);
        result.Cells.ShouldBe(370);
        result.Tables.ShouldBe(Directory.GetFiles(Path.Combine(Hanbit.Folder, "tables")).Length);
    }

    [Theory]
    [DatabaseData]
    public async Task Loading_it_again_changes_nothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        (await desk.LoadAsync(Hanbit.Folder)).Written.ShouldBe(85);

        var again = await desk.LoadAsync(Hanbit.Folder);

        (again.Changed, again.Written).ShouldBe((0, 0));
    }

    [Fact]
    public void It_uses_every_section_key_and_word()
    {
        var source = Books.Read(Hanbit.Folder);
        var unused = new List<string>();
        foreach (var section in BookSchema.Sections)
        {
            foreach (var key in section.Keys)
            {
                var used = source[section.Name].SelectMany(record => record.List(key.Name)).ToHashSet();
                if (used.Count == 0)
                    unused.Add($"{section.Name}.{key.Name}");
                unused.AddRange(
                    (key.Allowed ?? []).Where(word => !used.Contains(word)).Select(word => $"{section.Name}.{word}")
                );
            }
        }

        // Left out is as good as false.
        unused.ShouldBe(["measures.false"]);
    }

    [Fact]
    public void It_uses_every_kind_of_subject_and_every_form_of_period()
    {
        var facts = Books.Read(Hanbit.Folder)["facts"];

        facts
            .Select(fact => fact.Required("subject").Split(':')[0])
            .Distinct()
            .Order()
            .ShouldBe(["department", "municipality", "node", "plan", "pledge", "programme"]);
        facts.ShouldContain(fact => fact.Required("subject").StartsWith("municipality:"));
        foreach (var form in (string[])["2025", "2025-H1", "2025-Q1", "2025-07", "2023..2025", "2022-07..2026-06"])
            facts.ShouldContain(fact => fact["period"] == form, form);
    }

    [Fact]
    public void Its_tables_use_every_form_of_row_and_column()
    {
        var specs = Directory
            .GetFiles(Path.Combine(Hanbit.Folder, "tables"))
            .Select(file => SpecReader.Read(File.ReadAllText(file), file))
            .ToList();

        specs
            .SelectMany(spec => spec.Rows)
            .SelectMany(row => row.Rows.Prepend(row))
            .Select(row => row.Form)
            .Distinct()
            .Order()
            .ShouldBe(Enum.GetValues<RowForm>());
        var columns = specs.SelectMany(spec => spec.Columns).ToList();
        columns.ShouldContain(column => column.Attribute != null);
        columns.ShouldContain(column => column.Text);
        columns.ShouldContain(column => column.Name);
        columns.ShouldContain(column => column.Schedule);
        columns.ShouldContain(column => column.Truncate == true);
        columns.ShouldContain(column => column.Group != null);
        columns.ShouldContain(column => column.Coordinates.Part == "*funding");
        var text = string.Concat(Directory.GetFiles(Path.Combine(Hanbit.Folder, "tables")).Select(File.ReadAllText));
        foreach (var function in (string[])["ratio", "growth", "share", "sum", "rank", "rank_in", "cum", "total"])
            text.ShouldContain(function + "(");
    }
}

using System.Globalization;
using Dure.App.Shared.Yaml;
using Dure.Kernel;
using Dure.Tables.Model;
using YamlDotNet.RepresentationModel;

namespace Dure.App.Shared.TableSpecs;

/// <summary>Reads a table definition.</summary>
public static class SpecReader
{
    /// <param name="file">Name for messages.</param>
    /// <exception cref="SpecException">The text is no definition.</exception>
    public static TableSpec Read(string yaml, string file)
    {
        YamlNode? document;
        try
        {
            document = CarefulYaml.Load(yaml);
        }
        catch (YamlProblem problem)
        {
            throw new SpecException(new Place(file, problem.Line, problem.Column), problem.Message);
        }

        if (document is null)
            throw new SpecException(new Place(file), "비어 있습니다");
        var root = new SpecNode(document, file);
        var spec = new TableSpec(
            root.Required("id"),
            root.Required("title"),
            root.Number("line"),
            root.Text("unit"),
            root.Decimals("round"),
            root.Text("dash") ?? "해당 없음",
            root.Has("defaults") ? Defaults(root) : new Coordinates(),
            [.. root.Nodes("rows").Select(Row)],
            [.. root.Nodes("columns").SelectMany(Columns)]
        );
        root.Done();
        // Formulas write _ for -, so ids that differ in that alone are one name.
        var twice = spec
            .Columns.GroupBy(column => TableLayout.FormulaName(column.Id))
            .FirstOrDefault(group => group.Count() > 1);
        if (twice is not null)
        {
            var column = root.Nodes("columns").LastOrDefault(node => node.Text("id") == twice.Last().Id) ?? root;
            throw column.Problem($"열 id '{twice.Last().Id}'이(가) 두 번 있습니다");
        }

        if (spec.Rows.Count == 0 || spec.Columns.Count == 0)
            throw root.Problem("rows와 columns가 있어야 합니다");
        return spec;
    }

    private static Coordinates Defaults(SpecNode root)
    {
        var node =
            root.WordOrNode("defaults").Node ?? throw root.ProblemAt("defaults", "defaults에는 '칸: 값'을 적습니다");
        var coordinates = node.Coordinates();
        node.Done();
        return coordinates;
    }

    private static RowSpec Row(SpecNode node)
    {
        var spec = Form(node) with
        {
            Id = node.Text("id"),
            Unit = node.Text("unit"),
            Round = node.Decimals("round"),
            Coordinates = node.Coordinates(),
            Cells = node.Named("cells").ToDictionary(pair => pair.Key, pair => Cell(pair.Value)),
            Outside = node.Flag("outside"),
        };
        node.Done();
        return spec;
    }

    private static RowSpec Form(SpecNode node)
    {
        if (node.Text("total") is { } total)
            return new RowSpec { Form = RowForm.Total, Label = total };
        if (node.Has("group"))
            return new RowSpec
            {
                Form = RowForm.Group,
                Label = node.Text("group"),
                SubtotalLabel = node.Text("subtotal"),
                Subtotal = node.Flag("after") ? SubtotalPlace.After : SubtotalPlace.Before,
                Heading = node.Truth("heading") ?? true,
                Rows = [.. node.Nodes("rows").Select(Row)],
            };
        if (node.Text("tree") is { } tree)
            return new RowSpec
            {
                Form = RowForm.Tree,
                From = tree,
                Under = node.Text("under"),
                Depth = node.Number("depth") ?? int.MaxValue,
                Subtotal = Place(node),
                SubtotalLabel = node.Text("subtotalLabel"),
            };
        if (node.Has("programmes"))
        {
            var filter = node.WordOrNode("programmes").Node;
            if (filter is null)
                node.OneOf("programmes", "all");
            var spec = new RowSpec
            {
                Form = RowForm.Programmes,
                Node = filter?.Text("node"),
                Flag = filter?.Text("flag"),
                Department = filter?.Text("department"),
            };
            filter?.Done();
            return spec;
        }

        if (node.Text("parts") is { } parts)
            return new RowSpec { Form = RowForm.Parts, From = parts };
        if (node.OneOf("departments", "all") is not null)
            return new RowSpec { Form = RowForm.Departments };
        if (node.Text("years") is { } years)
        {
            Years(years, node);
            return new RowSpec
            {
                Form = RowForm.Years,
                From = years,
                Label = node.Text("label"),
                Descending = node.OneOf("order", "down", "up") == "down",
            };
        }

        if (node.OneOf("plans", "all") is not null)
            return new RowSpec { Form = RowForm.Plans };
        if (node.Text("milestones") is { } milestones)
            return new RowSpec { Form = RowForm.Milestones, From = milestones };
        return new RowSpec
        {
            Form = RowForm.Figures,
            Label = node.Text("label"),
            Formula = node.Formula("formula"),
        };
    }

    private static SubtotalPlace Place(SpecNode node) =>
        node.OneOf("subtotal", "before", "after", "none") switch
        {
            "after" => SubtotalPlace.After,
            "none" => SubtotalPlace.None,
            _ => SubtotalPlace.Before,
        };

    private static CellSpec Cell(SpecNode node)
    {
        var spec = new CellSpec
        {
            Coordinates = node.Coordinates(),
            Formula = node.Formula("formula"),
            Unit = node.Text("unit"),
            Round = node.Decimals("round"),
            Truncate = node.Truth("truncate"),
            Blank = node.Flag("blank"),
            Text = node.Text("text"),
        };
        node.Done();
        return spec;
    }

    /// <summary>One column, or one for each year, part or period it names.</summary>
    private static IEnumerable<ColumnSpec> Columns(SpecNode node)
    {
        var spec = new ColumnSpec
        {
            Id = node.Required("id"),
            Label = node.Required("label"),
            Group = node.Text("group"),
            Unit = node.Text("unit"),
            Round = node.Decimals("round"),
            Truncate = node.Truth("truncate"),
            Coordinates = node.Coordinates(),
            Formula = node.Formula("formula"),
            Attribute = node.Text("attribute"),
            Text = node.Flag("text"),
            Name = node.Flag("name"),
            Schedule = node.Flag("schedule"),
        };
        var years = node.Text("years");
        var parts = node.Text("parts");
        var periods = node.Texts("periods");
        node.Done();
        node.AtMostOne("years", "parts", "periods");
        node.AtMostOne("formula", "attribute", "text", "name", "schedule");
        if (years is not null)
            return Years(years, node)
                .Select(year => Expand(spec, Invariant(year), Invariant(year), new(Period: new(Period.Year(year), 0))));
        if (periods.Count > 0)
            return periods.Select(period =>
                Expand(spec, "-" + period.ToLowerInvariant(), period, new(Period: node.Period(period, "periods")))
            );
        // Parts are known only with the ledger; the layout expands the mark.
        return parts is null ? [spec] : [spec with { Coordinates = spec.Coordinates with { Part = "*" + parts } }];
    }

    /// <summary>The years of a span, from the first.</summary>
    internal static IEnumerable<int> Years(string span, SpecNode? node)
    {
        if (!Period.TryParse(span, out var period) || period.Months % 12 != 0 || period.Start % 12 != 0)
            throw node?.ProblemAt("years", $"'{span}'은(는) 연도 범위가 아닙니다")
                ?? new SpecException(new Place(""), span);
        return Enumerable.Range(period.FirstCalendarYear, period.Months / 12);
    }

    internal static ColumnSpec Expand(ColumnSpec spec, string suffix, string name, Coordinates coordinates) =>
        spec with
        {
            Id = spec.Id + suffix,
            Label = spec
                .Label.Replace("{year}", name, StringComparison.Ordinal)
                .Replace("{period}", name, StringComparison.Ordinal)
                .Replace("{name}", name, StringComparison.Ordinal),
            Coordinates = spec.Coordinates.With(coordinates),
        };

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}

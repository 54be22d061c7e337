using System.Globalization;
using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads one file of parameters/.</summary>
internal sealed class ParameterReader(List<Refusal> refusals)
{
    public Parameter Read(Node root)
    {
        var fields = new Fields(root, root.Place.File, refusals);
        var before = refusals.Count;
        var name = fields.Required("parameter");
        if (name.Length > 0 && !Syntax.IsName(name))
            refusals.Add(RuleRefusals.BadName(fields.At("parameter"), name));
        var title = fields.Text("title") ?? name;
        var municipality = Municipality(fields);
        var kind = fields.Text("type") ?? "수";
        var unit = fields.Unit("unit") ?? RuleUnit.None;
        var cite = fields.Text("cite");
        fields.Text("note");
        var (by, byUnit) = By(fields);
        var isDate = kind is "날짜" or "날짜목록";
        var type = isDate ? RuleType.Date : RuleType.Number(unit.Dimension);
        if (kind != "수" && !isDate)
            refusals.Add(
                RuleRefusals.BadValue(fields.At("type"), "type", kind, "수, 날짜, 날짜목록 가운데 하나를 적으세요.")
            );
        if (isDate && (fields.Has("unit") || byUnit is not null))
            refusals.Add(
                RuleRefusals.TypeMismatch(
                    fields.Place,
                    "날짜에는 unit과 by를 적지 않습니다",
                    "Dates have no unit and no by"
                )
            );
        var values = kind == "날짜목록" ? [] : Values(fields, name, type, unit, byUnit is not null, cite);
        var years = kind == "날짜목록" ? Years(fields, name, cite) : null;
        fields.Done();
        return new Parameter
        {
            Name = name,
            Title = title,
            Type = type,
            Unit = unit,
            Municipality = municipality,
            By = by,
            ByUnit = byUnit,
            Values = values,
            Years = years,
            Place = fields.At("parameter"),
            IsBroken = refusals.Count > before,
        };
    }

    public static MunicipalityCode? Municipality(Fields fields)
    {
        if (fields.Scalar("municipality") is not { } node)
            return null;
        if (MunicipalityCode.TryParse(node.Text, out var code))
            return code;
        fields.Refuse(
            RuleRefusals.BadValue(node.Place, "municipality", node.Text, "행정구역 코드 다섯 자리를 적으세요.")
        );
        return null;
    }

    private (string?, RuleUnit?) By(Fields fields)
    {
        if (fields.Get("by") is not { } node)
            return default;
        var by = new Fields(node, "by", refusals);
        var (name, unit) = (by.Required("name"), by.Unit("unit") ?? RuleUnit.None);
        by.Done();
        return (name, unit);
    }

    private List<ParameterValue> Values(
        Fields fields,
        string name,
        RuleType type,
        RuleUnit unit,
        bool table,
        string? cite
    )
    {
        var values = new List<ParameterValue>();
        foreach (var node in fields.List("values"))
        {
            var item = new Fields(node, "values", refusals);
            var from = item.RequiredDate("from");
            if (!item.Has("value"))
                refusals.Add(RuleRefusals.MissingKey(item.Place, "value"));
            var value = item.Get("value");
            var own = Cite(item, cite, "values");
            var (unverified, announced) = (item.Flag("unverified"), item.Flag("announced"));
            var note = item.Text("note");
            item.Done();
            if (values.Count > 0 && from > DateOnly.MinValue && from <= values[^1].From)
                refusals.Add(RuleRefusals.OverlapInValues(node.Place, name, from, values[^1].From));
            var number = value is null || table ? null : Number(value, "value", type, unit);
            var rows = value is null || !table ? null : Table(value, name, type, unit);
            values.Add(new(from, number, rows, own, unverified, announced, note, node.Place));
        }

        if (values.Count == 0)
            refusals.Add(RuleRefusals.MissingKey(fields.At("values"), "values"));
        return values;
    }

    private Rational? Number(Node node, string key, RuleType type, RuleUnit unit)
    {
        if (node.Kind != NodeKind.Scalar)
        {
            refusals.Add(RuleRefusals.WrongShape(node.Place, key, "값 하나", "one value"));
            return null;
        }

        if (type.Kind == RuleKind.Date)
        {
            if (RuleDates.TryParse(node.Text, out var date))
                return Rational.Of(date.DayNumber);
            refusals.Add(RuleRefusals.BadDate(node.Place, key, node.Text));
            return null;
        }

        return ValueReader.Number(node, key, unit, refusals);
    }

    private ParameterTable? Table(Node node, string name, RuleType type, RuleUnit unit)
    {
        if (node.Kind != NodeKind.Map || node.Entries.Count == 0)
        {
            refusals.Add(RuleRefusals.WrongShape(node.Place, "value", "표({1: …, 2: …})", "a table"));
            return null;
        }

        var (rows, first, more) = (new List<Rational>(), 0L, (Rational?)null);
        foreach (var entry in node.Entries)
        {
            var value = Number(entry.Value, entry.Key, type, unit);
            if (entry.Key == "더")
                more = value;
            else if (!long.TryParse(entry.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var at))
                refusals.Add(RuleRefusals.BadValue(entry.Place, "value", entry.Key, "줄의 이름은 정수나 '더'입니다."));
            else if (rows.Count > 0 && at != first + rows.Count)
                refusals.Add(
                    RuleRefusals.GapInValues(
                        entry.Place,
                        name,
                        (first + rows.Count).ToString(CultureInfo.InvariantCulture)
                    )
                );
            else
            {
                first = rows.Count == 0 ? at : first;
                rows.Add(value ?? Rational.Zero);
            }
        }

        if (rows.Count == 0)
            refusals.Add(RuleRefusals.WrongShape(node.Place, "value", "표({1: …, 2: …})", "a table"));
        return new(first, rows, more);
    }

    private List<DayListYear> Years(Fields fields, string name, string? cite)
    {
        var years = new List<DayListYear>();
        foreach (var node in fields.List("years"))
        {
            var item = new Fields(node, "years", refusals);
            var from = item.RequiredDate("from");
            var days = new Dictionary<DateOnly, string>();
            foreach (var entry in item.Map("days"))
                if (!RuleDates.TryParse(entry.Key, out var day))
                    refusals.Add(RuleRefusals.BadDate(entry.Place, "days", entry.Key));
                else if (from > DateOnly.MinValue && day.Year != from.Year)
                    refusals.Add(
                        RuleRefusals.BadValue(entry.Place, "days", entry.Key, $"{from.Year}년의 날짜를 적으세요.")
                    );
                else
                    days[day] = entry.Value.Text;
            if (days.Count == 0)
                refusals.Add(RuleRefusals.MissingKey(item.At("days"), "days"));
            var own = Cite(item, cite, "years");
            var (unverified, announced) = (item.Flag("unverified"), item.Flag("announced"));
            item.Text("note");
            item.Done();
            if (years.Count > 0 && from.Year <= years[^1].Year)
                refusals.Add(RuleRefusals.OverlapInValues(node.Place, name, from, new(years[^1].Year, 1, 1)));
            else if (years.Count > 0 && from.Year > years[^1].Year + 1)
                refusals.Add(
                    RuleRefusals.GapInValues(
                        node.Place,
                        name,
                        (years[^1].Year + 1).ToString(CultureInfo.InvariantCulture)
                    )
                );
            years.Add(new(from.Year, days, own, unverified, announced, node.Place));
        }

        if (years.Count == 0)
            refusals.Add(RuleRefusals.MissingKey(fields.At("years"), "years"));
        return years;
    }

    private string Cite(Fields item, string? inherited, string key)
    {
        var cite = item.Text("cite") ?? inherited;
        if (cite is null)
            refusals.Add(RuleRefusals.NoCitation(item.Place, key));
        return cite ?? "";
    }
}

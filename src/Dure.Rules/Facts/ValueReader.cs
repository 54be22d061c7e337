using Dure.Kernel;

namespace Dure.Rules;

/// <summary>Reads values of facts and parameters as the files write them.</summary>
internal static class ValueReader
{
    /// <summary>A number in a unit; its text may repeat the unit, or name another of the same dimension.</summary>
    /// <returns>In the dimension's own unit; null if it was refused.</returns>
    public static Rational? Number(Node node, string key, RuleUnit unit, List<Refusal> refusals)
    {
        if (NumberText.Read(node.Text) is not { } read)
        {
            refusals.Add(RuleRefusals.BadValue(node.Place, key, node.Text, "200,000,000이나 2억원처럼 수를 적으세요."));
            return null;
        }

        var own = read.Unit.Length == 0 ? unit : RuleUnit.Find(read.Unit);
        if (own is null)
            refusals.Add(RuleRefusals.UnknownUnit(node.Place, read.Unit));
        else if (own.Dimension != unit.Dimension || (own.Text == "%") != (unit.Text == "%"))
            refusals.Add(RuleRefusals.UnitMismatch(node.Place, key, unit, read.Unit));
        else
            return read.Value * own.Factor;
        return null;
    }

    /// <summary>A fact's value as <see cref="People"/> keeps it; nothing written or <c>null</c> is not known.</summary>
    public static long Fact(Node node, Fact fact, List<Refusal> refusals)
    {
        if (node.IsNull)
            return People.Unknown;
        if (node.Kind != NodeKind.Scalar)
        {
            refusals.Add(RuleRefusals.WrongShape(node.Place, fact.Name, "값 하나", "one value"));
            return People.Unknown;
        }

        switch (fact.Type.Kind)
        {
            case RuleKind.Date when RuleDates.TryParse(node.Text, out var date):
                return date.DayNumber;
            case RuleKind.Date:
                refusals.Add(RuleRefusals.BadDate(node.Place, fact.Name, node.Text));
                break;
            case RuleKind.Truth when node.Text is "예" or "true":
                return 1;
            case RuleKind.Truth when node.Text is "아니오" or "false":
                return 0;
            case RuleKind.Truth:
                refusals.Add(RuleRefusals.BadValue(node.Place, fact.Name, node.Text, "예나 아니오를 적으세요."));
                break;
            case RuleKind.Code when fact.Type.Codes!.Find(node.Text) is >= 0 and var code:
                return code;
            case RuleKind.Code:
                refusals.Add(RuleRefusals.UnknownCode(node.Place, node.Text, fact.Type.Codes!.Name));
                break;
            case RuleKind.Number when Number(node, fact.Name, fact.Unit, refusals) is { } number:
                var whole = number / fact.Unit.Factor;
                if (whole.IsWhole && whole.Numerator > Run.Limit && whole.Numerator <= long.MaxValue)
                    return (long)whole.Numerator;
                refusals.Add(
                    RuleRefusals.BadValue(node.Place, fact.Name, node.Text, $"{fact.Unit.Text} 단위의 정수를 적으세요.")
                );
                break;
        }

        return People.Unknown;
    }
}

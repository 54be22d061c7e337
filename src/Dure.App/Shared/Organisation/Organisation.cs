using Dure.Kernel;

namespace Dure.App.Shared.Organisation;

/// <summary>자치단체: the tenant. Every key of its records begins with its code.</summary>
public sealed class Municipality
{
    public required MunicipalityCode Code { get; init; }
    public required string Name { get; init; }

    /// <summary>국, 시·도 or 시·군·구.</summary>
    public required string Level { get; init; }

    /// <summary>The one it lies in; null for the nation.</summary>
    public MunicipalityCode? Parent { get; init; }
}

/// <summary>A named group of municipalities among which ranks are taken (특·광역시, 도내 시부).</summary>
public sealed class PeerGroup
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required List<string> Members { get; init; }
}

/// <summary>부서: a bureau, division, team or agency.</summary>
public sealed class Department
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>국, 과, 팀 or 기관.</summary>
    public required string Kind { get; init; }
    public string? Parent { get; init; }
}

/// <summary>수행·협력기관: an organisation that delivers or supports programmes.</summary>
public sealed class Partner
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? Kind { get; init; }
}

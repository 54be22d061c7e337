using Dure.Kernel;

namespace Dure.App.Shared.Programmes;

/// <summary>계획: a pledge, term plan, annual plan or work plan; the annual one names the term plan it carries out.</summary>
public sealed class Plan
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>공약, 종합계획, 세부계획 or 업무계획.</summary>
    public required string Kind { get; init; }
    public required Period Period { get; init; }
    public string? Parent { get; init; }
}

/// <summary>분류: one classification tree over the municipality's programmes.</summary>
public sealed class Tree
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Whether this tree makes the municipality's total where several trees have the figure.</summary>
    public required bool Whole { get; init; }
}

/// <summary>항목: a node of a tree.</summary>
public sealed class Node
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Tree { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Code of its parent in the same tree; null for a node of the first level.</summary>
    public string? Parent { get; init; }

    /// <summary>Place among its siblings, as the book lists them.</summary>
    public required int Position { get; init; }
}

/// <summary>사업.</summary>
public sealed class Programme
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>Order of the book.</summary>
    public required int Position { get; init; }
    public string? Plan { get; init; }
    public string? Pledge { get; init; }
    public Period? Period { get; init; }

    /// <summary>대상계층.</summary>
    public required List<string> Targets { get; init; }

    /// <summary>조례, 지침.</summary>
    public required List<string> Legal { get; init; }

    /// <summary>신규, 확대, 선정.</summary>
    public required List<string> Flags { get; init; }
    public string? Unit { get; init; }

    /// <summary>집계기준.</summary>
    public string? Basis { get; init; }

    /// <summary>계획, 추진, 완료 or 중단.</summary>
    public string? Status { get; init; }
    public string? Ministry { get; init; }
    public string? Eligibility { get; init; }
    public string? Support { get; init; }
}

/// <summary>Where a programme stands in a tree. The key allows one node a tree: no classification counts it twice.</summary>
public sealed class ProgrammeNode
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Programme { get; init; }
    public required string Tree { get; init; }
    public required string Node { get; init; }
}

/// <summary>A department's part in a programme; the first one leads (주관).</summary>
public sealed class ProgrammeDepartment
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Programme { get; init; }
    public required string Department { get; init; }
    public required string Role { get; init; }
    public required int Position { get; init; }
}

/// <summary>A partner's part in a programme: 대표, 공동, 협력 or 수행.</summary>
public sealed class ProgrammePartner
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Programme { get; init; }
    public required string Partner { get; init; }
    public required string Role { get; init; }
    public required int Position { get; init; }
}

/// <summary>공약 관리카드: what a pledge sheet says besides its figures.</summary>
public sealed class Pledge
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Code { get; init; }

    /// <summary>관리번호.</summary>
    public required string Number { get; init; }
    public required string Name { get; init; }
    public string? Department { get; init; }

    /// <summary>임기내 or 임기외.</summary>
    public string? Term { get; init; }

    /// <summary>단기, 중기 or 장기.</summary>
    public string? Length { get; init; }

    /// <summary>일시 or 계속.</summary>
    public string? Duration { get; init; }

    /// <summary>Who carries it out: 국가, 시 or 자체.</summary>
    public string? By { get; init; }

    /// <summary>이행도: 완료, 이행후계속추진, 정상추진, 일부추진 or 보류.</summary>
    public required string State { get; init; }
    public Period? Period { get; init; }
    public string? Plan { get; init; }
    public required List<string> Legal { get; init; }
}

/// <summary>추진일정: a line of a schedule grid.</summary>
public sealed class Milestone
{
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Key of the subject it belongs to.</summary>
    public required string Subject { get; init; }
    public required string Code { get; init; }
    public required string Name { get; init; }
    public string? Group { get; init; }
    public required int Position { get; init; }

    /// <summary>The months or quarters it covers.</summary>
    public required List<string> Periods { get; init; }
}

/// <summary>A word about a subject that tables show beside its figures: 주생산품, 위치, 참여대상.</summary>
public sealed class SubjectWord
{
    public required MunicipalityCode Municipality { get; init; }
    public required string Subject { get; init; }
    public required string Key { get; init; }
    public required string Text { get; init; }
}

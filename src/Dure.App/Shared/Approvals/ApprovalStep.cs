using Dure.App.Shared.Rights;
using Dure.Kernel;

namespace Dure.App.Shared.Approvals;

/// <summary>Who sits in a step: a person in one of their roles.</summary>
/// <param name="Department">The department that the role was given for; null if none.</param>
/// <param name="Position">직위: the role as it stands above the name.</param>
public sealed record Seat(string Account, string Name, Role Role, string? Department, string Position)
{
    /// <summary>As forms send it.</summary>
    public string Value => $"{Account}|{Role}|{Department}";
}

/// <summary>Who signs.</summary>
/// <param name="Position">직위: their own, where they sign in somebody's place.</param>
/// <param name="Because">부재 사유: why they stand in.</param>
public sealed record Signer(string Login, string Name, string? Position = null, string? Because = null);

/// <summary>결재선의 한 칸: a person who is asked, and what they said.</summary>
public sealed class ApprovalStep
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Document { get; init; }

    /// <summary>1, 2, 3 … along the line; 1 is the drafter.</summary>
    public required int Line { get; init; }
    public StepKind Kind { get; private set; }

    /// <summary>Steps of one turn are asked at once, when all earlier ones have said yes.</summary>
    public int Turn { get; private set; }
    public string Account { get; private set; } = "";

    /// <summary>Name and position as they were when the line was set.</summary>
    public string Name { get; private set; } = "";
    public string Position { get; private set; } = "";
    public Role Role { get; private set; }
    public string? Department { get; private set; }
    public StepState State { get; private set; }

    /// <summary>Who signed; another than <see cref="Account"/> signed in their place.</summary>
    public string? By { get; private set; }
    public string? ByName { get; private set; }

    /// <summary>Of a deputy: what they are themselves, and why they stood in (휴가, 출장), as it was when they signed.</summary>
    public string? ByPosition { get; private set; }
    public string? InPlaceBecause { get; private set; }
    public DateTime? At { get; private set; }
    public string? Opinion { get; private set; }

    /// <summary>대결.</summary>
    public bool IsInPlace => By is not null && By != Account;

    internal void Ask(StepKind kind, int turn, Seat seat)
    {
        (Kind, Turn, Account, Name) = (kind, turn, seat.Account, seat.Name);
        (Position, Role, Department) = (seat.Position, seat.Role, seat.Department);
    }

    internal void Sign(StepState state, Signer by, string? opinion, DateTime at)
    {
        (State, By, ByName, Opinion, At) = (state, by.Login, by.Name, opinion, at);
        (ByPosition, InPlaceBecause) = IsInPlace ? (by.Position, by.Because) : (null, null);
    }
}

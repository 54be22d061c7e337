namespace Dure.App.Shared.Rights;

/// <summary>역할: what somebody is to a municipality. One person may be several things, each for a time.</summary>
public enum Role
{
    /// <summary>누구나: not signed in.</summary>
    Anyone = 0,

    /// <summary>로그인한 사람: whatever else they are.</summary>
    SignedIn = 1,

    /// <summary>관리자: accounts and roles; no figures.</summary>
    Administrator = 2,

    /// <summary>총괄: the coordinator in the jobs division.</summary>
    Coordinator = 3,

    /// <summary>부서 담당: the officer of a department that has programmes.</summary>
    DepartmentOfficer = 4,

    /// <summary>부서장: confirms what the department hands in.</summary>
    DepartmentHead = 5,

    /// <summary>사업 담당: calls, applications, screening, payments of programmes.</summary>
    ProgrammeOfficer = 6,

    /// <summary>직업상담사.</summary>
    Counsellor = 7,

    /// <summary>수행기관.</summary>
    Partner = 8,

    /// <summary>심사위원.</summary>
    Reviewer = 9,

    /// <summary>감사: reads everything, the records too, and changes nothing.</summary>
    Inspector = 10,

    /// <summary>결재권자: decides on what is laid before them (부군수, 군수).</summary>
    Decider = 11,
}

/// <summary>How far a right of a role reaches.</summary>
public enum Reach
{
    /// <summary>The department or delivery partner that the role was given for.</summary>
    Own,

    /// <summary>The municipality that the role was given for.</summary>
    Municipality,

    /// <summary>Whatever municipality.</summary>
    Everywhere,
}

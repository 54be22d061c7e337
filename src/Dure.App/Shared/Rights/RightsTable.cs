using static Dure.App.Shared.Rights.Act;
using static Dure.App.Shared.Rights.Reach;
using static Dure.App.Shared.Rights.Role;

namespace Dure.App.Shared.Rights;

/// <summary>One right: who may do what, and how far.</summary>
public readonly record struct Right(Role Role, Act Act, Reach Reach);

/// <summary>권한표: all rights there are. Pages and the API ask it and nothing else; the page of rights shows it.</summary>
public static class RightsTable
{
    /// <summary>What everybody in a department may do there.</summary>
    private static readonly Act[] OfDepartments =
    [
        ReadRounds,
        ReadApprovals,
        TakePartInApprovals,
        ReadBriefings,
        ReadProposals,
        ReadHistory,
    ];

    public static readonly IReadOnlyList<Right> All =
    [
        .. Of(Anyone, Everywhere, ReadPublic, ReadLedger, CheckDocuments, Apply),
        .. Of(SignedIn, Everywhere, ReadPublic, ReadLedger, CheckDocuments, ManageSelf, Simulate, Apply),
        .. Of(Administrator, Reach.Municipality, ManageAccounts, AddMunicipality, ReadRecords, ReadRounds, ReadHistory),
        .. Of(
            Coordinator,
            Reach.Municipality,
            EnterRecords,
            LoadBooks,
            EditTables,
            Publish,
            ReadRounds,
            OpenRounds,
            EnterResults,
            ApproveResults,
            ReadApprovals,
            TakePartInApprovals,
            ReadBriefings,
            GiveReasons,
            HoldBriefings,
            ReadProposals,
            WriteProposals,
            ManageProposals,
            ReadCalls,
            ReadWorks,
            ReadHistory,
            ReadRecords
        ),
        .. Of(
            DepartmentOfficer,
            Own,
            [
                .. OfDepartments,
                EnterResults,
                GiveReasons,
                WriteProposals,
                ReadPersons,
                UnmaskPersons,
                ReadWorks,
                KeepAttendance,
            ]
        ),
        .. Of(
            DepartmentHead,
            Own,
            [
                .. OfDepartments,
                EnterResults,
                ConfirmResults,
                GiveReasons,
                WriteProposals,
                ReadPersons,
                ReadCalls,
                ReadWorks,
            ]
        ),
        .. Of(
            ProgrammeOfficer,
            Own,
            [
                .. OfDepartments,
                EnterResults,
                GiveReasons,
                WriteProposals,
                ReadPersons,
                UnmaskPersons,
                ReadCalls,
                ManageCalls,
                ReadWorks,
                KeepAttendance,
                ManageWorks,
                MakePayments,
            ]
        ),
        .. Of(Counsellor, Own, [.. OfDepartments, WriteProposals, ReadPersons, UnmaskPersons]),
        .. Of(Role.Partner, Own, ReadRounds, EnterResults),
        .. Of(
            Inspector,
            Reach.Municipality,
            ReadRounds,
            ReadApprovals,
            ReadAllApprovals,
            ReadBriefings,
            ReadProposals,
            ReadCalls,
            ReadWorks,
            ReadHistory,
            ReadRecords
        ),
        .. Of(
            Decider,
            Reach.Municipality,
            ReadRounds,
            ReadApprovals,
            TakePartInApprovals,
            ReadBriefings,
            ReadProposals,
            ReadHistory
        ),
    ];

    private static readonly Dictionary<(Role, Act), Reach> Reaches = All.ToDictionary(
        right => (right.Role, right.Act),
        right => right.Reach
    );

    /// <summary>How far a role may do something; null if it may not.</summary>
    public static Reach? ReachOf(Role role, Act act) => Reaches.TryGetValue((role, act), out var reach) ? reach : null;

    private static IEnumerable<Right> Of(Role role, Reach reach, params Act[] acts) =>
        acts.Select(act => new Right(role, act, reach));
}

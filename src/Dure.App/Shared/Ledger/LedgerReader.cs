using System.Data.Common;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Programmes;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Shared.Ledger;

/// <summary>Reads one municipality's ledger out of the database, as it stands or as it stood.</summary>
public static class LedgerReader
{
    // Nearly every page and every saving asks it first.
    private static readonly CompiledQuery<Func<DureDbContext, MunicipalityCode, CancellationToken, Task<int?>>> Last =
        new(() =>
            EF.CompileAsyncQuery(
                (DureDbContext db, MunicipalityCode municipality, CancellationToken _) =>
                    db.Set<Posting>()
                        .Where(posting => posting.Municipality == municipality)
                        .Max(posting => (int?)posting.Id)
            )
        );

    /// <summary>The last posting of a municipality, optionally not later than a moment; 0 for none.</summary>
    public static async Task<int> LastPostingAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        DateTime? asOf,
        CancellationToken cancel
    ) =>
        (
            asOf is null
                ? await Last.On(db)(db, municipality, cancel)
                : await db.Set<Posting>()
                    .Where(posting => posting.Municipality == municipality && posting.At <= asOf)
                    .MaxAsync(posting => (int?)posting.Id, cancel)
        ) ?? 0;

    /// <summary>The last posting of a municipality that was more than figures; 0 for none.</summary>
    public static async Task<int> LastOfRecordsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        CancellationToken cancel
    ) =>
        await db.Set<Posting>()
            .Where(posting => posting.Municipality == municipality && !posting.FiguresOnly)
            .MaxAsync(posting => (int?)posting.Id, cancel)
        ?? 0;

    /// <summary>A ledger with the figures of later postings, which brought nothing else.</summary>
    public static async Task<LedgerView> LaterAsync(
        DureDbContext db,
        LedgerView known,
        int posting,
        CancellationToken cancel
    )
    {
        var stages = new Dictionary<string, int>(known.Names.Stages);
        var later = await FactsAsync(db, known.Municipality.Code, known.Facts.LastId, posting, stages, cancel);
        return known.With(later, posting);
    }

    /// <summary>The ledger as of a posting, or null if there is no such municipality.</summary>
    /// <param name="posting">Facts of later postings are left out.</param>
    public static async Task<LedgerView?> LoadAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int posting,
        CancellationToken cancel
    )
    {
        var found = await db.Set<Municipality>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Code == municipality, cancel);
        if (found is null)
            return null;
        var stages = new Dictionary<string, int> { [""] = 0 };
        return new LedgerView
        {
            Municipality = found,
            Posting = posting,
            Facts = FactStore.Of(await FactsAsync(db, municipality, after: 0, posting, stages, cancel)),
            Names = new LedgerNames
            {
                Measures = await Of<Measure>(db, municipality).ToDictionaryAsync(row => row.Code, cancel),
                Parts = await Of<Part>(db, municipality).ToDictionaryAsync(row => row.Code, cancel),
                PartLists = await Of<PartList>(db, municipality).ToDictionaryAsync(row => row.Code, cancel),
                Subjects = await Of<Subject>(db, municipality)
                    .ToDictionaryAsync(row => row.Key, row => row.Number, cancel),
                Stages = stages,
            },
            Structure = await StructureAsync(db, municipality, cancel),
        };
    }

    private static async Task<LedgerStructure> StructureAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        CancellationToken cancel
    ) =>
        new()
        {
            Departments = await Of<Department>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Partners = await Of<Partner>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Peers = await Of<PeerGroup>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Plans = await Of<Plan>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Trees = await Of<Tree>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Nodes = await Of<Node>(db, municipality)
                .OrderBy(row => row.Tree)
                .ThenBy(row => row.Position)
                .ToListAsync(cancel),
            Programmes = await Of<Programme>(db, municipality)
                .OrderBy(row => row.Position)
                .ThenBy(row => row.Code)
                .ToListAsync(cancel),
            ProgrammeNodes = await Of<ProgrammeNode>(db, municipality)
                .OrderBy(row => row.Programme)
                .ToListAsync(cancel),
            ProgrammeDepartments = await Of<ProgrammeDepartment>(db, municipality)
                .OrderBy(row => row.Programme)
                .ThenBy(row => row.Position)
                .ToListAsync(cancel),
            ProgrammePartners = await Of<ProgrammePartner>(db, municipality)
                .OrderBy(row => row.Programme)
                .ThenBy(row => row.Position)
                .ToListAsync(cancel),
            Pledges = await Of<Pledge>(db, municipality).OrderBy(row => row.Code).ToListAsync(cancel),
            Milestones = await Of<Milestone>(db, municipality)
                .OrderBy(row => row.Subject)
                .ThenBy(row => row.Position)
                .ToListAsync(cancel),
            Words = await Of<SubjectWord>(db, municipality)
                .ToDictionaryAsync(row => (row.Subject, row.Key), row => row.Text, cancel),
        };

    private static IQueryable<T> Of<T>(DureDbContext db, MunicipalityCode municipality)
        where T : class =>
        db.Set<T>().AsNoTracking().Where(row => EF.Property<MunicipalityCode>(row, "Municipality") == municipality);

    private static async Task<List<(FactKey, FactValue)>> FactsAsync(
        DureDbContext db,
        MunicipalityCode municipality,
        int after,
        int posting,
        Dictionary<string, int> stages,
        CancellationToken cancel
    )
    {
        var facts = new List<(FactKey, FactValue)>();
        await db.Database.OpenConnectionAsync(cancel);
        try
        {
            // Plain ADO: a municipality of the nation's size has tens of thousands of facts, and only numbers are needed.
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.Transaction = db.Database.CurrentTransaction is { } current
                ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current)
                : null;
            command.CommandText =
                "SELECT id, subject, measure, kind, period_start, period_months, part, stage, value, provisional FROM fact "
                + "WHERE municipality = @municipality AND id > @after AND posting <= @posting ORDER BY id";
            Add(command, "municipality", municipality.Value);
            Add(command, "after", after);
            Add(command, "posting", posting);
            await using var reader = await command.ExecuteReaderAsync(cancel);
            while (await reader.ReadAsync(cancel))
            {
                var stage = reader.GetString(7);
                if (!stages.TryGetValue(stage, out var stageNumber))
                    stages[stage] = stageNumber = stages.Count;
                var key = FactKey.Of(
                    reader.GetInt32(1),
                    reader.GetInt32(2),
                    (FactKind)reader.GetInt16(3),
                    reader.GetInt32(4),
                    reader.GetInt32(5),
                    reader.GetInt32(6),
                    stageNumber
                );
                var value = reader.IsDBNull(8) ? FactValue.NotApplicable : reader.GetInt64(8);
                facts.Add((key, new(reader.GetInt32(0), value, reader.GetBoolean(9))));
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }

        return facts;
    }

    private static void Add(DbCommand command, string name, int value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}

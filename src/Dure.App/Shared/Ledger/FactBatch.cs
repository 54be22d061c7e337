using Dure.Kernel;

namespace Dure.App.Shared.Ledger;

/// <summary>Checked figures of one posting, as rows of the fact table.</summary>
internal sealed class FactBatch(
    MunicipalityCode municipality,
    int posting,
    int first,
    IReadOnlyList<NewFact> facts,
    FactToWrite[] write
)
{
    public int Municipality => municipality.Value;
    public int Posting => posting;
    public int Count => write.Length;

    public FactKey Key(int row) => write[row].Key;

    public int Id(int row) => first + row;

    public long? Value(int row) => write[row].Value == FactValue.NotApplicable ? null : write[row].Value;

    /// <summary>Number of the fact whose place it takes, of an earlier posting or of this one.</summary>
    public int? Supersedes(int row) =>
        write[row] switch
        {
            { After: >= 0 and var before } => first + before,
            { Supersedes: > 0 and var known } => known,
            _ => null,
        };

    /// <summary>The words that go with it: stage, reason, evidence, source, date, provisional.</summary>
    public NewFact Given(int row) => facts[write[row].At];
}

using Dure.App.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Ledger;

internal sealed class LedgerTables
    : IEntityTypeConfiguration<Measure>,
        IEntityTypeConfiguration<PartList>,
        IEntityTypeConfiguration<Part>,
        IEntityTypeConfiguration<Subject>,
        IEntityTypeConfiguration<Posting>,
        IEntityTypeConfiguration<Fact>,
        IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Measure> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Code });
        builder.HasAlternateKey(row => new { row.Municipality, row.Number });
        builder.Property(row => row.Aggregation).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<PartList> builder) =>
        builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<Part> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Code });
        builder.HasIndex(row => new { row.Municipality, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Subject> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Number });
        builder.HasIndex(row => new { row.Municipality, row.Key }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Posting> builder)
    {
        builder.IsLogged().HasKey(row => new { row.Municipality, row.Id });
        // For the last change of records; figures come every minute, records now and then.
        builder.HasIndex(row => new { row.Municipality, row.Id }).HasFilter("NOT figures_only");
    }

    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.Ignore(row => row.Period);
        builder.Property(row => row.Kind).HasConversion<byte>();
        // For the lists of corrections; it holds the few facts that supersede another.
        builder.HasIndex(row => new { row.Municipality, row.Id }).HasFilter("supersedes IS NOT NULL");
        // No index by subject: tables are computed from the ledger in memory; the few look-ups of one fact's history
        // read one municipality's facts, and every index would be paid for at each of a thousand million facts.
        // No foreign keys either, for the same reason: the writer resolves every name before it writes.
    }

    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Posting,
            row.Line,
        });
        // For the history at a record's page.
        builder.HasIndex(row => new { row.Municipality, row.Of });
    }
}

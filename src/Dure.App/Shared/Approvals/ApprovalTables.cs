using Dure.App.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Approvals;

internal sealed class ApprovalDocumentTables : IEntityTypeConfiguration<ApprovalDocument>
{
    public void Configure(EntityTypeBuilder<ApprovalDocument> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Property(row => row.Revision).IsConcurrencyToken();
        builder.Ignore(row => row.NumberText);
        builder.Ignore(row => row.Asked);
        builder.Ignore(row => row.MayBeTakenBack);
        // A number is given once, whatever goes wrong elsewhere.
        builder
            .HasIndex(row => new
            {
                row.Municipality,
                row.Department,
                row.Year,
                row.Number,
            })
            .IsUnique();
        builder.HasIndex(row => new { row.Municipality, row.State });
        builder.HasIndex(row => new { row.Municipality, row.Drafter });
        builder
            .HasMany(row => row.Steps)
            .WithOne()
            .HasForeignKey(row => new { row.Municipality, row.Document })
            .OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(row => row.Steps).HasField("steps").UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class ApprovalStepTables : IEntityTypeConfiguration<ApprovalStep>
{
    public void Configure(EntityTypeBuilder<ApprovalStep> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Document,
            row.Line,
        });
        builder.IsLogged();
        builder.Ignore(row => row.IsInPlace);
        builder.HasIndex(row => new { row.Municipality, row.Account });
    }
}

internal sealed class AttachmentTables : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Document,
            row.Id,
        });
        builder.IsLogged();
        builder
            .HasOne<ApprovalDocument>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Document })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

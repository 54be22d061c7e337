using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Payments;

internal sealed class PaymentTables : IEntityTypeConfiguration<PaymentBatch>, IEntityTypeConfiguration<Payment>
{
    public void Configure(EntityTypeBuilder<PaymentBatch> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Ignore(row => row.Purpose);
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken().IsUntold();
        builder.HasIndex(row => new { row.Municipality, row.Origin });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Department })
            .OnDelete(DeleteBehavior.Restrict);
    }

    // Not logged one by one: the batch is, with a hash over them all.
    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Batch,
            row.Number,
        });
        builder.HasIndex(row => new { row.Municipality, row.Person });
        builder
            .HasOne<PaymentBatch>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Batch })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

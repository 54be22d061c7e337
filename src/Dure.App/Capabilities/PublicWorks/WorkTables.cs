using Dure.App.Capabilities.PublicWorks.Pay;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.PublicWorks;

internal sealed class WorkTables
    : IEntityTypeConfiguration<Demand>,
        IEntityTypeConfiguration<Placement>,
        IEntityTypeConfiguration<WorkEvent>,
        IEntityTypeConfiguration<AttendanceBook>,
        IEntityTypeConfiguration<AttendanceLine>,
        IEntityTypeConfiguration<PayRun>,
        IEntityTypeConfiguration<PaySlip>
{
    public void Configure(EntityTypeBuilder<Demand> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Ignore(row => row.Months);
        builder.Ignore(row => row.Terms);
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.WageKind).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken().IsUntold();
        builder.HasIndex(row => new
        {
            row.Municipality,
            row.Programme,
            row.Year,
        });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Department })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Placement> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Property(row => row.WageKind).HasConversion<string>();
        builder.HasIndex(row => new { row.Municipality, row.Site });
        builder.HasIndex(row => new { row.Municipality, row.Person });
        builder
            .HasOne<Demand>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Site })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<WorkEvent> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.HasIndex(row => new { row.Municipality, row.Placement });
        builder
            .HasOne<Placement>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Placement })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceBook> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Site,
            row.Month,
        });
        builder.IsLogged();
        builder.Property(row => row.Version).IsConcurrencyToken().IsUntold();
        builder
            .HasOne<Demand>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Site })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AttendanceLine> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Placement,
            row.Month,
        });
        builder.IsLogged();
        builder
            .HasOne<Placement>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Placement })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<PayRun> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Ignore(row => row.Period);
        builder.Property(row => row.State).HasConversion<string>().IsConcurrencyToken();
        builder.Property(row => row.Rates).IsUntold();
        builder.HasIndex(row => new
        {
            row.Municipality,
            row.Programme,
            row.Month,
        });
    }

    // Not logged one by one: the run is, with its sums.
    public void Configure(EntityTypeBuilder<PaySlip> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Run,
            row.Placement,
        });
        builder.HasIndex(row => new { row.Municipality, row.Placement });
        builder
            .HasOne<PayRun>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Run })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

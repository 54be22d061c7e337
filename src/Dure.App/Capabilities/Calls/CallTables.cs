using Dure.App.Capabilities.Calls.Selecting;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Calls;

internal sealed class CallTables
    : IEntityTypeConfiguration<Call>,
        IEntityTypeConfiguration<CallField>,
        IEntityTypeConfiguration<Application>,
        IEntityTypeConfiguration<ApplicationFile>,
        IEntityTypeConfiguration<Objection>,
        IEntityTypeConfiguration<ApplicationDraft>,
        IEntityTypeConfiguration<DraftFile>,
        IEntityTypeConfiguration<SelectionRun>,
        IEntityTypeConfiguration<SelectionLine>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.Seed).IsSecret();
        builder.Ignore(row => row.ShownSeed);
        builder.Ignore(row => row.KeepUntil);
        builder.HasIndex(row => new { row.Municipality, row.State });
        builder
            .HasOne<Department>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Department })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<CallField> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Call,
            row.Code,
        });
        builder.IsLogged();
        builder
            .HasOne<Call>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Call })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Application> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.IsLogged();
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Way).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Property(row => row.ReceiptHash).IsSecret();
        builder.Property(row => row.Answers).IsSecret();
        builder.Property(row => row.Inquiry).IsSecret();
        builder.Property(row => row.Scores).IsSecret();
        builder.Property(row => row.Decision).IsSecret();
        builder.Property(row => row.Supplement).IsSecret();
        // A person applies once to a call, whoever sends it how often.
        builder
            .HasIndex(row => new
            {
                row.Municipality,
                row.Call,
                row.Person,
            })
            .IsUnique();
        builder.HasIndex(row => new { row.Municipality, row.ReceiptHash }).IsUnique();
        builder.HasIndex(row => new { row.Municipality, row.Person });
        builder
            .HasOne<Call>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Call })
            .OnDelete(DeleteBehavior.Restrict);
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ApplicationFile> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Application,
            row.Id,
        });
        builder.IsLogged();
        builder.Property(row => row.Content).IsSecret();
        builder
            .HasOne<Application>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Application })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Application,
            row.Number,
        });
        builder.IsLogged();
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Text).IsSecret();
        builder.Property(row => row.Answer).IsSecret();
        builder
            .HasOne<Application>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Application })
            .OnDelete(DeleteBehavior.Restrict);
    }

    // What somebody has not sent is nobody's record yet.
    public void Configure(EntityTypeBuilder<ApplicationDraft> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.TokenHash });
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasOne<Call>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Call })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<DraftFile> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.TokenHash,
            row.Id,
        });
        builder
            .HasOne<ApplicationDraft>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.TokenHash })
            .OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<SelectionRun> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Call,
            row.Number,
        });
        builder.IsLogged();
        builder
            .HasOne<Call>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Call })
            .OnDelete(DeleteBehavior.Restrict);
    }

    // The log tells of the run with the hash of its lines.
    public void Configure(EntityTypeBuilder<SelectionLine> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Call,
            row.Run,
            row.Application,
        });
        builder.Property(row => row.Outcome).HasConversion<string>();
        builder
            .HasOne<SelectionRun>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Call,
                row.Run,
            })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

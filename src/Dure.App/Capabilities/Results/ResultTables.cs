using Dure.App.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Capabilities.Results;

internal sealed class ResultTables
    : IEntityTypeConfiguration<Round>,
        IEntityTypeConfiguration<RoundColumn>,
        IEntityTypeConfiguration<Submission>,
        IEntityTypeConfiguration<SubmissionStep>,
        IEntityTypeConfiguration<SubmissionRow>,
        IEntityTypeConfiguration<SubmissionCell>,
        IEntityTypeConfiguration<SubmissionAnswer>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.IsLogged().HasKey(row => new { row.Municipality, row.Id });
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.Ignore(row => row.Year);
        // As text, so that rounds that were there before remind on no day, whatever the database.
        builder
            .Property(row => row.Marks)
            .HasConversion(
                marks => ReminderDays.Keep(marks),
                text => ReminderDays.Kept(text),
                new ValueComparer<List<int>>(
                    (one, other) => one!.SequenceEqual(other!),
                    marks => marks.Count,
                    marks => marks.ToList()
                )
            );
    }

    public void Configure(EntityTypeBuilder<RoundColumn> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Round,
            row.Measure,
            row.Kind,
        });
        builder.Property(row => row.Kind).HasConversion<byte>();
        builder.HasOne<Round>().WithMany().HasForeignKey(row => new { row.Municipality, row.Round });
    }

    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder
            .IsLogged()
            .HasKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
            });
        builder.Property(row => row.State).HasConversion<string>();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Round>().WithMany().HasForeignKey(row => new { row.Municipality, row.Round });
    }

    public void Configure(EntityTypeBuilder<SubmissionStep> builder)
    {
        builder
            .IsLogged()
            .HasKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Number,
            });
        builder.Property(row => row.Kind).HasConversion<string>();
        builder
            .HasOne<Submission>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
            });
    }

    public void Configure(EntityTypeBuilder<SubmissionRow> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Round,
            row.Department,
            row.Programme,
        });
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder
            .HasOne<Submission>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
            });
    }

    public void Configure(EntityTypeBuilder<SubmissionCell> builder)
    {
        builder
            .IsLogged()
            .HasKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Programme,
                row.Measure,
                row.Kind,
            });
        builder.Property(row => row.Kind).HasConversion<byte>();
        builder.Property(row => row.Mark).HasConversion<string>();
        builder.Ignore(row => row.Value);
        builder
            .HasOne<SubmissionRow>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Programme,
            });
    }

    public void Configure(EntityTypeBuilder<SubmissionAnswer> builder)
    {
        builder
            .IsLogged()
            .HasKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Programme,
                row.Column,
                row.Question,
            });
        builder
            .HasOne<SubmissionRow>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Round,
                row.Department,
                row.Programme,
            });
    }
}

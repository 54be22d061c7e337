using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Programmes;

internal sealed class ProgrammeTables
    : IEntityTypeConfiguration<Plan>,
        IEntityTypeConfiguration<Tree>,
        IEntityTypeConfiguration<Node>,
        IEntityTypeConfiguration<Programme>,
        IEntityTypeConfiguration<ProgrammeNode>,
        IEntityTypeConfiguration<ProgrammeDepartment>,
        IEntityTypeConfiguration<ProgrammePartner>,
        IEntityTypeConfiguration<Pledge>,
        IEntityTypeConfiguration<Milestone>,
        IEntityTypeConfiguration<SubjectWord>
{
    public void Configure(EntityTypeBuilder<Plan> builder) => builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<Tree> builder) => builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<Node> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Tree,
            row.Code,
        });
        builder.HasOne<Tree>().WithMany().HasForeignKey(row => new { row.Municipality, row.Tree });
    }

    public void Configure(EntityTypeBuilder<Programme> builder) =>
        builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<ProgrammeNode> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Programme,
            row.Tree,
        });
        builder.HasOne<Programme>().WithMany().HasForeignKey(row => new { row.Municipality, row.Programme });
        builder
            .HasOne<Node>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Tree,
                row.Node,
            });
    }

    public void Configure(EntityTypeBuilder<ProgrammeDepartment> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Programme,
            row.Department,
        });
        builder.HasOne<Programme>().WithMany().HasForeignKey(row => new { row.Municipality, row.Programme });
    }

    public void Configure(EntityTypeBuilder<ProgrammePartner> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Programme,
            row.Partner,
        });
        builder.HasOne<Programme>().WithMany().HasForeignKey(row => new { row.Municipality, row.Programme });
    }

    public void Configure(EntityTypeBuilder<Pledge> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Code });
        builder.HasIndex(row => new { row.Municipality, row.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<Milestone> builder) =>
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Subject,
            row.Code,
        });

    public void Configure(EntityTypeBuilder<SubjectWord> builder) =>
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Subject,
            row.Key,
        });
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Organisation;

internal sealed class OrganisationTables
    : IEntityTypeConfiguration<Municipality>,
        IEntityTypeConfiguration<PeerGroup>,
        IEntityTypeConfiguration<Department>,
        IEntityTypeConfiguration<Partner>
{
    public void Configure(EntityTypeBuilder<Municipality> builder) => builder.HasKey(row => row.Code);

    public void Configure(EntityTypeBuilder<PeerGroup> builder) =>
        builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<Department> builder) =>
        builder.HasKey(row => new { row.Municipality, row.Code });

    public void Configure(EntityTypeBuilder<Partner> builder) =>
        builder.HasKey(row => new { row.Municipality, row.Code });
}

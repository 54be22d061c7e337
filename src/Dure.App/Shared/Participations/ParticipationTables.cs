using Dure.App.Shared.Audit;
using Dure.App.Shared.Persons;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Participations;

internal sealed class ParticipationTables : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.HasIndex(row => new { row.Municipality, row.Person });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
        builder.IsLogged();
    }
}

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
        // Holds all that a look across programmes reads: of a hundred thousand who apply, no row is visited.
        builder.HasIndex(row => new
        {
            row.Municipality,
            row.Person,
            row.From,
            row.Until,
            row.Kind,
            row.Quit,
            row.Id,
        });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
        builder.IsLogged();
    }
}

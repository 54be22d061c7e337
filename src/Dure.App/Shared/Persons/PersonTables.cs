using Dure.App.Shared.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Persons;

internal sealed class PersonTables
    : IEntityTypeConfiguration<Person>,
        IEntityTypeConfiguration<PersonHold>,
        IEntityTypeConfiguration<PersonVault>,
        IEntityTypeConfiguration<PersonKey>,
        IEntityTypeConfiguration<PersonSecret>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Id });
        builder.HasIndex(row => new { row.Municipality, row.Identity }).IsUnique();
        builder.HasIndex(row => new { row.Municipality, row.Alias }).IsUnique();
        builder.HasIndex(row => new { row.Municipality, row.KeepUntil });
        builder.Ignore(row => row.IsWeak);
        // The log outlives what is destroyed.
        builder.IsLogged();
        builder.Property(row => row.Birth).IsSecret();
        builder.Property(row => row.Identity).IsSecret();
        builder.Property(row => row.Alias).IsSecret();
        builder.Property(row => row.Home).IsSecret();
        builder.Property(row => row.Sealed).IsSecret();
        builder.Property(row => row.BirthYear).IsUntold();
        builder.Property(row => row.Sex).IsUntold();
    }

    public void Configure(EntityTypeBuilder<PersonHold> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Person,
            row.Department,
            row.Purpose,
        });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
        builder.IsLogged();
    }

    public void Configure(EntityTypeBuilder<PersonVault> builder)
    {
        builder.HasKey(row => row.Municipality);
        builder.IsLogged();
        builder.Property(row => row.Fingerprint).IsUntold();
    }

    public void Configure(EntityTypeBuilder<PersonKey> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Month });
        builder.IsLogged();
        builder.Property(row => row.Fingerprint).IsUntold();
    }

    // Nothing of it is told: it says nothing to anybody, and the person's own entry says what happened.
    public void Configure(EntityTypeBuilder<PersonSecret> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Person,
            row.Month,
        });
        builder
            .HasOne<Person>()
            .WithMany()
            .HasForeignKey(row => new { row.Municipality, row.Person })
            .OnDelete(DeleteBehavior.Restrict);
    }
}

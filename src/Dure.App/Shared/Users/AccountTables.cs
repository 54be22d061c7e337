using Dure.App.Shared.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Users;

internal sealed class AccountTables
    : IEntityTypeConfiguration<Account>,
        IEntityTypeConfiguration<IdentityUserClaim<string>>,
        IEntityTypeConfiguration<IdentityUserLogin<string>>,
        IEntityTypeConfiguration<IdentityUserToken<string>>,
        IEntityTypeConfiguration<Session>,
        IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(row => row.Id);
        builder.HasIndex(row => row.NormalizedUserName).IsUnique();
        builder.Property(row => row.ConcurrencyStamp).IsConcurrencyToken();
        builder.Ignore(row => row.Signature);
        builder.IsLogged();
        builder.Property(row => row.PasswordHash).IsSecret();
        builder.Property(row => row.PhoneNumber).IsSecret();
        builder.Property(row => row.Email).IsSecret();
        // It changes with every password; the others follow from the login or are not used.
        builder.Property(row => row.SecurityStamp).IsUntold();
        builder.Property(row => row.UserName).IsUntold();
        builder.Property(row => row.NormalizedUserName).IsUntold();
        builder.Property(row => row.NormalizedEmail).IsUntold();
        builder.Property(row => row.EmailConfirmed).IsUntold();
        builder.Property(row => row.PhoneNumberConfirmed).IsUntold();
        builder.Property(row => row.LockoutEnabled).IsUntold();
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<string>> builder) => Of(builder, row => row.UserId);

    public void Configure(EntityTypeBuilder<IdentityUserLogin<string>> builder)
    {
        builder.HasKey(row => new { row.LoginProvider, row.ProviderKey });
        Of(builder, row => row.UserId);
        builder.IsLogged();
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<string>> builder)
    {
        builder.HasKey(row => new
        {
            row.UserId,
            row.LoginProvider,
            row.Name,
        });
        Of(builder, row => row.UserId);
    }

    public void Configure(EntityTypeBuilder<Session> builder)
    {
        Of(builder, row => row.Account);
        builder.IsLogged();
        builder.Property(row => row.Ticket).IsUntold();
        builder.Property(row => row.Seen).IsUntold();
        builder.Property(row => row.Started).IsUntold();
    }

    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        Of(builder, row => row.Account);
        builder.IsLogged();
    }

    private static void Of<T>(
        EntityTypeBuilder<T> builder,
        System.Linq.Expressions.Expression<Func<T, object?>> account
    )
        where T : class => builder.HasOne<Account>().WithMany().HasForeignKey(account).OnDelete(DeleteBehavior.Cascade);
}

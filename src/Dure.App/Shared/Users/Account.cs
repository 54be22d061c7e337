using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.Users;

/// <summary>사용자: a person whose name stands beside what they wrote. A person may work for several municipalities.</summary>
public sealed class Account
{
    public required string Login { get; init; }
    public required string Name { get; init; }
    public required DateTime Added { get; init; }
}

internal sealed class AccountTables : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.HasKey(row => row.Login);
    }
}

using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shared.Users;
using Dure.App.Tests.Rig;
using Dure.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Dure.App.Tests.Shell;

/// <summary>Every key of a tenant's record begins with the municipality, so that one database can be spread over many machines.</summary>
public class TenantTests
{
    /// <summary>Small tables that every machine has whole.</summary>
    private static readonly Type[] SharedByAll =
    [
        typeof(Municipality),
        // A person may work for several municipalities.
        typeof(Account),
        typeof(RoleGrant),
        typeof(Session),
        typeof(ApiToken),
        typeof(IdentityUserClaim<string>),
        typeof(IdentityUserLogin<string>),
        typeof(IdentityUserToken<string>),
    ];

    [Theory]
    [DatabaseData]
    public async Task Every_key_index_and_foreign_key_begins_with_the_municipality(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        await using var db = database.Open();

        var wrong = Wrong(db.Model).ToList();

        wrong.ShouldBeEmpty();
        db.Model.GetEntityTypes().Count().ShouldBeGreaterThan(20);
    }

    [Fact]
    public void The_rule_finds_a_key_that_does_not()
    {
        var model = new ModelBuilder();
        model.Entity<Planted>(entity =>
        {
            entity.HasKey(row => new { row.Code, row.Municipality });
            entity.HasIndex(row => row.Code);
        });

        Wrong(model.FinalizeModel()).Count().ShouldBe(2);
    }

    private static IEnumerable<string> Wrong(IReadOnlyModel model) =>
        from entity in model.GetEntityTypes()
        where !SharedByAll.Contains(entity.ClrType)
        from properties in entity
            .GetKeys()
            .Select(key => key.Properties)
            .Concat(entity.GetIndexes().Select(index => index.Properties))
            .Concat(
                entity
                    .GetForeignKeys()
                    .Where(key => !SharedByAll.Contains(key.PrincipalEntityType.ClrType))
                    .Select(key => key.Properties)
            )
        where properties[0].ClrType != typeof(MunicipalityCode)
        select $"{entity.ClrType.Name}: {string.Join(", ", properties.Select(property => property.Name))}";

    private sealed class Planted
    {
        public string Code { get; init; } = "";
        public int Municipality { get; init; }
    }
}

using Dure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Dure.App.Shared.TableSpecs;

/// <summary>책: a municipality-year, under the name that commands and addresses use (guro-2022).</summary>
public sealed class Book
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required string Code { get; init; }
    public required string Title { get; init; }

    /// <summary>The document its figures were taken from.</summary>
    public required string Source { get; init; }
    public string? Note { get; init; }
}

/// <summary>표 정의: a table of a book, as data.</summary>
public sealed class TableDefinition
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required string Id { get; init; }
    public required int Position { get; init; }
    public required string Title { get; init; }

    /// <summary>The definition as books/README.md describes it.</summary>
    public required string Yaml { get; init; }
}

/// <summary>The same table as the source printed it.</summary>
public sealed class PrintedCopy
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required string Table { get; init; }
    public required string Csv { get; init; }
}

/// <summary>불일치: a printed cell that does not follow from the facts, and why.</summary>
public sealed class Contradiction
{
    public required MunicipalityCode Municipality { get; init; }
    public required int Year { get; init; }
    public required string Table { get; init; }
    public required string Row { get; init; }
    public required string Column { get; init; }

    /// <summary>Line of the source.</summary>
    public required int Line { get; init; }
    public required string Printed { get; init; }
    public required string Ours { get; init; }
    public required string Why { get; init; }
}

internal sealed class TableSpecTables
    : IEntityTypeConfiguration<Book>,
        IEntityTypeConfiguration<TableDefinition>,
        IEntityTypeConfiguration<PrintedCopy>,
        IEntityTypeConfiguration<Contradiction>
{
    public void Configure(EntityTypeBuilder<Book> builder)
    {
        builder.HasKey(row => new { row.Municipality, row.Year });
        builder.HasIndex(row => new { row.Municipality, row.Code }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<TableDefinition> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Id,
        });
        builder.HasOne<Book>().WithMany().HasForeignKey(row => new { row.Municipality, row.Year });
    }

    public void Configure(EntityTypeBuilder<PrintedCopy> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Table,
        });
        builder
            .HasOne<TableDefinition>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Year,
                row.Table,
            });
    }

    public void Configure(EntityTypeBuilder<Contradiction> builder)
    {
        builder.HasKey(row => new
        {
            row.Municipality,
            row.Year,
            row.Table,
            row.Row,
            row.Column,
        });
        builder
            .HasOne<TableDefinition>()
            .WithMany()
            .HasForeignKey(row => new
            {
                row.Municipality,
                row.Year,
                row.Table,
            });
    }
}

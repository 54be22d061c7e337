using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FiguresOnly : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "figures_only",
                table: "posting",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "IX_posting_municipality_id",
                table: "posting",
                columns: new[] { "municipality", "id" },
                filter: "NOT figures_only");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_posting_municipality_id",
                table: "posting");

            migrationBuilder.DropColumn(
                name: "figures_only",
                table: "posting");
        }
    }
}

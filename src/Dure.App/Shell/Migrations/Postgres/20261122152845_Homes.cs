using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Homes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "failed",
                table: "selection_line",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "home",
                table: "person",
                type: "bytea",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "approval",
                table: "call",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "scores",
                table: "application",
                type: "bytea",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "failed",
                table: "selection_line");

            migrationBuilder.DropColumn(
                name: "home",
                table: "person");

            migrationBuilder.DropColumn(
                name: "approval",
                table: "call");

            migrationBuilder.DropColumn(
                name: "scores",
                table: "application");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ParticipationIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_participation_municipality_person",
                table: "participation");

            migrationBuilder.CreateIndex(
                name: "IX_participation_municipality_person_from_until_kind_quit_id",
                table: "participation",
                columns: new[] { "municipality", "person", "from", "until", "kind", "quit", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_participation_municipality_person_from_until_kind_quit_id",
                table: "participation");

            migrationBuilder.CreateIndex(
                name: "IX_participation_municipality_person",
                table: "participation",
                columns: new[] { "municipality", "person" });
        }
    }
}

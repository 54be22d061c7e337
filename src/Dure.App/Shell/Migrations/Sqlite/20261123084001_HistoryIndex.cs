using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class HistoryIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_log_entry_municipality_subject",
                table: "log_entry");

            migrationBuilder.CreateIndex(
                name: "IX_log_entry_municipality_subject_id",
                table: "log_entry",
                columns: new[] { "municipality", "subject", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_log_entry_municipality_subject_id",
                table: "log_entry");

            migrationBuilder.CreateIndex(
                name: "IX_log_entry_municipality_subject",
                table: "log_entry",
                columns: new[] { "municipality", "subject" });
        }
    }
}

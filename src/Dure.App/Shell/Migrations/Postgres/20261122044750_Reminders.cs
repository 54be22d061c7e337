using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "marks",
                table: "round",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "reminder",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    mark = table.Column<int>(type: "integer", nullable: false),
                    account = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    tries = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reminder", x => new { x.municipality, x.round, x.department, x.due, x.mark, x.account });
                    table.ForeignKey(
                        name: "FK_reminder_submission_municipality_round_department",
                        columns: x => new { x.municipality, x.round, x.department },
                        principalTable: "submission",
                        principalColumns: new[] { "municipality", "round", "department" },
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "reminder");

            migrationBuilder.DropColumn(
                name: "marks",
                table: "round");
        }
    }
}

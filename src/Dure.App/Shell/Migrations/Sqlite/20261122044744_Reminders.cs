using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
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
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "reminder",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    round = table.Column<int>(type: "INTEGER", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    mark = table.Column<int>(type: "INTEGER", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    fault = table.Column<string>(type: "TEXT", nullable: true)
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

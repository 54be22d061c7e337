using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Participations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "participation",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: true),
                    title = table.Column<string>(type: "text", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    quit = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_participation", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_participation_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_participation_municipality_person",
                table: "participation",
                columns: new[] { "municipality", "person" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "participation");
        }
    }
}

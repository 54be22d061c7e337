using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Ground : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    login = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    added = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.login);
                });

            migrationBuilder.CreateTable(
                name: "book",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_book", x => new { x.municipality, x.year });
                });

            migrationBuilder.CreateTable(
                name: "change",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    posting = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    of = table.Column<string>(type: "TEXT", nullable: false),
                    old = table.Column<string>(type: "TEXT", nullable: false),
                    @new = table.Column<string>(name: "new", type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_change", x => new { x.municipality, x.posting, x.line });
                });

            migrationBuilder.CreateTable(
                name: "department",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_department", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "fact",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<int>(type: "INTEGER", nullable: false),
                    measure = table.Column<int>(type: "INTEGER", nullable: false),
                    kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    period_start = table.Column<int>(type: "INTEGER", nullable: false),
                    period_months = table.Column<int>(type: "INTEGER", nullable: false),
                    part = table.Column<int>(type: "INTEGER", nullable: false),
                    stage = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    reference_date = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    posting = table.Column<int>(type: "INTEGER", nullable: false),
                    supersedes = table.Column<int>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    evidence = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fact", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "measure",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    decimals = table.Column<int>(type: "INTEGER", nullable: false),
                    aggregation = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    indicator = table.Column<bool>(type: "INTEGER", nullable: false),
                    age = table.Column<string>(type: "TEXT", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: true),
                    half = table.Column<string>(type: "TEXT", nullable: true),
                    statistic = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measure", x => new { x.municipality, x.code });
                    table.UniqueConstraint("AK_measure_municipality_number", x => new { x.municipality, x.number });
                });

            migrationBuilder.CreateTable(
                name: "milestone",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    group = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    periods = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_milestone", x => new { x.municipality, x.subject, x.code });
                });

            migrationBuilder.CreateTable(
                name: "municipality",
                columns: table => new
                {
                    code = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_municipality", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "part",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    list = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_part", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "part_list",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_part_list", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "partner",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "peer_group",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    members = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_peer_group", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "plan",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_plan", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "pledge",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: true),
                    term = table.Column<string>(type: "TEXT", nullable: true),
                    length = table.Column<string>(type: "TEXT", nullable: true),
                    duration = table.Column<string>(type: "TEXT", nullable: true),
                    by = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: true),
                    plan = table.Column<string>(type: "TEXT", nullable: true),
                    legal = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pledge", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "posting",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    process = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    source_hash = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_posting", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "programme",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    plan = table.Column<string>(type: "TEXT", nullable: true),
                    pledge = table.Column<string>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: true),
                    targets = table.Column<string>(type: "TEXT", nullable: false),
                    legal = table.Column<string>(type: "TEXT", nullable: false),
                    flags = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: true),
                    basis = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: true),
                    ministry = table.Column<string>(type: "TEXT", nullable: true),
                    eligibility = table.Column<string>(type: "TEXT", nullable: true),
                    support = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "subject",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject", x => new { x.municipality, x.number });
                });

            migrationBuilder.CreateTable(
                name: "subject_word",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_subject_word", x => new { x.municipality, x.subject, x.key });
                });

            migrationBuilder.CreateTable(
                name: "tree",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    whole = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tree", x => new { x.municipality, x.code });
                });

            migrationBuilder.CreateTable(
                name: "disclosure",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    posting = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosure", x => new { x.municipality, x.year, x.version });
                    table.ForeignKey(
                        name: "FK_disclosure_book_municipality_year",
                        columns: x => new { x.municipality, x.year },
                        principalTable: "book",
                        principalColumns: new[] { "municipality", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "table_definition",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    yaml = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_table_definition", x => new { x.municipality, x.year, x.id });
                    table.ForeignKey(
                        name: "FK_table_definition_book_municipality_year",
                        columns: x => new { x.municipality, x.year },
                        principalTable: "book",
                        principalColumns: new[] { "municipality", "year" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_department",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    department = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_department", x => new { x.municipality, x.programme, x.department });
                    table.ForeignKey(
                        name: "FK_programme_department_programme_municipality_programme",
                        columns: x => new { x.municipality, x.programme },
                        principalTable: "programme",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_partner",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_partner", x => new { x.municipality, x.programme, x.partner });
                    table.ForeignKey(
                        name: "FK_programme_partner_programme_municipality_programme",
                        columns: x => new { x.municipality, x.programme },
                        principalTable: "programme",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "node",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    tree = table.Column<string>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_node", x => new { x.municipality, x.tree, x.code });
                    table.ForeignKey(
                        name: "FK_node_tree_municipality_tree",
                        columns: x => new { x.municipality, x.tree },
                        principalTable: "tree",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contradiction",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    row = table.Column<string>(type: "TEXT", nullable: false),
                    column = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    printed = table.Column<string>(type: "TEXT", nullable: false),
                    ours = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contradiction", x => new { x.municipality, x.year, x.table, x.row, x.column });
                    table.ForeignKey(
                        name: "FK_contradiction_table_definition_municipality_year_table",
                        columns: x => new { x.municipality, x.year, x.table },
                        principalTable: "table_definition",
                        principalColumns: new[] { "municipality", "year", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "printed_copy",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    table = table.Column<string>(type: "TEXT", nullable: false),
                    csv = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_printed_copy", x => new { x.municipality, x.year, x.table });
                    table.ForeignKey(
                        name: "FK_printed_copy_table_definition_municipality_year_table",
                        columns: x => new { x.municipality, x.year, x.table },
                        principalTable: "table_definition",
                        principalColumns: new[] { "municipality", "year", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "programme_node",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    tree = table.Column<string>(type: "TEXT", nullable: false),
                    node = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programme_node", x => new { x.municipality, x.programme, x.tree });
                    table.ForeignKey(
                        name: "FK_programme_node_node_municipality_tree_node",
                        columns: x => new { x.municipality, x.tree, x.node },
                        principalTable: "node",
                        principalColumns: new[] { "municipality", "tree", "code" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_programme_node_programme_municipality_programme",
                        columns: x => new { x.municipality, x.programme },
                        principalTable: "programme",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_book_municipality_code",
                table: "book",
                columns: new[] { "municipality", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_part_municipality_number",
                table: "part",
                columns: new[] { "municipality", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_pledge_municipality_number",
                table: "pledge",
                columns: new[] { "municipality", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_programme_node_municipality_tree_node",
                table: "programme_node",
                columns: new[] { "municipality", "tree", "node" });

            migrationBuilder.CreateIndex(
                name: "IX_subject_municipality_key",
                table: "subject",
                columns: new[] { "municipality", "key" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "change");

            migrationBuilder.DropTable(
                name: "contradiction");

            migrationBuilder.DropTable(
                name: "department");

            migrationBuilder.DropTable(
                name: "disclosure");

            migrationBuilder.DropTable(
                name: "fact");

            migrationBuilder.DropTable(
                name: "measure");

            migrationBuilder.DropTable(
                name: "milestone");

            migrationBuilder.DropTable(
                name: "municipality");

            migrationBuilder.DropTable(
                name: "part");

            migrationBuilder.DropTable(
                name: "part_list");

            migrationBuilder.DropTable(
                name: "partner");

            migrationBuilder.DropTable(
                name: "peer_group");

            migrationBuilder.DropTable(
                name: "plan");

            migrationBuilder.DropTable(
                name: "pledge");

            migrationBuilder.DropTable(
                name: "posting");

            migrationBuilder.DropTable(
                name: "printed_copy");

            migrationBuilder.DropTable(
                name: "programme_department");

            migrationBuilder.DropTable(
                name: "programme_node");

            migrationBuilder.DropTable(
                name: "programme_partner");

            migrationBuilder.DropTable(
                name: "subject");

            migrationBuilder.DropTable(
                name: "subject_word");

            migrationBuilder.DropTable(
                name: "table_definition");

            migrationBuilder.DropTable(
                name: "node");

            migrationBuilder.DropTable(
                name: "programme");

            migrationBuilder.DropTable(
                name: "book");

            migrationBuilder.DropTable(
                name: "tree");
        }
    }
}

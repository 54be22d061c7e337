using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Dure.App.Shell.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PublicWorks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "call",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    rule = table.Column<string>(type: "text", nullable: true),
                    reference_day = table.Column<DateOnly>(type: "date", nullable: false),
                    work_from = table.Column<DateOnly>(type: "date", nullable: false),
                    work_until = table.Column<DateOnly>(type: "date", nullable: false),
                    opens_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    closes_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    reserve_headcount = table.Column<int>(type: "integer", nullable: false),
                    retention_years = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    seed = table.Column<string>(type: "text", nullable: true),
                    seed_hash = table.Column<string>(type: "text", nullable: true),
                    confirmed_run = table.Column<int>(type: "integer", nullable: true),
                    confirmed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_call_department_municipality_department",
                        columns: x => new { x.municipality, x.department },
                        principalTable: "department",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "demand",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    lead = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    place = table.Column<string>(type: "text", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false),
                    day_minutes = table.Column<int>(type: "integer", nullable: false),
                    weekdays = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    wage_kind = table.Column<string>(type: "text", nullable: false),
                    wage = table.Column<long>(type: "bigint", nullable: false),
                    side_cost = table.Column<long>(type: "bigint", nullable: false),
                    cost = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    decision = table.Column<string>(type: "text", nullable: false),
                    decided_by = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_demand", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_demand_department_municipality_department",
                        columns: x => new { x.municipality, x.department },
                        principalTable: "department",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "pay_run",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    rates = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    shares = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pay_run", x => new { x.municipality, x.id });
                });

            migrationBuilder.CreateTable(
                name: "payment_batch",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    department = table.Column<string>(type: "text", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    sources = table.Column<string>(type: "text", nullable: false),
                    count = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    repays = table.Column<int>(type: "integer", nullable: true),
                    reverses = table.Column<int>(type: "integer", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    approval = table.Column<string>(type: "text", nullable: true),
                    approved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    sent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    paid = table.Column<long>(type: "bigint", nullable: false),
                    posting = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment_batch", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_payment_batch_department_municipality_department",
                        columns: x => new { x.municipality, x.department },
                        principalTable: "department",
                        principalColumns: new[] { "municipality", "code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "person_secret",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_secret", x => new { x.municipality, x.person, x.month });
                    table.ForeignKey(
                        name: "FK_person_secret_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    receipt_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    draw_number = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    way = table.Column<string>(type: "text", nullable: false),
                    applied_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    answers = table.Column<byte[]>(type: "bytea", nullable: false),
                    inquiry = table.Column<byte[]>(type: "bytea", nullable: true),
                    decision = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    examined_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    flagged = table.Column<bool>(type: "boolean", nullable: false),
                    decided_by_hand = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_application_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_application_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_draft",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    keep_until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    is_sent = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_draft", x => new { x.municipality, x.token_hash });
                    table.ForeignKey(
                        name: "FK_application_draft_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "call_field",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    headcount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_call_field", x => new { x.municipality, x.call, x.code });
                    table.ForeignKey(
                        name: "FK_call_field_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "selection_run",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    candidates = table.Column<int>(type: "integer", nullable: false),
                    selected = table.Column<int>(type: "integer", nullable: false),
                    library = table.Column<string>(type: "text", nullable: true),
                    sha256 = table.Column<string>(type: "text", nullable: false),
                    quotas = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_run", x => new { x.municipality, x.call, x.number });
                    table.ForeignKey(
                        name: "FK_selection_run_call_municipality_call",
                        columns: x => new { x.municipality, x.call },
                        principalTable: "call",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_book",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    site = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    signed_by = table.Column<string>(type: "text", nullable: true),
                    signed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_book", x => new { x.municipality, x.site, x.month });
                    table.ForeignKey(
                        name: "FK_attendance_book_demand_municipality_site",
                        columns: x => new { x.municipality, x.site },
                        principalTable: "demand",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "placement",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    site = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    from = table.Column<DateOnly>(type: "date", nullable: false),
                    planned = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    service_from = table.Column<DateOnly>(type: "date", nullable: false),
                    day_minutes = table.Column<int>(type: "integer", nullable: false),
                    weekdays = table.Column<int>(type: "integer", nullable: false),
                    wage_kind = table.Column<string>(type: "text", nullable: false),
                    wage = table.Column<long>(type: "bigint", nullable: false),
                    side_cost = table.Column<long>(type: "bigint", nullable: false),
                    replaces = table.Column<int>(type: "integer", nullable: true),
                    participation = table.Column<int>(type: "integer", nullable: false),
                    left_because = table.Column<string>(type: "text", nullable: false),
                    is_undone = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_placement", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_placement_demand_municipality_site",
                        columns: x => new { x.municipality, x.site },
                        principalTable: "demand",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_placement_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pay_slip",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    placement = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: false),
                    contract = table.Column<string>(type: "text", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false),
                    @base = table.Column<long>(name: "base", type: "bigint", nullable: false),
                    holiday_work = table.Column<long>(type: "bigint", nullable: false),
                    weekly_holiday = table.Column<long>(type: "bigint", nullable: false),
                    paid_holiday = table.Column<long>(type: "bigint", nullable: false),
                    leave = table.Column<long>(type: "bigint", nullable: false),
                    unused_leave = table.Column<long>(type: "bigint", nullable: false),
                    side_cost = table.Column<long>(type: "bigint", nullable: false),
                    pension = table.Column<long>(type: "bigint", nullable: false),
                    health = table.Column<long>(type: "bigint", nullable: false),
                    care = table.Column<long>(type: "bigint", nullable: false),
                    employment = table.Column<long>(type: "bigint", nullable: false),
                    stability = table.Column<long>(type: "bigint", nullable: false),
                    accident = table.Column<long>(type: "bigint", nullable: false),
                    gross = table.Column<long>(type: "bigint", nullable: false),
                    net = table.Column<long>(type: "bigint", nullable: false),
                    leave_after = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pay_slip", x => new { x.municipality, x.run, x.placement });
                    table.ForeignKey(
                        name: "FK_pay_slip_pay_run_municipality_run",
                        columns: x => new { x.municipality, x.run },
                        principalTable: "pay_run",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "payment",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    batch = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    person = table.Column<int>(type: "integer", nullable: true),
                    payee = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    amount = table.Column<long>(type: "bigint", nullable: false),
                    split = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    failure = table.Column<string>(type: "text", nullable: false),
                    followed_by = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payment", x => new { x.municipality, x.batch, x.number });
                    table.ForeignKey(
                        name: "FK_payment_payment_batch_municipality_batch",
                        columns: x => new { x.municipality, x.batch },
                        principalTable: "payment_batch",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_payment_person_municipality_person",
                        columns: x => new { x.municipality, x.person },
                        principalTable: "person",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "application_file",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_application_file", x => new { x.municipality, x.application, x.id });
                    table.ForeignKey(
                        name: "FK_application_file_application_municipality_application",
                        columns: x => new { x.municipality, x.application },
                        principalTable: "application",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "objection",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    answered_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    answered_by = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_objection", x => new { x.municipality, x.application, x.number });
                    table.ForeignKey(
                        name: "FK_objection_application_municipality_application",
                        columns: x => new { x.municipality, x.application },
                        principalTable: "application",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_file",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    code = table.Column<string>(type: "text", nullable: false),
                    format = table.Column<string>(type: "text", nullable: false),
                    size = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_file", x => new { x.municipality, x.token_hash, x.id });
                    table.ForeignKey(
                        name: "FK_draft_file_application_draft_municipality_token_hash",
                        columns: x => new { x.municipality, x.token_hash },
                        principalTable: "application_draft",
                        principalColumns: new[] { "municipality", "token_hash" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "selection_line",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<int>(type: "integer", nullable: false),
                    run = table.Column<int>(type: "integer", nullable: false),
                    application = table.Column<int>(type: "integer", nullable: false),
                    rank = table.Column<int>(type: "integer", nullable: false),
                    tier = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: false),
                    quota = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_selection_line", x => new { x.municipality, x.call, x.run, x.application });
                    table.ForeignKey(
                        name: "FK_selection_line_selection_run_municipality_call_run",
                        columns: x => new { x.municipality, x.call, x.run },
                        principalTable: "selection_run",
                        principalColumns: new[] { "municipality", "call", "number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "attendance_line",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    placement = table.Column<int>(type: "integer", nullable: false),
                    month = table.Column<int>(type: "integer", nullable: false),
                    days = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_attendance_line", x => new { x.municipality, x.placement, x.month });
                    table.ForeignKey(
                        name: "FK_attendance_line_placement_municipality_placement",
                        columns: x => new { x.municipality, x.placement },
                        principalTable: "placement",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "work_event",
                columns: table => new
                {
                    municipality = table.Column<int>(type: "integer", nullable: false),
                    id = table.Column<int>(type: "integer", nullable: false),
                    placement = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false),
                    reverses = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_event", x => new { x.municipality, x.id });
                    table.ForeignKey(
                        name: "FK_work_event_placement_municipality_placement",
                        columns: x => new { x.municipality, x.placement },
                        principalTable: "placement",
                        principalColumns: new[] { "municipality", "id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_call_person",
                table: "application",
                columns: new[] { "municipality", "call", "person" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_person",
                table: "application",
                columns: new[] { "municipality", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_application_municipality_receipt_hash",
                table: "application",
                columns: new[] { "municipality", "receipt_hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_application_draft_municipality_call",
                table: "application_draft",
                columns: new[] { "municipality", "call" });

            migrationBuilder.CreateIndex(
                name: "IX_call_municipality_department",
                table: "call",
                columns: new[] { "municipality", "department" });

            migrationBuilder.CreateIndex(
                name: "IX_call_municipality_state",
                table: "call",
                columns: new[] { "municipality", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_municipality_department",
                table: "demand",
                columns: new[] { "municipality", "department" });

            migrationBuilder.CreateIndex(
                name: "IX_demand_municipality_programme_year",
                table: "demand",
                columns: new[] { "municipality", "programme", "year" });

            migrationBuilder.CreateIndex(
                name: "IX_participation_municipality_person",
                table: "participation",
                columns: new[] { "municipality", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_pay_run_municipality_programme_month",
                table: "pay_run",
                columns: new[] { "municipality", "programme", "month" });

            migrationBuilder.CreateIndex(
                name: "IX_pay_slip_municipality_placement",
                table: "pay_slip",
                columns: new[] { "municipality", "placement" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_municipality_person",
                table: "payment",
                columns: new[] { "municipality", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_batch_municipality_department",
                table: "payment_batch",
                columns: new[] { "municipality", "department" });

            migrationBuilder.CreateIndex(
                name: "IX_payment_batch_municipality_origin",
                table: "payment_batch",
                columns: new[] { "municipality", "origin" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_municipality_person",
                table: "placement",
                columns: new[] { "municipality", "person" });

            migrationBuilder.CreateIndex(
                name: "IX_placement_municipality_site",
                table: "placement",
                columns: new[] { "municipality", "site" });

            migrationBuilder.CreateIndex(
                name: "IX_work_event_municipality_placement",
                table: "work_event",
                columns: new[] { "municipality", "placement" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "application_file");

            migrationBuilder.DropTable(
                name: "attendance_book");

            migrationBuilder.DropTable(
                name: "attendance_line");

            migrationBuilder.DropTable(
                name: "call_field");

            migrationBuilder.DropTable(
                name: "draft_file");

            migrationBuilder.DropTable(
                name: "objection");

            migrationBuilder.DropTable(
                name: "participation");

            migrationBuilder.DropTable(
                name: "pay_slip");

            migrationBuilder.DropTable(
                name: "payment");

            migrationBuilder.DropTable(
                name: "person_secret");

            migrationBuilder.DropTable(
                name: "selection_line");

            migrationBuilder.DropTable(
                name: "work_event");

            migrationBuilder.DropTable(
                name: "application_draft");

            migrationBuilder.DropTable(
                name: "application");

            migrationBuilder.DropTable(
                name: "pay_run");

            migrationBuilder.DropTable(
                name: "payment_batch");

            migrationBuilder.DropTable(
                name: "selection_run");

            migrationBuilder.DropTable(
                name: "placement");

            migrationBuilder.DropTable(
                name: "call");

            migrationBuilder.DropTable(
                name: "demand");
        }
    }
}

using System.Globalization;
using System.Text.Json;
using Dure.App.Shared.Audit;
using Dure.App.Shared.Organisation;
using Dure.App.Shared.Rights;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Dure.App.Capabilities.Log.Pages;

/// <summary>The log of a municipality, the newest first.</summary>
[Needs(Act.ReadRecords)]
[ResponseCache(NoStore = true)]
public sealed class LogModel(DureDbContext db) : PageModel
{
    private const int OnePage = 100;

    private static readonly Dictionary<string, string> Words = new()
    {
        ["Account"] = "사용자",
        ["RoleGrant"] = "역할",
        ["Session"] = "접속",
        ["ApiToken"] = "API 토큰",
        ["Posting"] = "원장 기장",
        ["Disclosure"] = "공시본",
        ["Person"] = "사람",
        ["PersonHold"] = "개인정보 보유",
        ["PersonKey"] = "파기월 열쇠",
        ["PersonVault"] = "개인정보 열쇠함",
    };

    private static readonly Dictionary<string, string> Values = new()
    {
        ["Account"] = "사용자",
        ["AccessFailedCount"] = "틀린 횟수",
        ["Added"] = "등록",
        ["Address"] = "주소",
        ["Agent"] = "프로그램",
        ["Birth"] = "생년월일",
        ["Closed"] = "닫음",
        ["Cohort"] = "파기월",
        ["Count"] = "몇 명",
        ["Department"] = "부서",
        ["DestroyedAt"] = "파기한 때",
        ["Email"] = "전자우편",
        ["EndedAt"] = "거둔 때",
        ["EndedBy"] = "거둔 사람",
        ["GivenAt"] = "준 때",
        ["GivenBy"] = "준 사람",
        ["Identity"] = "식별값",
        ["InPlaceOf"] = "누구의 대행",
        ["KeepUntil"] = "보유 끝",
        ["Label"] = "이름",
        ["LockoutEnd"] = "잠김",
        ["MadeAt"] = "만든 때",
        ["Name"] = "이름",
        ["Of"] = "무엇에",
        ["Partner"] = "수행기관",
        ["PasswordHash"] = "비밀번호",
        ["Persons"] = "사람 번호",
        ["Posting"] = "기장",
        ["Process"] = "처리",
        ["Purpose"] = "보유 목적",
        ["Role"] = "역할",
        ["Sealed"] = "암호문",
        ["Sha256"] = "해시",
        ["Since"] = "시작",
        ["Source"] = "출처",
        ["SourceHash"] = "출처의 해시",
        ["Title"] = "제목",
        ["TwoFactorEnabled"] = "두 번째 확인",
        ["Until"] = "끝",
        ["Who"] = "누가",
        ["Why"] = "사유",
    };

    public MunicipalityCode Municipality { get; private set; }
    public string Name { get; private set; } = "";
    public int Count { get; private set; }
    public IReadOnlyList<LogEntry> Entries { get; private set; } = [];
    public string? Newer { get; private set; }
    public string? Older { get; private set; }

    [BindProperty(SupportsGet = true)]
    public string? Who { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? What { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Until { get; set; }

    public async Task OnGetAsync(string municipality, string? at, CancellationToken cancel)
    {
        if (!MunicipalityCode.TryParse(municipality, out var code))
            throw new RefusedException(GrantRefusals.NoSuchMunicipality(municipality));
        Municipality = code;
        Name =
            await db.Set<Municipality>()
                .Where(row => row.Code == code)
                .Select(row => row.Name)
                .FirstOrDefaultAsync(cancel)
            ?? (
                code == MunicipalityCode.Nation
                    ? "전체"
                    : throw new RefusedException(GrantRefusals.NoSuchMunicipality(municipality))
            );
        var found = new LogQuery(code, Who, What, From, Until).In(db);
        Count = await found.CountAsync(cancel);
        var skip = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            ? Math.Min(from, Count)
            : 0;
        Entries = await found.OrderByDescending(row => row.Id).Skip(skip).Take(OnePage).ToListAsync(cancel);
        Newer = skip > 0 ? PageAt(Math.Max(0, skip - OnePage)) : null;
        Older = skip + OnePage < Count ? PageAt(skip + OnePage) : null;
    }

    /// <summary>The kind of thing in the office's word, and which one.</summary>
    public string SubjectOf(LogEntry entry)
    {
        var parts = entry.Subject.Split(' ', 2);
        // A session's key is of no use to a reader.
        var which = parts.Length == 1 || parts[0] is "Session" or "ApiToken" ? "" : $" {parts[1]}";
        return Words.GetValueOrDefault(parts[0], parts[0]) + which;
    }

    /// <summary>Each value that changed, before and after.</summary>
    public static IEnumerable<(string Name, string? Old, string? New)> ValuesOf(LogEntry entry)
    {
        var (old, now) = (Read(entry.Old), Read(entry.New));
        return old
            .Keys.Union(now.Keys)
            .Select(name => (Values.GetValueOrDefault(name, name), Text(name, old), Text(name, now)));

        static string? Text(string name, Dictionary<string, string?> values) =>
            values.GetValueOrDefault(name) switch
            {
                "True" => "예",
                "False" => "아니오",
                { } role when name == "Role" && Enum.TryParse<Role>(role, out var known) => known.Word(),
                var other => other,
            };
    }

    private string PageAt(int at) =>
        QueryString
            .Create(
                new Dictionary<string, string?>
                {
                    ["who"] = Who,
                    ["what"] = What,
                    ["from"] = From,
                    ["until"] = Until,
                    ["at"] = at.ToString(CultureInfo.InvariantCulture),
                }.Where(pair => !string.IsNullOrEmpty(pair.Value))
            )
            .ToString();

    private static Dictionary<string, string?> Read(string? json) =>
        json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string?>>(json)!;
}

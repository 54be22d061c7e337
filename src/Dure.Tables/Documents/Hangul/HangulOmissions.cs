using System.Globalization;

namespace Dure.Tables.Documents.Hangul;

/// <summary>What of a document cannot be read as text, counted.</summary>
internal sealed class HangulOmissions
{
    private const int Quoted = 20;
    private readonly List<string> lost = [];

    public int Pictures { get; set; }
    public int Equations { get; set; }
    public int Charts { get; set; }
    public int Comments { get; set; }
    public bool TrackedInBinary { get; set; }

    /// <summary>A cell that stands where another already does.</summary>
    public void Add(int table, string text) =>
        lost.Add(
            string.Create(CultureInfo.InvariantCulture, $"표 {table}: 다른 칸과 겹쳐 읽지 못한 칸 '{Short(text)}'")
        );

    /// <summary>As Korean sentences.</summary>
    public IReadOnlyList<string> Notices()
    {
        var notices = new List<string>(lost);
        Count(notices, Pictures, "그림", "의 글자는 읽지 않았습니다.");
        Count(notices, Charts, "차트·개체", "의 내용은 읽지 않았습니다.");
        Count(notices, Equations, "수식", "는 읽지 않았습니다.");
        Count(notices, Comments, "메모·숨은 설명", "은 본문이 아니어서 읽지 않았습니다.");
        if (TrackedInBinary)
            notices.Add("변경 내용 추적이 든 HWP 문서입니다. 지운 글도 함께 읽혔을 수 있으니 HWPX로 저장해 주십시오.");
        return notices;
    }

    private static void Count(List<string> notices, int count, string what, string rest)
    {
        if (count > 0)
            notices.Add(string.Create(CultureInfo.InvariantCulture, $"{what} {count}개{rest}"));
    }

    private static string Short(string text) => text.Length <= Quoted ? text : text[..Quoted] + "…";
}

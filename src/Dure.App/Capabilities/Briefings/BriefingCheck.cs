using Dure.App.Shared.Figures;
using Dure.App.Shared.Ledger;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Briefings;

/// <summary>Holds a frozen report against its hash and against its figures computed again from the ledger of then.</summary>
public sealed class BriefingCheck(DureDbContext db, BriefingComposer composer)
{
    /// <returns>What is wrong, in Korean; empty if all is as frozen.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(Briefing frozen, CancellationToken cancel)
    {
        if (BriefingContent.HashOf(frozen.Content) != frozen.Sha256)
            return ["내용의 SHA-256이 기록된 값과 다릅니다. 저장된 내용이 바뀌었습니다"];
        var content = BriefingContent.Read(frozen.Content);
        var problems = new List<string>();
        if (
            (content.Head.Title, content.Head.HeldOn, content.Posting, content.Frozen?.Who, content.Frozen?.At)
            != (frozen.Title, frozen.HeldOn, frozen.Posting, frozen.Who, BriefingComposer.Utc(frozen.At))
        )
            problems.Add("제목·개최일·굳힌 사람이 기록된 값과 다릅니다");
        var book = (await composer.OpenAsync(content.Head.Book, frozen.Quarter, cancel)).Book;
        var ledger = (await LedgerReader.LoadAsync(db, frozen.Municipality, frozen.Posting, cancel))!;
        var year = YearLedger.Of(book, ledger);
        var missing = BriefingAgenda.Missing(year, content.Head);
        var lines = BriefingAgenda.Lines(year, content.Head, missing);
        if (!missing.SequenceEqual(content.Missing))
            problems.Add("빠진 것이 다시 구한 것과 다릅니다");
        problems.AddRange(
            content
                .Lines.Where(line => !lines.Any(one => Figures(one) == Figures(line)))
                .Select(line => $"{line.Name} {line.MeasureName}: 다시 계산한 수치와 다릅니다")
        );
        if (lines.Count != content.Lines.Count)
            problems.Add($"보고한 줄이 {content.Lines.Count}개인데 다시 구하면 {lines.Count}개입니다");
        return problems;

        static (string, string, Rational, Rational, BriefingState) Figures(BriefingLine line) =>
            (line.Subject, line.Measure, line.Target, line.Result, line.State);
    }
}

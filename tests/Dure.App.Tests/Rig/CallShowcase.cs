using Dure.App.Tests.Capabilities.Calls;

namespace Dure.App.Tests.Rig;

/// <summary>An office that calls for people: one call is selected, another takes applications, and somebody is at writing one.</summary>
internal static class CallShowcase
{
    /// <summary>The name is the one of its pictures in docs/screens; nobody is signed in without a login.</summary>
    public static async Task<(
        CallHouse House,
        IReadOnlyList<(string Name, string? Login, string Address)> Pages
    )> OpenAsync()
    {
        var house = await CallHouse.OpenAsync(DatabaseKind.Sqlite);
        var done = await house.CallAsync();
        for (var at = 1; at <= 5; at++)
            await house.ApplyAsync(
                done,
                CallHouse.Hong(at),
                CallHouse.Answers(("p0.재산", $"{at}0,000,000"), ("p0.실업급여", at == 5 ? "예" : "아니오")),
                consentDocument: at != 4
            );
        await house.CloseAsync(done);
        await house.PressAsync($"{CallHouse.Home}/{done}", "Examine");
        await house.PressAsync($"{CallHouse.Home}/{done}/selection", "Run");
        var open = await house.CallAsync(
            ("title", "동절기 공공근로"),
            ("opensAt", "2026-11-03T09:00"),
            ("closesAt", "2026-11-20T18:00"),
            ("fields", "환경정비: 1\n행정보조: 1")
        );
        var interviews = await house.CallAsync(
            ("title", "청년 뉴딜일자리"),
            ("kind", "뉴딜일자리"),
            ("opensAt", "2026-11-03T09:00"),
            ("closesAt", "2026-11-20T18:00")
        );
        await house.ApplyAsync(interviews, CallHouse.Hong(8));
        await house.PressAsync($"{CallHouse.Home}/{interviews}", "Examine");
        var interviewed = $"{CallHouse.Home}/{interviews}/applications/6";
        await house.PressAsync(
            interviewed,
            "Decide",
            fields: [("Verdict", "Eligible"), ("Why", "이력서를 창구에서 받음")]
        );
        await house.PressAsync(interviewed, "Mark", fields: [("mark-0", "87.5")]);
        var document = await house.LayAsync(done);
        string draft;
        using (var resident = house.Resident())
            draft = (
                await CallHouse.WriteAsync(
                    resident,
                    open,
                    [.. CallHouse.Hong(7), ("field", "f01")],
                    CallHouse.Answers(),
                    consentDocument: true
                )
            )[1..^1];
        await house.Site.ReopenAsync();
        var calls = CallHouse.Home[1..];
        return (
            house,
            [
                ("calls", "works", calls),
                ("call-write", "works", $"{calls}/write"),
                ("call", "works", $"{calls}/{done}"),
                ("call-application", "works", $"{calls}/{done}/applications/1"),
                ("call-selection", "works", $"{calls}/{done}/selection"),
                ("call-selection-approval", "mayor", document[1..]),
                ("call-marks", "works", interviewed[1..]),
                ("call-marks-list", "works", $"{calls}/{interviews}/lists"),
                ("call-lists", "works", $"{calls}/{open}/lists"),
                ("call-enter", "works", $"{calls}/{open}/enter"),
                ("apply", null, "apply/99110"),
                ("apply-call", null, $"apply/99110/{open}"),
                ("apply-person", null, draft + "1"),
                ("apply-questions", null, draft + "2"),
                ("apply-household", null, draft + "3"),
                ("apply-documents", null, draft + "4"),
                ("apply-summary", null, draft + "5"),
                ("receipt", null, "apply/99110/receipt"),
                ("own-pay", null, "apply/99110/pay"),
            ]
        );
    }
}

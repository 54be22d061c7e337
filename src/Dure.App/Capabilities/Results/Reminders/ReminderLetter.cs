using Dure.App.Shared.Mail;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Results;

/// <summary>What a reminder says.</summary>
internal static class ReminderLetter
{
    public static Letter Of(
        Round round,
        Debtor debtor,
        string department,
        string municipality,
        DateOnly today,
        string? publicUrl
    )
    {
        var (waits, act, done) =
            debtor.State == SubmissionState.Submitted
                ? ("이(가) 제출되어 부서장의 확인을 기다립니다.", "확인", "확인")
                : ("을(를) 아직 제출하지 않았습니다.", "적고 제출", "제출");
        return new(
            debtor.Email!,
            $"[두레] {round.Title}: {department} · {ReminderDays.Say(round.Due, today).TrimEnd('.')}",
            string.Join(
                "\r\n",
                $"{debtor.Name} 님, {municipality} {department}의 ‘{round.Title}’{Particles.After(round.Title, waits)}",
                $"내는 날은 {Show.Day(round.Due)}입니다. {ReminderDays.Say(round.Due, today)}",
                "",
                publicUrl is null
                    ? $"두레의 ‘취합’에서 {act}해 주세요."
                    : $"여기에서 {act}해 주세요: {publicUrl}{Results.AddressOf(round, debtor.Department)}",
                "",
                $"두레가 내는 날에 맞추어 저절로 보낸 메일입니다. 이미 {done}하셨다면 읽고 지우셔도 됩니다."
            )
        );
    }
}

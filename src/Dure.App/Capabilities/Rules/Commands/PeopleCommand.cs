using System.CommandLine;
using System.Globalization;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.App.Capabilities.Rules;

/// <summary><c>dure rules people</c>: made-up persons to try rules on.</summary>
internal static class PeopleCommand
{
    private const string Province = "서울";
    private const string District = "11560";

    public static Command Create()
    {
        var count = new Argument<string>("명수")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"몇 사람을 만들지. 1 ~ {MadeUpDistrict.MaxPersons:N0}"
            ),
        };
        var seed = new Option<ulong>("--seed")
        {
            Description = "같은 수는 어느 컴퓨터에서나 같은 사람들을 만듭니다.",
            DefaultValueFactory = _ => 1,
        };
        var file = new Option<string>("--out") { Description = "새로 만들 사람 자료 파일", Required = true };
        var asOf = RuleCommands.AsOf("이날 기준으로 만들고 신청일로도 씁니다: 2026-03-31. 생략하면 오늘");
        var province = new Option<string>("--province")
        {
            Description = "사는 시·도(사실 사전의 코드)",
            DefaultValueFactory = _ => Province,
        };
        var district = new Option<string>("--district")
        {
            Description = "사는 시·군·구(사실 사전의 코드)",
            DefaultValueFactory = _ => District,
        };
        var people = new Command(
            "people",
            "규칙을 시험해 볼 가상의 사람과 가구를 만듭니다. 실제 사람은 한 명도 없습니다."
        )
        {
            count,
            seed,
            file,
            asOf,
            province,
            district,
        };
        people.Validators.Add(result =>
        {
            if (Number(result.GetValue(count)) is null)
                result.AddError(
                    CommandLine.In(
                        $"'{result.GetValue(count)}': 명수를 1 ~ {MadeUpDistrict.MaxPersons:N0}의 수로 적으세요.",
                        $"'{result.GetValue(count)}': give a number of persons from 1 to {MadeUpDistrict.MaxPersons:N0}."
                    )
                );
        });
        people.SetAction(
            RuleCommands.On(
                async (library, parsed, cancel) =>
                {
                    var wanted = new MadeUpDistrict(
                        Number(parsed.GetValue(count)) ?? 0,
                        parsed.GetValue(seed),
                        RuleQuestion.DayOrToday(parsed.GetValue(asOf), TimeProvider.System),
                        parsed.GetRequiredValue(province),
                        parsed.GetRequiredValue(district)
                    );
                    var path = parsed.GetRequiredValue(file);
                    var english = CommandScope.InEnglish(parsed);
                    var made = await Progress.ShowAsync(
                        Path.GetFileName(path),
                        say =>
                            Task.Run(
                                () =>
                                {
                                    say(english ? "making" : "만들기", 0);
                                    var columns = PeopleColumn.Of(library.Facts.All);
                                    var all = MadeUpPeople.Make(wanted, columns);
                                    say(english ? "writing" : "쓰기", 0.7);
                                    NewPath.Fill(path, to => PeopleFile.Write(all, columns, to));
                                    return all;
                                },
                                cancel
                            )
                    );
                    RuleCommands.Say(
                        parsed,
                        $"{path}에 가상의 사람 {made.Count:N0}명, 가구 {made.HouseholdCount:N0}개, 참여 {made.ParticipationCount:N0}건을 씀",
                        $"{made.Count:N0} made-up persons in {made.HouseholdCount:N0} households with {made.ParticipationCount:N0} participations written to {path}"
                    );
                    return CommandScope.Fine;
                }
            )
        );
        return people;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= MadeUpDistrict.MaxPersons
            ? number
            : null;
}

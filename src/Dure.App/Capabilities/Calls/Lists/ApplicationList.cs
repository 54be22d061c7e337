using System.Globalization;
using Dure.App.Shared.Applicants;
using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>A row of a list of applications.</summary>
public sealed record ApplicationLine(int Line, ApplicationForm Form, string? Number);

/// <summary>
/// 신청 명부: applications that came together on paper. What a row leaves out is not known; so is the household, unless the row
/// says how many live in it.
/// </summary>
public sealed class ApplicationList(DureDbContext db, CallDesk calls, Reception reception, IServiceProvider services)
{
    private const string Field = "분야";
    private static readonly string[] Needed = ["이름", "생년월일", "성별", "전화번호", "주소"];

    /// <summary>Of members of the household those of the first; the others have the same with their number.</summary>
    public IReadOnlyList<string> HeadingsOf(Call call) => HeadingsOf(CallQuestions.Of(call, services), 1);

    private static string[] HeadingsOf(CallQuestions? questions, int members) =>
        [
            .. Needed,
            "주민등록번호",
            Field,
            .. questions?.Asked.Person.Select(fact => fact.Name) ?? [],
            .. questions is null ? [] : HouseholdCells.HeadingsOf(questions.Asked, members),
        ];

    /// <exception cref="RefusedException">What is wrong, by line.</exception>
    public async Task<IReadOnlyList<ApplicationLine>> ReadAsync(
        Call call,
        byte[] bytes,
        string name,
        CancellationToken cancel
    )
    {
        var fields = await calls.FieldsAsync(call.Municipality, call.Id, cancel);
        var questions = CallQuestions.Of(call, services);
        var (lines, faults) = (new List<ApplicationLine>(), new List<Refusal>());
        foreach (var row in ListFile.Read(bytes, name, Needed, HeadingsOf(questions, TryForm.MaxMembers)))
        {
            var before = faults.Count;
            if (PersonCells.Read(row, faults) is not { } person)
                continue;
            var field = fields.Find(one => one.Name == row.Of(Field) || one.Code == row.Of(Field))?.Code ?? "";
            if (fields.Count > 0 && field.Length == 0)
                faults.Add(ListRefusals.BadCell(row.Line, Field, "모집분야의 이름을 적으세요."));
            if (row.Of("주소").Length == 0)
                faults.Add(ListRefusals.BadCell(row.Line, "주소", "주소를 적으세요."));
            var form = new ApplicationForm
            {
                Name = person.Details.Name,
                Birth = person.Birth!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Sex = person.Sex == Sex.Male ? "male" : "female",
                Phone = person.Details.Phone,
                Address = person.Details.Address,
                Field = field,
            };
            if (questions is not null)
                Answer(form, row, questions, faults);
            if (faults.Count == before)
                lines.Add(new(row.Line, form, row.Of("주민등록번호")));
        }

        return faults.Count == 0 ? lines : throw new RefusedException(faults.Take(50).ToArray());
    }

    /// <summary>All or none.</summary>
    public async Task<int> ApplyAsync(Call call, IReadOnlyList<ApplicationLine> lines, CancellationToken cancel)
    {
        await calls.InLockAsync(
            call.Municipality,
            async () =>
            {
                var open = await calls.MineAsync(call.Municipality, call.Id, cancel);
                db.ChangeTracker.Clear();
                foreach (var line in lines)
                    try
                    {
                        await reception.TakeAsync(
                            open,
                            line.Form,
                            line.Number,
                            numberConfirmed: true,
                            ApplicationWay.List,
                            [],
                            null,
                            cancel
                        );
                    }
                    catch (RefusedException refused)
                    {
                        throw new RefusedException(ListRefusals.BadCell(line.Line, "신청", refused.Refusals[0].Korean));
                    }
            },
            cancel
        );
        return lines.Count;
    }

    private static void Answer(ApplicationForm form, ListRow row, CallQuestions questions, List<Refusal> faults)
    {
        foreach (var fact in questions.Asked.Person)
            form.Answers[TryForm.OfPerson(0, fact)] = ListFile.Answer(row.Of(fact.Name), fact);
        HouseholdCells.Read(form, row, questions.Asked, faults);
        faults.AddRange(
            form.ToQuestions(questions.Asked)
                .ToApplicant(questions.Asked, questions.Facts)
                .Problems.Select(problem =>
                    ListRefusals.BadCell(row.Line, HouseholdCells.HeadingAt(problem.Field), problem.Text)
                )
        );
    }
}

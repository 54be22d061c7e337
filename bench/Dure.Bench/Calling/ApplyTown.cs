using Dure.App.Capabilities.Calls;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;
using Dure.App.Shell;
using Dure.Rules;

namespace Dure.Bench.Calling;

/// <summary>Residents of whom no two live together, and the call to which they apply.</summary>
internal static class ApplyTown
{
    private const int OfEach = 4;

    public static async Task<Call> BuildAsync(Database database, string keys)
    {
        await using var services = BenchDesk.Open(database, new PersonKeyFolder(keys));
        await WorksDistrict.DescribeAsync(services);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        return await CallTown.CallAsync(services, "하반기 공공근로", today.AddDays(30), today.AddDays(150));
    }

    public static NewPerson[] Residents(int count)
    {
        PeopleColumn[] facts =
        [
            new(FactGroup.Person, "생년월일", RuleKind.Date),
            new(FactGroup.Person, "성별", RuleKind.Code, Words: ["남", "여"]),
        ];
        var people = MadeUpPeople.Make(
            new MadeUpDistrict(Math.Max(1_000, count * OfEach), 1, CallTown.ReferenceDay, "한빛", "두레"),
            facts
        );
        var made = new MadeUpPersons(people, facts, seed: 1);
        NewPerson[] residents =
        [
            .. Enumerable
                .Range(0, people.HouseholdCount)
                .Select(household => made[people.HouseholdStart[household]])
                .DistinctBy(person => person.Details.Address)
                .Take(count),
        ];
        return residents.Length == count
            ? residents
            : throw new InvalidOperationException("Too few live apart from each other.");
    }
}

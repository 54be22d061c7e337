using System.Globalization;
using Dure.App.Shared.Persons;
using Dure.App.Shared.Persons.MadeUp;

namespace Dure.App.Tests.Shared.Persons;

public class MadeUpPersonsTests
{
    private const int Count = 100_000;

    private static readonly MadeUpPersons Made = Registry.MadeUp(Count);
    private static readonly NewPerson[] All = [.. Made.All];

    [Fact]
    public void None_of_it_can_be_anybodys()
    {
        All.ShouldAllBe(person => person.Details.Phone.StartsWith("010-0", StringComparison.Ordinal));
        All.ShouldAllBe(person => person.Details.Address.StartsWith("한빛도 두레시 ", StringComparison.Ordinal));
        All.ShouldAllBe(person => person.Details.Account.StartsWith("두레은행 000-", StringComparison.Ordinal));
        All.Where(person => person.Number is not null).ShouldAllBe(person => person.Number!.Value.LooksMistyped);
        All.ShouldAllBe(person =>
            !PersonalText.HasResidentNumber(person.Details.Account, true)
            && !PersonalText.HasResidentNumber(person.Details.Address)
            && !PersonalText.HasResidentNumber(person.Details.Name)
        );
    }

    [Fact]
    public void All_are_different_persons()
    {
        All.Select(person => person.Details.Phone).Distinct().Count().ShouldBe(Count);
        All.Select(person => person.Details.Account).Distinct().Count().ShouldBe(Count);
        var numbers = All.Select(person => person.Number).OfType<ResidentNumber>().ToList();
        numbers.Distinct().Count().ShouldBe(numbers.Count);
        numbers.Count.ShouldBeInRange(Count * 80 / 100, Count * 90 / 100);
        foreach (var person in All.Where(person => person.Number is not null))
            (person.Number!.Value.Birth, person.Number.Value.Sex).ShouldBe((person.Birth!.Value, person.Sex!.Value));
    }

    [Fact]
    public void The_same_seed_gives_the_same_on_every_machine_and_another_gives_others()
    {
        string Text(MadeUpPersons made) =>
            string.Join(
                '\n',
                Enumerable
                    .Range(0, 500)
                    .Select(at => made[at])
                    .Select(person =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{person.Details.Name}|{person.Details.Phone}|{person.Details.Address}|{person.Details.Account}|{person.Birth:yyyyMMdd}"
                        )
                    )
            );

        Text(Registry.MadeUp(1_000)).ShouldBe(Text(Made));
        Text(Registry.MadeUp(1_000, 8)).ShouldNotBe(Text(Made));
    }

    [Fact]
    public void Households_share_an_address_and_children_the_surname_of_a_parent()
    {
        for (var at = 1; at < 5_000; at++)
            if (Made.HouseholdOf(at) == Made.HouseholdOf(at - 1))
                All[at].Details.Address.ShouldBe(All[at - 1].Details.Address);
        // Of the young, nearly all live with somebody of the same surname.
        var young = Enumerable.Range(1, 20_000).Where(at => All[at].Birth!.Value.Year > 2010).ToList();
        var shared = young.Count(at =>
            Enumerable
                .Range(Math.Max(0, at - 6), 6)
                .Any(other =>
                    Made.HouseholdOf(other) == Made.HouseholdOf(at)
                    && All[other].Details.Name[0] == All[at].Details.Name[0]
                )
        );
        shared.ShouldBeGreaterThan(young.Count * 9 / 10);
    }
}

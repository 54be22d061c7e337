namespace Dure.Rules;

/// <summary>School of a made-up person: by age, to the month in which Korean schools let go.</summary>
internal static class MadeUpSchool
{
    private const int Attends = 0;
    private const int Paused = 1;
    private const int Graduated = 2;
    private const int LeftEarly = 3;
    private const int Completed = 4;
    private const int None = 5;

    private const int HighSchool = 0;
    private const int College = 1;
    private const int GraduateSchool = 2;
    private const int NightCollege = 3;
    private const int OpenCollege = 4;
    private const int NoSchool = 5;

    public static void Fill(MadeUpPerson person, DateOnly on, ref Draw draw)
    {
        var age = person.Age;
        // Of a hundred adults: the highest school, more of them in college the younger they are.
        var college =
            age < 45 ? 70
            : age < 60 ? 45
            : age < 75 ? 20
            : 8;
        var school = draw.Pick([92 - college, college, 4, 2, 2, 0]);
        var state = draw.Pick([45, 14, 35, 4, 2]);
        var later = draw.Pick([6, 2, 860, 60, 12]);
        (person.School, person.SchoolState) = age switch
        {
            < 7 => (NoSchool, None),
            < 19 => (HighSchool, Attends),
            < 26 => school == HighSchool ? (HighSchool, Graduated) : (school, state),
            < 75 => (school, later),
            _ => (school == GraduateSchool ? HighSchool : school, Graduated),
        };
        // No high school is attended, paused or only completed at that age.
        if (age >= 26 && person.School == HighSchool && person.SchoolState is Attends or Paused or Completed)
            person.SchoolState = Graduated;
        var leftAt = person.School switch
        {
            HighSchool => 19,
            College => Math.Min(age, draw.Between(22, 27)),
            NightCollege or OpenCollege => Math.Min(age, draw.Between(24, 40)),
            _ => Math.Min(age, draw.Between(25, 34)),
        };
        var left = on.AddYears(leftAt - age);
        left = new DateOnly(left.Year, draw.Chance(850) ? 2 : 8, draw.Between(10, 25));
        var isOut = person.SchoolState is Graduated or LeftEarly or Completed;
        person.LeftSchool = isOut ? Math.Min(left.DayNumber, on.DayNumber) : People.Unknown;
    }
}

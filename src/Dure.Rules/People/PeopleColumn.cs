namespace Dure.Rules;

/// <summary>What a column is about; the three groups of the dictionary of facts.</summary>
public enum PeopleTable
{
    /// <summary>사람: one value for each person.</summary>
    Person,

    /// <summary>참여: one value for each past participation.</summary>
    Participation,

    /// <summary>신청: one value for each person, or one for all.</summary>
    Application,
}

/// <summary>What the numbers of a column mean.</summary>
public enum PeopleType
{
    /// <summary>수: a whole number in the unit of the column.</summary>
    Number,

    /// <summary>날짜: <see cref="DateOnly.DayNumber"/>.</summary>
    Date,

    /// <summary>예아니오: 1 or 0.</summary>
    Truth,

    /// <summary>코드: the place of a word in the list of the column, from 0.</summary>
    Code,
}

/// <summary>A column of <see cref="People"/>: a fact of the dictionary.</summary>
/// <param name="Table">What it is about.</param>
/// <param name="Name">The name of the fact; there is one of a name in all three groups.</param>
/// <param name="Type">What its numbers mean.</param>
/// <param name="Unit">Of a number, as the dictionary writes it; else empty.</param>
/// <param name="Words">Of a code: its words in order; else empty.</param>
public sealed record PeopleColumn(
    PeopleTable Table,
    string Name,
    PeopleType Type,
    string Unit = "",
    IReadOnlyList<string>? Words = null
)
{
    /// <summary>Of a code: its words in order; else empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = Words ?? [];

    /// <summary>The least value that the column may hold.</summary>
    public long Least => Type == PeopleType.Number ? long.MinValue + 1 : 0;

    /// <summary>The greatest value that the column may hold; −1 of a code without words.</summary>
    public long Greatest =>
        Type switch
        {
            PeopleType.Number => long.MaxValue,
            PeopleType.Date => DateOnly.MaxValue.DayNumber,
            PeopleType.Truth => 1,
            _ => Words.Count - 1,
        };
}

using System.Text;

namespace Dure.Tables.Documents.Word;

/// <summary>A paragraph whose end has not come yet.</summary>
/// <param name="number">Its place among the paragraphs.</param>
internal sealed class WordParagraph(int number)
{
    private string? head;

    /// <summary>Its place among the paragraphs of its part, from 1.</summary>
    public int Number => number;

    /// <summary>What was read of it so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Its style, list and level, as far as it names them.</summary>
    public string? Style { get; set; }

    /// <inheritdoc cref="Style"/>
    public string? List { get; set; }

    /// <inheritdoc cref="Style"/>
    public int? Level { get; set; }

    /// <summary>What Word shows before its text; counted once, before whatever lies inside of it.</summary>
    public string Head(WordNumbers numbers) => head ??= numbers.Next(List, Level, Style);
}

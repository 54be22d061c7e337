using System.Text;

namespace Dure.Tables.Documents.Html;

/// <summary>Text as a browser flows it: runs of blanks are one, breaks are line feeds; remembers where it began.</summary>
internal sealed class FlowText
{
    private readonly StringBuilder text = new();
    private bool blankDue;

    /// <summary>Of its first character that is not a blank; 0 while there is none.</summary>
    public int Line { get; private set; }

    /// <summary>The same.</summary>
    public int Column { get; private set; }

    /// <summary>Adds a run of the source.</summary>
    /// <param name="run">Its entities already resolved.</param>
    /// <param name="line">Of the first character.</param>
    /// <param name="column">Of the first character.</param>
    /// <param name="keepsLines">Whether a line feed in it is one (<c>pre</c>).</param>
    public void Append(ReadOnlySpan<char> run, int line, int column, bool keepsLines)
    {
        foreach (var letter in run)
        {
            if (letter == '\n' && keepsLines)
                Break();
            else if (char.IsWhiteSpace(letter) || letter == '\u200b')
                blankDue = text.Length > 0;
            else
            {
                if (Line == 0)
                    (Line, Column) = (line, column);
                if (blankDue && text[^1] != '\n')
                    text.Append(' ');
                blankDue = false;
                text.Append(letter);
            }

            (line, column) = letter == '\n' ? (line + 1, 1) : (line, column + 1);
        }
    }

    /// <summary>Ends a line, unless there is none yet.</summary>
    public void Break()
    {
        blankDue = false;
        if (text.Length > 0 && text[^1] != '\n')
            text.Append('\n');
    }

    /// <summary>The text so far, without breaks at its end.</summary>
    public override string ToString() => text.ToString().TrimEnd('\n');
}

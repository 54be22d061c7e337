using System.Globalization;
using Dure.Kernel;

namespace Dure.Tables.Documents.Hangul;

/// <summary>
/// How many paragraphs, cells and objects a document may still have. A few bytes of a file make an object of many in memory,
/// so the sizes of the file's parts do not bound it.
/// </summary>
internal sealed class HangulBudget(string file)
{
    private int left = ReadLimits.Cells;

    /// <summary>For one more.</summary>
    /// <exception cref="RefusedException">There are too many.</exception>
    public void Spend()
    {
        if (--left < 0)
            throw new RefusedException(
                DocumentRefusals.TooLarge(
                    file,
                    string.Create(CultureInfo.InvariantCulture, $"문단과 칸이 {ReadLimits.Cells:N0}개를 넘습니다."),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"There are more than {ReadLimits.Cells:N0} paragraphs and cells."
                    )
                )
            );
    }
}

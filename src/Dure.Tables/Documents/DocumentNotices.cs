namespace Dure.Tables.Documents;

/// <summary>What several readers have to say of what they left out.</summary>
internal static class DocumentNotices
{
    /// <summary>The file holds a program.</summary>
    public const string Macros = "매크로가 들어 있습니다. 실행하지 않았고, 무엇을 하는지 살펴보지도 않았습니다.";
}

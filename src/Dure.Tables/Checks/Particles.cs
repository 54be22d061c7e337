namespace Dure.Tables.Checks;

/// <summary>을/를, 은/는, 으로/로 behind a word, by how its last letter or digit is read.</summary>
internal static class Particles
{
    public static string Object(string word) => word + (Final(word) == 0 ? "를" : "을");

    public static string Topic(string word) => word + (Final(word) == 0 ? "는" : "은");

    public static string Subject(string word) => word + (Final(word) == 0 ? "가" : "이");

    // ㄹ is followed by 로, as a vowel is.
    public static string Direction(string word) => word + (Final(word) is 0 or 8 ? "로" : "으로");

    // The final consonant as Unicode counts them; 0 is none, 8 is ㄹ.
    private static int Final(string word)
    {
        for (var at = word.Length - 1; at >= 0; at--)
        {
            var letter = word[at];
            if (letter is >= '가' and <= '힣')
                return (letter - '가') % 28;
            if (letter is '%')
                return 0;
            if (letter is 'p' && at > 0 && word[at - 1] == '%')
                return 0;
            if (char.IsAsciiDigit(letter))
                // 영 일 이 삼 사 오 육 칠 팔 구
                return letter switch
                {
                    '1' or '7' or '8' => 8,
                    '0' or '3' or '6' => 1,
                    _ => 0,
                };
        }

        return 0;
    }
}

namespace Dure.Tables.Documents.Sheets;

/// <summary>The formats that a workbook names by number alone, as a Korean Excel shows them (ECMA-376, 18.8.30).</summary>
internal static class BuiltInFormats
{
    private const string Day = "yyyy-mm-dd";
    private const string MonthDay = "mm-dd";
    private const string ChineseDay = "yyyy\"年\" mm\"月\" dd\"日\"";

    /// <summary>The code of a format; as it is where the number means nothing.</summary>
    public static string CodeOf(int number) =>
        number switch
        {
            1 => "0",
            2 => "0.00",
            3 => "#,##0",
            4 => "#,##0.00",
            5 or 6 => "₩#,##0;-₩#,##0",
            7 or 8 => "₩#,##0.00;-₩#,##0.00",
            9 => "0%",
            10 => "0.00%",
            11 => "0.00E+00",
            14 or 34 or 35 or 52 or 53 or 55 or 56 => Day,
            15 => "d-mmm-yy",
            16 => "d-mmm",
            17 => "mmm-yy",
            18 => "h:mm AM/PM",
            19 => "h:mm:ss AM/PM",
            20 => "h:mm",
            21 => "h:mm:ss",
            22 => "yyyy-mm-dd h:mm",
            27 or 36 or 50 or 57 => ChineseDay,
            28 or 29 or 51 or 54 or 58 => MonthDay,
            30 => "mm-dd-yy",
            31 => "yyyy\"년\" mm\"월\" dd\"일\"",
            32 => "h\"시\" mm\"분\"",
            33 => "h\"시\" mm\"분\" ss\"초\"",
            37 or 38 => "#,##0;-#,##0",
            39 or 40 => "#,##0.00;-#,##0.00",
            41 => "#,##0;-#,##0;\"-\";@",
            42 => "₩#,##0;-₩#,##0;₩\"-\";@",
            43 => "#,##0.00;-#,##0.00;\"-\"",
            44 => "₩#,##0.00;-₩#,##0.00;₩\"-\"",
            45 => "mm:ss",
            46 => "[h]:mm:ss",
            47 => "mm:ss",
            48 => "##0.0E+0",
            _ => "General",
        };
}

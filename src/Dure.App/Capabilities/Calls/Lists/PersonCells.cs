using Dure.App.Shared.Persons;
using Dure.Kernel;

namespace Dure.App.Capabilities.Calls.Lists;

/// <summary>Reads who somebody is from a row of a list.</summary>
internal static class PersonCells
{
    /// <summary>Null if something is wrong; it is added to the faults.</summary>
    public static NewPerson? Read(ListRow row, List<Refusal> faults)
    {
        var before = faults.Count;
        var number = (ResidentNumber?)null;
        if (row.Of("주민등록번호").Length > 0)
        {
            if (ResidentNumber.TryRead(row.Of("주민등록번호"), out var read))
                number = read;
            else
                Wrong("주민등록번호", "열세 자리를 확인하세요.");
        }

        var birth = ListFile.Day(row.Of("생년월일"));
        if (birth is null)
            Wrong("생년월일", "1961-03-14처럼 적으세요.");
        Sex? sex = row.Of("성별") switch
        {
            "남" or "남자" or "M" => Sex.Male,
            "여" or "여자" or "F" => Sex.Female,
            _ => null,
        };
        if (sex is null)
            Wrong("성별", "남이나 여를 적으세요.");
        if (row.Of("이름").Length is 0 or > PersonDetails.LongestName)
            Wrong("이름", "이름을 적으세요.");
        if (row.Of("전화번호").Length is 0 or > 30)
            Wrong("전화번호", "전화번호를 적으세요.");
        return faults.Count > before
            ? null
            : new()
            {
                Number = number,
                Birth = birth,
                Sex = sex,
                Details = new(row.Of("이름"), row.Of("전화번호"), row.Of("주소")),
                // Whoever made the list had the documents.
                NumberConfirmed = true,
            };

        void Wrong(string heading, string why) => faults.Add(ListRefusals.BadCell(row.Line, heading, why));
    }
}

using Dure.App.Shared.Persons;
using Dure.App.Shell;
using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>A list of those who are to be placed, as an office keeps it. Nothing of it is kept but what persons are.</summary>
internal static class PersonList
{
    public static readonly string[] Head = ["이름", "생년월일", "성별", "전화", "주소", "계좌", "주민등록번호"];

    /// <exception cref="RefusedException">What is wrong, by line; what was typed is not quoted.</exception>
    public static IReadOnlyList<NewPerson> Read(ReadOnlyMemory<byte> sent)
    {
        if (SentSheet.Read(sent) is not [var head, .. var lines] || Head[..4].Any(name => !head.Contains(name)))
            throw new RefusedException(Refusals.BadList());
        var columns = Head.ToDictionary(name => name, name => Array.IndexOf(head, name));
        var (persons, faults) = (new List<NewPerson>(), new List<Refusal>());
        foreach (var (at, line) in lines.Index())
        {
            string Of(string name) =>
                columns[name] is >= 0 and var column && column < line.Length ? line[column]?.Trim() ?? "" : "";
            if (line.All(string.IsNullOrWhiteSpace))
                continue;
            ResidentNumber? number = null;
            if (Of("주민등록번호").Length > 0)
            {
                if (ResidentNumber.TryRead(Of("주민등록번호"), out var read))
                    number = read;
                else
                    faults.Add(Refusals.BadLine(at + 2, "주민등록번호"));
            }

            var birth = PublicWorks.Day(Of("생년월일").Replace('.', '-').Replace('/', '-'));
            Sex? sex = Of("성별") switch
            {
                "남" or "남자" or "남성" => Sex.Male,
                "여" or "여자" or "여성" => Sex.Female,
                _ => null,
            };
            if (birth is null && number is null)
                faults.Add(Refusals.BadLine(at + 2, "생년월일"));
            if (sex is null && number is null)
                faults.Add(Refusals.BadLine(at + 2, "성별"));
            if (Of("이름").Length == 0)
                faults.Add(Refusals.BadLine(at + 2, "이름"));
            persons.Add(
                new()
                {
                    Number = number,
                    Birth = birth,
                    Sex = sex,
                    Details = new(Of("이름"), Of("전화"), Of("주소"), Of("계좌")),
                    NumberConfirmed = true,
                }
            );
        }

        return faults.Count > 0 ? throw new RefusedException(faults)
            : persons.Count > 0 ? persons
            : throw new RefusedException(Refusals.BadList());
    }
}

using Dure.Kernel;

namespace Dure.App.Capabilities.PublicWorks;

/// <summary>Why something of public works is not done. The place is the id of the field.</summary>
internal static class Refusals
{
    public static Refusal NoPayRate(string name, Period month) =>
        new(
            nameof(NoPayRate),
            $"{month.ToKorean()}의 ‘{name}’ 값이 규칙에 없어 임금을 셈할 수 없습니다. rules 폴더에 값을 더해 주세요.",
            $"The rules have no value of '{name}' for {month}."
        );

    public static Refusal PayRateChanges(string name, Period month) =>
        new(
            nameof(PayRateChanges),
            $"‘{name}’ 값이 {month.ToKorean()} 안에서 바뀌거나 셈할 수 없는 값입니다. rules 폴더의 값을 확인해 주세요.",
            $"'{name}' changes within {month}, or cannot be reckoned with."
        );

    public static Refusal DemoPlayed() =>
        new(
            nameof(DemoPlayed),
            "이 데이터베이스에는 지어낸 한 해가 이미 있습니다. --demo 없이 열거나, --db로 새 파일을 적어 주세요.",
            "This database has the made-up year already. Open it without --demo, or give a new file with --db."
        );

    public static Refusal NoMunicipality(string code) =>
        new(
            nameof(NoMunicipality),
            $"'{code}'라는 자치단체가 없습니다. 주소를 확인해 주세요.",
            $"There is no municipality '{code}'."
        );

    public static Refusal NoSite(int id) =>
        new(
            nameof(NoSite),
            $"{id}번 사업장이 없거나 볼 수 있는 것이 아닙니다. 공공일자리 화면에서 골라 주세요.",
            $"There is no site {id}, or it is not yours to see."
        );

    public static Refusal NoPayRun(int id) =>
        new(
            nameof(NoPayRun),
            $"{id}번 급여가 없거나 볼 수 있는 것이 아닙니다. 급여 목록에서 골라 주세요.",
            $"There is no pay run {id}, or it is not yours to see."
        );

    public static Refusal NoPaySlip(int placement) =>
        new(
            nameof(NoPaySlip),
            $"이 급여에 {placement}번 배치의 임금명세가 없습니다. 급여 화면에서 골라 주세요.",
            $"The run has no slip of placement {placement}."
        );

    public static Refusal Missing(string field, string label) =>
        new(nameof(Missing), $"‘{label}’ 칸을 적어 주세요.", $"'{field}' is missing.", new Place(field));

    public static Refusal BadNumber(string field, string label, long least, long most) =>
        new(
            nameof(BadNumber),
            $"‘{label}’ 칸에 {least:N0}부터 {most:N0}까지의 수를 적어 주세요.",
            $"'{field}' is a number from {least} to {most}.",
            new Place(field)
        );

    public static Refusal BadPeriod(string field) =>
        new(
            nameof(BadPeriod),
            "시작일과 종료일을 2026-04-10처럼, 회계연도 안에서 차례대로 적어 주세요.",
            "First and last day, one after the other, within the year.",
            new Place(field)
        );

    public static Refusal BadTime(string field, string label) =>
        new(
            nameof(BadTime),
            $"‘{label}’ 칸에 시각을 09:00처럼 적어 주세요.",
            $"'{field}' is a time of the day: 09:00.",
            new Place(field)
        );

    public static Refusal NoSuchProgramme(string field) =>
        new(
            nameof(NoSuchProgramme),
            "담당 부서가 있는 사업을 목록에서 골라 주세요.",
            "Choose a programme that a department leads.",
            new Place(field)
        );

    public static Refusal NoSuchOffice(string field) =>
        new(nameof(NoSuchOffice), "부서를 목록에서 골라 주세요.", "Choose a department of the list.", new Place(field));

    public static Refusal DemandNotFromHere(DemandState state) =>
        new(
            nameof(DemandNotFromHere),
            $"이미 ‘{state.Word()}’인 수요입니다. 화면을 다시 열어 주세요.",
            $"The demand is '{state}' already."
        );

    public static Refusal DemandMeanwhile() =>
        new(
            nameof(DemandMeanwhile),
            "화면을 연 뒤 다른 사람이 바꾸었습니다. 아래를 확인하고 다시 누르세요.",
            "Somebody else changed it meanwhile; look and send again."
        );

    public static Refusal OverBudget(long over) =>
        new(
            nameof(OverBudget),
            $"예산을 {over:N0}원 넘습니다. 비용을 줄이거나 다른 사업장을 조정해 주세요.",
            $"It goes beyond the budget by {over:N0} won."
        );

    public static Refusal OverSource(string source, long over) =>
        new(
            nameof(OverSource),
            $"집행한 것과 아직 지급 중인 것에 이 급여를 더하면 ‘{source}’ 예산을 {over:N0}원 넘습니다. 그 재원의 예산을 늘리거나 급여를 고친 뒤 확정해 주세요.",
            $"With what was paid and what is on its way, this goes beyond the budget of '{source}' by {over:N0} won."
        );

    public static Refusal NoEvent() =>
        new(
            nameof(NoEvent),
            "이 사업장에 그런 기록이 없거나 이미 취소했습니다. 화면을 다시 열어 골라 주세요.",
            "There is no such event at this site, or it was taken back.",
            new Place("event")
        );

    public static Refusal NoResult() =>
        new(
            nameof(NoResult),
            "그 사업에는 기록에서 셈하는 그런 실적이 없습니다. 공공일자리 화면의 ‘실적’에서 골라 주세요.",
            "The records count no such result of this programme."
        );

    public static Refusal NoBudget(string programme, int year) =>
        new(
            nameof(NoBudget),
            $"{year}년 ‘{programme}’ 사업의 재원별 예산이 원장에 없습니다. 예산을 먼저 입력해 주세요.",
            $"The ledger has no budget by source for '{programme}' in {year}."
        );

    public static Refusal SiteInUse() =>
        new(
            nameof(SiteInUse),
            "배치된 사람이 있는 사업장은 취소할 수 없습니다. 배치를 먼저 되돌려 주세요.",
            "People are placed at the site."
        );

    public static Refusal NotASite(int id) =>
        new(
            nameof(NotASite),
            $"{id}번은 반영된 사업장이 아니어서 배치할 수 없습니다.",
            $"Demand {id} was not approved."
        );

    public static Refusal SiteFull(int headcount) =>
        new(
            nameof(SiteFull),
            $"이 사업장의 인원 {headcount:N0}명을 넘습니다. 명단을 줄이거나 중도에 그만둔 사람을 먼저 적어 주세요.",
            $"The site takes {headcount}.",
            new Place("file")
        );

    public static Refusal NotSelected(string field) =>
        new(
            nameof(NotSelected),
            "배치할 사람을 이 모집의 선발자나 예비 순번에서 골라 주세요.",
            "Choose among those whom a call of the programme selected.",
            new Place(field)
        );

    public static Refusal OutsideSite() =>
        new(
            nameof(OutsideSite),
            "근무 기간이 사업장의 기간을 벗어납니다. 시작일과 종료일을 확인해 주세요.",
            "The days lie outside those of the site.",
            new Place("from")
        );

    public static Refusal PlacedAlready(int line, string where) =>
        new(
            nameof(PlacedAlready),
            $"{line}번째 사람은 같은 기간에 ‘{where}’에서 일하고 있습니다. 명단에서 빼 주세요.",
            $"Person {line} works elsewhere at the time.",
            new Place("file", line)
        );

    public static Refusal BadList() =>
        new(
            nameof(BadList),
            "명단의 첫 줄에 ‘이름, 생년월일, 성별, 전화’가 있어야 합니다. 서식을 내려받아 채워 주세요.",
            "The first line of the list says 이름, 생년월일, 성별, 전화.",
            new Place("file")
        );

    public static Refusal BadLine(int line, string label) =>
        new(
            nameof(BadLine),
            $"{line}행: ‘{label}’ 칸을 읽을 수 없습니다. 고쳐서 다시 보내 주세요.",
            $"Line {line}: '{label}' cannot be read.",
            new Place("file", line)
        );

    public static Refusal NoPlacement(int id) =>
        new(
            nameof(NoPlacement),
            $"{id}번 배치가 이 사업장에 없습니다. 화면을 다시 열어 주세요.",
            $"There is no placement {id} at the site."
        );

    public static Refusal BadLastDay() =>
        new(
            nameof(BadLastDay),
            "마지막 날은 시작일과 약속한 종료일 사이여야 합니다. 날을 확인해 주세요.",
            "The last day lies between the first and the agreed last one.",
            new Place("on")
        );

    public static Refusal PaidAlready() =>
        new(
            nameof(PaidAlready),
            "임금이 확정된 달이 있어 할 수 없습니다. 그 지급을 먼저 되돌려 주세요.",
            "Pay of such a month is confirmed; reverse its payment first."
        );

    public static Refusal BadMonth(string text) =>
        new(
            nameof(BadMonth),
            $"‘{text}’은(는) 이 사업장의 달이 아닙니다. 2026-04처럼 사업 기간 안의 달을 골라 주세요.",
            $"'{text}' is no month of the site.",
            new Place("month")
        );

    public static Refusal BadCell(string field, string text) =>
        new(
            nameof(BadCell),
            $"‘{text}’을(를) 읽을 수 없습니다. 일한 시간(6, 5.5)이나 조3, 연, 결, 병, 대 가운데 하나를 적어 주세요.",
            "Hours, 조 with hours, 연, 결, 병 or 대.",
            new Place(field)
        );

    public static Refusal CellNotOfContract(string field, string what) =>
        new(
            nameof(CellNotOfContract),
            $"{what} 칸을 고쳐 주세요.",
            "The day does not fit the contract.",
            new Place(field)
        );

    public static Refusal BadBookSheet() =>
        new(
            nameof(BadBookSheet),
            "출근부로 읽을 수 없습니다. ‘엑셀로 받기’로 받은 파일의 칸을 채워 보내 주세요. 첫 줄에 ‘배치’와 ‘4월 1일’ 같은 날이 있어야 합니다.",
            "The first line says 배치 and the days of the month.",
            new Place("file")
        );

    public static Refusal UnknownBookColumn(string heading) =>
        new(
            nameof(UnknownBookColumn),
            $"‘{heading}’ 열은 모르는 열이거나 두 번 있습니다. 그 열을 지워 주세요.",
            $"The column '{heading}' is unknown or there twice.",
            new Place("file", 1)
        );

    public static Refusal BookOfOtherMonth(string heading, Period month) =>
        new(
            nameof(BookOfOtherMonth),
            $"‘{heading}’ 열은 {month.ToKorean()}의 날이 아닙니다. {month.ToKorean()} 출근부 파일인지 확인해 주세요.",
            $"'{heading}' is no day of {month}.",
            new Place("file", 1)
        );

    public static Refusal NotOfTheBook(int line, string placement) =>
        new(
            nameof(NotOfTheBook),
            $"{line}행: ‘{placement}’은(는) 이 출근부의 배치 번호가 아닙니다. 이 사업장의 파일인지 확인해 주세요.",
            $"Line {line}: '{placement}' is no placement of the book.",
            new Place("file", line)
        );

    public static Refusal BookLineTwice(int line, int placement) =>
        new(
            nameof(BookLineTwice),
            $"{line}행: {placement}번 배치가 앞 줄에도 있습니다. 한 줄만 남겨 주세요.",
            $"Line {line}: placement {placement} is there twice.",
            new Place("file", line)
        );

    public static Refusal BookSheetOld() =>
        new(
            nameof(BookSheetOld),
            "파일을 받은 뒤 출근부가 바뀌었습니다. 엑셀로 다시 받아 옮겨 적어 주세요.",
            "The book changed since the sheet was taken; take it anew.",
            new Place("file")
        );

    public static Refusal BookSigned() =>
        new(
            nameof(BookSigned),
            "부서장이 확인한 출근부라서 고칠 수 없습니다. 고치려면 사유를 적어 다시 여세요.",
            "The book is signed; open it again with a reason."
        );

    public static Refusal BookMeanwhile() =>
        new(
            nameof(BookMeanwhile),
            "화면을 연 뒤 다른 사람이 이 출근부를 바꾸었습니다. 화면을 다시 열어 주세요.",
            "Somebody else changed the book meanwhile."
        );

    public static Refusal BookNotWhole(int days) =>
        new(
            nameof(BookNotWhole),
            $"적지 않은 근무일이 {days:N0}칸 있습니다. 모두 적은 뒤 확인해 주세요.",
            $"{days} days of work are not written."
        );

    public static Refusal NotTheHead() =>
        new(
            nameof(NotTheHead),
            "출근부는 사업장 부서의 부서장이 확인합니다. 부서장에게 요청해 주세요.",
            "The head of the department signs the book."
        );

    public static Refusal BooksNotSigned(string sites) =>
        new(
            nameof(BooksNotSigned),
            $"부서장이 확인하지 않은 출근부가 있습니다: {sites}. 확인을 받은 뒤 다시 누르세요.",
            $"Books are not signed yet: {sites}."
        );

    public static Refusal NobodyToPay(Period month) =>
        new(
            nameof(NobodyToPay),
            $"{month.ToKorean()}에 일한 사람이 없습니다. 사업과 달을 확인해 주세요.",
            $"Nobody worked in {month}."
        );

    public static Refusal NobodyThere() =>
        new(
            nameof(NobodyThere),
            "그날 이 사업장에서 일하는 사람이 없습니다. 날짜를 확인해 주세요.",
            "Nobody works at the site on that day.",
            new Place("event-on")
        );

    public static Refusal NoSuchForm() =>
        new(nameof(NoSuchForm), "서식을 목록에서 골라 주세요.", "Choose a form of the list.", new Place("form"));

    public static Refusal NobodyOnForm() =>
        new(
            nameof(NobodyOnForm),
            "서식에 적을 사람이 없습니다. 사업장과 달을 확인해 주세요.",
            "The form would name nobody.",
            new Place("form")
        );

    public static Refusal TooManyOnForm(int most) =>
        new(
            nameof(TooManyOnForm),
            $"한 서식에는 {most:N0}명까지 담습니다. 사업장을 골라 나누어 받아 주세요.",
            $"A form takes {most} persons; choose a site.",
            new Place("form")
        );

    public static Refusal RunNotDraft() =>
        new(
            nameof(RunNotDraft),
            "이미 확정했거나 다시 셈한 급여입니다. 급여 목록에서 마지막 것을 골라 주세요.",
            "The run was confirmed or replaced already."
        );

    public static Refusal RunConfirmed(int id) =>
        new(
            nameof(RunConfirmed),
            $"이 달은 {id}번 급여로 확정되었습니다. 다시 셈하려면 그 지급을 먼저 취소하거나 되돌려 주세요.",
            $"The month was confirmed as run {id}."
        );
}

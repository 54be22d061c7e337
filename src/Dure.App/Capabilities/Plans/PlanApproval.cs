using System.Text;
using Dure.App.Shared.Approvals;
using Dure.App.Shared.Rights;
using Microsoft.AspNetCore.Html;

namespace Dure.App.Capabilities.Plans;

/// <summary>연차별 세부계획: where people sign in, a plan is settled by the last of a line who says yes.</summary>
internal static class PlanApproval
{
    public const string Name = "plan";

    public static ApprovalKind Kind { get; } =
        new(Name, "계획", Act.EnterRecords)
        {
            Render = async (services, document, cancel) =>
            {
                var (book, plan) = Read(document.Subject);
                var open = await services.GetRequiredService<PlanDesk>().OpenAsync(book, plan, cancel);
                return Encoding.UTF8.GetBytes(open.Content.Write());
            },
            Show = Show,
            Approved = async (services, document, cancel) =>
            {
                var (book, plan) = Read(document.Subject);
                await services
                    .GetRequiredService<PlanDesk>()
                    .ApproveAsync(
                        book,
                        plan,
                        $"{document.DrafterName}({document.Drafter})",
                        document.NumberText,
                        null,
                        cancel
                    );
                return Plans.AddressOf(book, plan);
            },
            AddressOf = subject => Read(subject) is var (book, plan) ? Plans.AddressOf(book, plan) : "/",
        };

    /// <summary>A book and a plan of it: neither's code has a space.</summary>
    public static string SubjectOf(string book, string plan) => $"{book} {plan}";

    private static (string Book, string Plan) Read(string subject) =>
        subject.Split(' ', 2) is [var book, var plan] ? (book, plan) : (subject, "");

    private static HtmlContentBuilder Show(byte[] bytes)
    {
        var content = PlanContent.Read(Encoding.UTF8.GetString(bytes));
        var html = new HtmlContentBuilder();
        html.AppendHtml("<p><bdi>")
            .Append($"{content.Name} ({content.Kind}, {PlanContent.Say(content.Period)})")
            .AppendHtml("</bdi></p><p><bdi>")
            .Append($"사업 {content.Programmes.Count}개")
            .Append(content.CarriesOut is null ? "" : $" · 상위 계획 {content.CarriesOut}")
            .AppendHtml("</bdi></p>")
            .AppendHtml(
                "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"계획의 목표와 예산\"><table class=\"dure-table\">"
                    + "<caption>계획의 목표와 예산</caption><thead><tr><th scope=\"col\">사업</th><th scope=\"col\">담당 부서</th>"
                    + "<th scope=\"col\">지표</th><th scope=\"col\">구분</th><th scope=\"col\">기간</th><th scope=\"col\">값</th></tr></thead><tbody>"
            );
        foreach (var line in content.Lines)
        {
            html.AppendHtml("<tr><th scope=\"row\"><bdi>").Append(line.Name).AppendHtml("</bdi></th>");
            foreach (var word in (string[])[line.Department, line.Measure, line.Kind, PlanContent.Say(line.Period)])
                html.AppendHtml("<td class=\"words\"><bdi>").Append(word).AppendHtml("</bdi></td>");
            html.AppendHtml("<td class=\"figure\">").Append(line.Text).AppendHtml("</td></tr>");
        }

        html.AppendHtml("</tbody></table></div>");
        return html;
    }

    /// <summary>The same for the page of the plan.</summary>
    public static IHtmlContent Show(PlanContent content) => Show(Encoding.UTF8.GetBytes(content.Write()));
}

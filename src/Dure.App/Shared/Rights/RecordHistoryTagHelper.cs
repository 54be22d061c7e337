using Dure.App.Shared.Audit;
using Dure.App.Shell;
using Dure.Kernel;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dure.App.Shared.Rights;

/// <summary>
/// <c>&lt;record-history of="…" keys="…" /&gt;</c>: who changed a record when, from what to what and why, at the page of the
/// record itself; for those alone who may read it there.
/// </summary>
[HtmlTargetElement("record-history", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RecordHistoryTagHelper(RecordHistory history, Viewer viewer, IHttpContextAccessor http) : TagHelper
{
    /// <summary>The municipality whose records they are.</summary>
    public MunicipalityCode Of { get; set; }

    /// <summary>Keys as <see cref="RecordKey"/> has them.</summary>
    public IReadOnlyList<string> Keys { get; set; } = [];

    /// <summary>The department whose record it is; null for one of the whole municipality.</summary>
    public string? Department { get; set; }

    /// <summary>Records of other municipalities that stand beside them, each shown to those who may there.</summary>
    public IReadOnlyList<RecordKey> Also { get; set; } = [];

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var cancel = http.HttpContext!.RequestAborted;
        await viewer.LoadAsync(cancel);
        var keys = Keys.Select(key => new RecordKey(Of, key))
            .Concat(Also)
            .Where(key => viewer.May(Act.ReadHistory, key.Municipality, Department, whole: true))
            .ToList();
        if (keys.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        var (lines, more) = await history.ReadAsync(keys, cancel);
        (output.TagName, output.TagMode) = ("details", TagMode.StartTagAndEndTag);
        output.Attributes.SetAttribute("class", "record-history no-print");
        output.Content.SetHtmlContent(Written(lines, more));
    }

    private static HtmlContentBuilder Written(IReadOnlyList<HistoryLine> lines, bool more)
    {
        var html = new HtmlContentBuilder();
        html.AppendHtml("<summary>바뀐 기록 ")
            .Append($"{lines.Count}{(more ? "건 넘게" : "건")}")
            .AppendHtml("</summary>");
        if (lines.Count == 0)
            return (HtmlContentBuilder)html.AppendHtml("<p>만들어진 뒤 바뀐 기록이 없습니다.</p>");
        html.AppendHtml("<ol class=\"timeline\">");
        foreach (var line in lines)
        {
            html.AppendHtml("<li><p class=\"value\"><bdi>").Append($"{line.What} {line.Deed}").AppendHtml("</bdi></p>");
            foreach (var (name, old, now) in line.Values)
                html.AppendHtml("<p><small>")
                    .Append(name)
                    .AppendHtml("</small> <bdi>")
                    .Append(old ?? "")
                    .AppendHtml(old is not null && now is not null ? "</bdi> → <bdi>" : "</bdi><bdi>")
                    .Append(now ?? "")
                    .AppendHtml("</bdi></p>");
            if (line.Why is { Length: > 0 } why)
                html.AppendHtml("<p><bdi>").Append(why).AppendHtml("</bdi></p>");
            html.AppendHtml("<p class=\"who\"><time datetime=\"")
                .Append(Show.Machine(line.At))
                .AppendHtml("\">")
                .Append(Show.Moment(line.At))
                .AppendHtml("</time> · <bdi>")
                .Append(line.Who)
                .AppendHtml("</bdi>")
                .Append(line.InPlaceOf is { } other ? $" ({other} 대결)" : "")
                .AppendHtml("</p></li>");
        }

        html.AppendHtml("</ol>");
        return more ? (HtmlContentBuilder)html.AppendHtml("<p>앞선 것은 ‘기록’ 화면에서 찾을 수 있습니다.</p>") : html;
    }
}

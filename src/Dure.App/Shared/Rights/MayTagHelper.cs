using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Dure.App.Shared.Rights;

/// <summary><c>may="EnterRecords"</c>: a link or button for those alone who may use it somewhere. It spares readers dead ends; what keeps them out is the gate.</summary>
[HtmlTargetElement(Attributes = "may")]
public sealed class MayTagHelper(Viewer viewer, IHttpContextAccessor http) : TagHelper
{
    public Act May { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await viewer.LoadAsync(http.HttpContext!.RequestAborted);
        if (!viewer.MayAnywhere(May))
            output.SuppressOutput();
    }
}

using System.Diagnostics;
using Dure.App.Shared.Rights;
using Dure.Kernel;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Dure.App.Shell.Pages;

/// <summary>What a reader sees in place of a page that cannot be shown.</summary>
[Needs(Act.ReadPublic)]
// It also stands in for a form that was sent without its token, so it must not ask for one itself.
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public sealed record Text(string Title, string WhatHappened, string WhatToDo);

    [BindProperty(SupportsGet = true)]
    public int Code { get; set; }

    public Text Message =>
        Code switch
        {
            400 => new(
                "요청을 처리할 수 없습니다",
                "주소나 보내신 내용의 형식이 맞지 않거나, 화면을 연 지 너무 오래되었습니다.",
                "이전 화면을 새로 고친 뒤 내용을 확인하고 다시 보내 주세요."
            ),
            401 or 403 => new(
                "이 화면을 볼 권한이 없습니다",
                "권한이 있는 담당자만 볼 수 있는 화면입니다.",
                "업무에 필요하시면 일자리 총괄 부서에 권한을 요청해 주세요."
            ),
            404 => new(
                "찾으시는 화면이 없습니다",
                "주소가 잘못 입력되었거나 화면이 옮겨졌을 수 있습니다.",
                "주소를 다시 확인하시거나, 처음 화면에서 자치단체를 골라 찾아 주세요."
            ),
            >= 500 => new(
                "화면을 만드는 중에 문제가 생겼습니다",
                "보내신 내용이 있었다면 저장되지 않았을 수 있습니다.",
                "잠시 뒤 다시 시도해 주세요. 계속되면 아래 문의 번호를 시스템 담당자에게 알려 주세요."
            ),
            _ => new(
                "요청을 처리하지 못했습니다",
                "이 주소에서는 할 수 없는 요청입니다.",
                "이전 화면으로 돌아가 다시 시도하시거나, 처음 화면에서 시작해 주세요."
            ),
        };

    /// <summary>What was refused, where it is known; it says better what happened and what to do.</summary>
    public IReadOnlyList<Refusal> Refusals => HttpContext.Features.Get<RefusedFeature>()?.Refusals ?? [];

    /// <summary>Finds the failure in the log; only where there is one to look for.</summary>
    public string? Reference =>
        Code >= 500 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;

    public void OnGet() => Response.StatusCode = Code;
}

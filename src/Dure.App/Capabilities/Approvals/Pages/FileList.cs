using Dure.App.Shared.Approvals;
using Dure.App.Shared.Approvals.Files;

namespace Dure.App.Capabilities.Approvals.Pages;

/// <summary>The attachments of a document, as a page lists them.</summary>
public sealed record FileList(ApprovalDocument Document, IReadOnlyList<AttachmentLine> Files, bool MayDetach);

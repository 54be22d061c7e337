namespace Dure.Rules;

internal sealed class BulkCode;

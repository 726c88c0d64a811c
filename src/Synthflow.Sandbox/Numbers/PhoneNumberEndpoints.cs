using Synthflow.Sandbox.Http;
using Synthflow.Sandbox.Json;

namespace Synthflow.Sandbox.Numbers;

/// <summary>The list of the workspace's phone numbers.</summary>
internal static class PhoneNumberEndpoints
{
    public static SandboxAnswer List(SandboxWorkspace workspace, SandboxRequest request)
    {
        var query = new QueryString(request.Address);
        _ = query.RequiredText("workspace");
        var limit = query.Whole("limit", byDefault: 20, least: 1);
        var offset = query.Whole("offset", byDefault: 0, least: 0);
        var isAvailable = query.Flag("is_available");
        if (query.Problems.Count > 0)
        {
            return Answers.Invalid(query.Problems);
        }

        var numbers = SandboxNumbers.All
            .Where(number => isAvailable is null || number.IsAvailable == isAvailable)
            .ToList();
        return PhoneNumberAnswers.Page(numbers.Skip(offset).Take(limit), numbers.Count, limit, offset);
    }
}

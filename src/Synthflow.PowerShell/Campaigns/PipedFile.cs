using System.Management.Automation;
using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>A list that comes through the pipeline as a file (Get-Item list.xlsx): the same as with -Path.</summary>
internal static class PipedFile
{
    /// <summary>Takes the file as the campaign's list.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <param name="input">The object of the pipeline.</param>
    /// <param name="isFirst">Whether no row came before it.</param>
    /// <returns>False for a row.</returns>
    /// <exception cref="CampaignException">A second list, or rows beside a list: one campaign goes through one list; or
    /// parameters for a file where there is none.</exception>
    public static bool IsTaken(InvokeSynthflowCampaignCommand cmdlet, PSObject input, bool isFirst)
    {
        var given = cmdlet.MyInvocation.BoundParameters;
        var file = input.BaseObject as FileInfo;
        if (cmdlet.Path is not null || (file is not null && !isFirst))
        {
            throw Refused(Messages.InvalidCampaign_SecondList, Messages.InvalidCampaign_SecondList_NextStep);
        }

        if (file is null)
        {
            return !isFirst || FileParameterOf(given) is not { } parameter
                ? false
                : throw Refused(
                    Text.Of(Messages.InvalidCampaign_NoFile, parameter), Messages.InvalidCampaign_NoFile_NextStep);
        }

        // A backtick in the name is part of it: the path is resolved like a typed one, where it may be an escape.
        cmdlet.Path = file.FullName.Replace("`", "``");
        given[nameof(cmdlet.Path)] = cmdlet.Path;
        return true;
    }

    private static string? FileParameterOf(Dictionary<string, object> given)
    {
        string[] ofAFile =
        [
            nameof(InvokeSynthflowCampaignCommand.WorksheetName),
            nameof(InvokeSynthflowCampaignCommand.Delimiter),
            nameof(InvokeSynthflowCampaignCommand.Encoding),
        ];
        return Array.Find(ofAFile, given.ContainsKey);
    }

    private static CampaignException Refused(string reason, string nextStep) =>
        new(ErrorIds.InvalidCampaign, Text.Of(Core.Messages.InvalidCampaign, reason), nextStep);
}

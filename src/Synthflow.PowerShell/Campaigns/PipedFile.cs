using System.Management.Automation;
using Synthflow.Campaigns;

namespace Synthflow.PowerShell.Campaigns;

/// <summary>A list that comes through the pipeline as a file (Get-Item list.xlsx): the same as with -Path.</summary>
internal static class PipedFile
{
    /// <summary>The path of the file, to be resolved like a typed one.</summary>
    /// <param name="input">The object of the pipeline.</param>
    /// <param name="isFirst">Whether no row came before it.</param>
    /// <param name="hasList">Whether the campaign has a list already.</param>
    /// <param name="given">The names of the parameters on the command line.</param>
    /// <returns><see langword="null"/> for a row.</returns>
    /// <exception cref="CampaignException">A second list, or rows beside a list: one campaign goes through one list; or
    /// parameters for a file where there is none.</exception>
    public static string? PathOf(PSObject input, bool isFirst, bool hasList, ICollection<string> given)
    {
        var file = input.BaseObject as FileInfo;
        if (hasList || (file is not null && !isFirst))
        {
            throw Refused(Messages.InvalidCampaign_SecondList, Messages.InvalidCampaign_SecondList_NextStep);
        }

        if (file is null)
        {
            return !isFirst || FileParameterOf(given) is not { } parameter
                ? null
                : throw Refused(
                    Text.Of(Messages.InvalidCampaign_NoFile, parameter), Messages.InvalidCampaign_NoFile_NextStep);
        }

        // A backtick in the name is part of it; in a typed path it may be an escape.
        return file.FullName.Replace("`", "``");
    }

    private static string? FileParameterOf(ICollection<string> given)
    {
        string[] ofAFile =
        [
            nameof(InvokeSynthflowCampaignCommand.WorksheetName),
            nameof(InvokeSynthflowCampaignCommand.Delimiter),
            nameof(InvokeSynthflowCampaignCommand.Encoding),
        ];
        return Array.Find(ofAFile, name => given.Contains(name, StringComparer.OrdinalIgnoreCase));
    }

    private static CampaignException Refused(string reason, string nextStep) =>
        new(ErrorIds.InvalidCampaign, Text.Of(Core.Messages.InvalidCampaign, reason), nextStep);
}

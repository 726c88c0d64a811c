namespace Synthflow.Packager;

/// <summary>What the package says of itself, from the staged manifest.</summary>
internal sealed record PackageMetadata
{
    /// <summary>The module's name.</summary>
    public required string Id { get; init; }

    /// <summary>Its version, such as <c>0.1.0</c>.</summary>
    public required string Version { get; init; }

    public required string Author { get; init; }

    public required string CompanyName { get; init; }

    public required string Description { get; init; }

    public required string Copyright { get; init; }

    /// <summary>An SPDX expression, such as <c>MIT</c>.</summary>
    public required string License { get; init; }

    /// <summary>The newest section of CHANGELOG.md.</summary>
    public string? ReleaseNotes { get; init; }

    /// <summary>Where the project lives; empty where that is not known.</summary>
    public string? ProjectUri { get; init; }

    /// <summary>Its picture in galleries; empty where it has none.</summary>
    public string? IconUri { get; init; }

    /// <summary>The manifest's tags, with those by which PowerShell finds modules and their cmdlets (PSModule,
    /// PSCmdlet_…).</summary>
    public required IReadOnlyList<string> Tags { get; init; }
}

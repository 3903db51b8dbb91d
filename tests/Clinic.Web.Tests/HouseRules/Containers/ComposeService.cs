namespace Clinic.Web.Tests.HouseRules.Containers;

/// <summary>One container of the demo, in docker-compose.yml's own words.</summary>
internal sealed class ComposeService
{
    public string? Image { get; set; }

    public string? Build { get; set; }

    public string? User { get; set; }

    public Dictionary<string, string> Environment { get; set; } = [];

    public Dictionary<string, Dictionary<string, string>> DependsOn { get; set; } = [];

    /// <summary>Open to the other containers.</summary>
    public List<string> Expose { get; set; } = [];

    /// <summary>Open to the machine.</summary>
    public List<string> Ports { get; set; } = [];

    public List<string> Volumes { get; set; } = [];

    public Dictionary<string, object>? Healthcheck { get; set; }

    public bool ReadOnly { get; set; }

    public List<string> Tmpfs { get; set; } = [];

    public List<string> CapDrop { get; set; } = [];

    public List<string> SecurityOpt { get; set; } = [];
}

using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>
/// Names that Windows keeps for devices: no file or folder can have them, with any ending (<c>aux.md</c>).
/// </summary>
public static partial class DeviceNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether a file's or a folder's name is one of them.</summary>
    public static bool Has(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\z)", Options)]
    private static partial Regex Name();
}

using System.Text.RegularExpressions;

namespace Site.Model;

/// <summary>
/// Names that Windows reserves for devices. No file or folder can have such a name, even with an extension:
/// <c>aux.md</c>.
/// </summary>
public static partial class DeviceNames
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether the name of a file or folder, without its path, is reserved.</summary>
    public static bool Contains(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|\z)", Options)]
    private static partial Regex Name();
}

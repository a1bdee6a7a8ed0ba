using System.CommandLine;

namespace Site.Commands;

/// <summary>Options that several commands share, named as Statiq names them.</summary>
internal static class CommandLine
{
    /// <summary>Exit codes: done; the content has problems; the command line or the machine.</summary>
    public const int Done = 0, ContentProblems = 1, Failed = 2;

    /// <summary>Runs the command that was asked for, or says in Danish which words are not understood.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command line cannot be understood.</exception>
    public static Task<int> InvokeAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count == 0
            ? parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
            : throw new UsageException($"Kommandoen kan ikke forstås: {string.Join(' ', arguments)}{Environment.NewLine}Skriv »dotnet run -- --help« for at se, hvad der kan vælges.");
    }

    public static Option<string> Input() => new("--input", "-i")
    {
        Description = "Mappen med indholdet",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string> Output() => new("--output", "-o")
    {
        Description = "Mappen, som siden lægges i",
        DefaultValueFactory = _ => "output",
    };

    public static Option<string[]> Settings() => new("--setting", "-s")
    {
        Description = "En indstilling fra _data/site.yml, kun for denne gang: nøgle=værdi",
        DefaultValueFactory = _ => [],
    };

    /// <summary>A folder that is there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static string ExistingFolder(string folder) =>
        Directory.Exists(folder) ? folder : throw new UsageException($"Mappen {folder} findes ikke. Stå i projektets mappe, eller vælg en anden med -i.");

    /// <summary>Splits <c>key=value</c>; the last of two equal keys counts.</summary>
    /// <exception cref="UsageException">A setting without an equals sign.</exception>
    public static IReadOnlyDictionary<string, string> Parsed(string[] settings)
    {
        var parsed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new UsageException($"»{setting}« er ikke en indstilling. Skriv for eksempel: -s adresse=https://eksempel.dk");
            }

            parsed[setting[..equals].Trim()] = setting[(equals + 1)..].Trim();
        }

        return parsed;
    }
}

/// <summary>Something about the command line or the machine that its user can mend; the message says how, in Danish.</summary>
public sealed class UsageException(string message) : Exception(message);

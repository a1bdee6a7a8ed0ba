using System.CommandLine;
using Site.Reading;
using Site.Reading.Input;

namespace Site.Commands;

/// <summary>Options that several commands share, named as Statiq names them.</summary>
internal static class CommandLine
{
    /// <summary>Exit codes: done; the content has problems; the command line or the machine.</summary>
    public const int Done = 0, ContentProblems = 1, Failed = 2;

    private const int LongestShown = 200;

    /// <summary>Runs the command that was asked for, or says in Danish which words are not understood.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">The command line cannot be understood.</exception>
    public static Task<int> InvokeAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0
            ? throw new UsageException(
                $"Kommandoen kan ikke forstås: {Shortened(string.Join(' ', arguments))}{Environment.NewLine}Skriv "
                + "»dotnet run -- --help« for at se, hvad der kan vælges.")
            : !StandsInFolder() ? throw new UsageException(
                "Mappen, som kommandoen køres i, findes ikke mere. Gå til projektets mappe med cd, og prøv igen.")
            : parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
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

    /// <summary>The input folder, which is there and can be listed.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public static string ExistingFolder(string written)
    {
        var folder = FolderPath.Named(written, "-i", "input");
        if (!Directory.Exists(folder))
        {
            throw new UsageException(new FileInfo(folder) is { Exists: true, LinkTarget: null }
                ? $"{Shortened(folder)} er en fil, ikke en mappe med indhold. Vælg en mappe med -i."
                : $"Mappen {Shortened(folder)} findes ikke. Stå i projektets mappe, eller vælg en anden med -i.");
        }

        return InputFolder.IsListable(folder) ? folder : throw new UsageException(
            $"Mappen {folder} kan ikke læses. Giv dig selv lov til at læse den, eller vælg en anden med -i.");
    }

    /// <summary>What somebody wrote, cut where it is longer than a message can bear.</summary>
    public static string Shortened(string written) =>
        written.Length <= LongestShown ? written : $"{written[..LongestShown]} …";

    private static bool StandsInFolder()
    {
        try
        {
            return Directory.Exists(Directory.GetCurrentDirectory());
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Splits <c>key=value</c>; the last of two equal keys counts.</summary>
    /// <exception cref="UsageException">
    /// A setting without an equals sign, of an unknown key, or of a value that its key cannot have.
    /// </exception>
    public static IReadOnlyDictionary<string, string> ParseSettings(string[] settings)
    {
        var parsed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals < 1)
            {
                throw new UsageException(
                    $"»{Shortened(setting)}« er ikke en indstilling. Skriv for eksempel: "
                    + "-s adresse=https://eksempel.dk");
            }

            parsed[setting[..equals].Trim()] = setting[(equals + 1)..].Trim();
        }

        var problems = VocabulariesReader.CheckOverrides(parsed);
        return problems.IsEmpty ? parsed : throw new UsageException(
            string.Join(Environment.NewLine, problems.Select(problem => $"-s: {problem.What} {problem.Remedy}"))
            + $"{Environment.NewLine}På kommandolinjen skrives en indstilling med lighedstegn: -s nøgle=værdi");
    }
}

/// <summary>
/// Something about the command line or the machine that its user can mend; the message says how, in Danish.
/// </summary>
public sealed class UsageException(string message) : Exception(message);

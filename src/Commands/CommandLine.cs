using System.CommandLine;
using System.CommandLine.Parsing;
using Site.Reading;
using Site.Reading.Input;

namespace Site.Commands;

/// <summary>
/// Runs the command line. Defines the options that several commands share; their names are those of Statiq.
/// </summary>
internal static class CommandLine
{
    /// <summary>Exit codes. <c>Failed</c>: the command line or the machine is at fault.</summary>
    public const int Done = 0, ContentProblems = 1, Failed = 2;

    private const int MaxShownLength = 200;

    /// <returns>The exit code.</returns>
    /// <exception cref="UsageException">
    /// The command line is invalid, or the current folder has been deleted.
    /// </exception>
    public static Task<int> InvokeAsync(RootCommand root, string[] arguments)
    {
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            throw new UsageException(
                $"Kommandoen kan ikke forstås: {Truncate(string.Join(' ', arguments))}{Environment.NewLine}Skriv "
                + "»dotnet run -- --help« for at se, hvad der kan vælges.");
        }

        RejectOptionsBeforeCommand(parsed);
        return CurrentFolderExists()
            ? parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false })
            : throw new UsageException(
                "Mappen, som kommandoen køres i, findes ikke mere. Gå til projektets mappe med cd, og prøv igen.");
    }

    /// <summary>
    /// An option written before the command belongs to the root command, so the command would run without it.
    /// </summary>
    private static void RejectOptionsBeforeCommand(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var early = parsed.RootCommandResult.Children.OfType<OptionResult>().FirstOrDefault(option => !option.Implicit);
        if (early is not null && command is not RootCommand)
        {
            var name = early.IdentifierToken?.Value ?? early.Option.Name;
            throw new UsageException(
                $"»{name}« står før »{command.Name}« og ville ikke virke. "
                + $"Skriv det efter: dotnet run -- {command.Name} {name} …");
        }
    }

    public static Option<string> CreateInputOption() => new("--input", "-i")
    {
        Description = "Mappen med indholdet",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string> CreateOutputOption() => new("--output", "-o")
    {
        Description = "Mappen, som siden lægges i",
        DefaultValueFactory = _ => "output",
    };

    public static Option<string[]> CreateSettingsOption() => new("--setting", "-s")
    {
        Description = "En indstilling fra _data/site.yml, kun for denne gang: nøgle=værdi",
        DefaultValueFactory = _ => [],
    };

    /// <exception cref="UsageException">The folder does not exist, is a file, or cannot be listed.</exception>
    public static string CheckInputFolder(string written)
    {
        var folder = FolderPath.Validate(written, "-i", "input");
        if (!Directory.Exists(folder))
        {
            throw new UsageException(new FileInfo(folder) is { Exists: true, LinkTarget: null }
                ? $"{Truncate(folder)} er en fil, ikke en mappe med indhold. Vælg en mappe med -i."
                : $"Mappen {Truncate(folder)} findes ikke. Stå i projektets mappe, eller vælg en anden med -i.");
        }

        return InputFolder.IsListable(folder) ? folder : throw new UsageException(
            $"Mappen {folder} kan ikke læses. Giv dig selv lov til at læse den, eller vælg en anden med -i.");
    }

    public static string Truncate(string written) =>
        written.Length <= MaxShownLength ? written : $"{written[..MaxShownLength]} …";

    private static bool CurrentFolderExists()
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

    /// <summary>The last of equal keys wins. A setting is written as <c>key=value</c>.</summary>
    /// <exception cref="UsageException">
    /// A setting has no equals sign, an unknown key or an invalid value.
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
                    $"»{Truncate(setting)}« er ikke skrevet som nøgle=værdi. Skriv for eksempel: "
                    + "-s adresse=https://eksempel.dk");
            }

            parsed[setting[..equals].Trim()] = setting[(equals + 1)..].Trim();
        }

        var problems = DataFolderReader.CheckOverrides(parsed);
        return problems.IsEmpty ? parsed : throw new UsageException(
            string.Join(Environment.NewLine, problems.Select(problem => $"-s: {problem.What} {problem.Remedy}"))
            + $"{Environment.NewLine}På kommandolinjen står der lighedstegn i stedet for kolon: -s nøgle=værdi");
    }
}

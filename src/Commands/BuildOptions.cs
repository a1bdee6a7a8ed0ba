using System.CommandLine;
using Site.Model;

namespace Site.Commands;

/// <summary>The options of every command that goes the way of a build.</summary>
internal sealed class BuildOptions
{
    /// <summary>Each costs as much as a check; a secretariat holds a few pages back at a time.</summary>
    private const int DaysAhead = 20;

    private readonly Option<string> input = CommandLine.Input();
    private readonly Option<string> output = CommandLine.Output();
    private readonly Option<string[]> settings = CommandLine.Settings();
    private readonly Option<string?> day = new("--dag")
    {
        Description = "Byg siden, som offentligheden ser den en anden dag end i dag: ÅÅÅÅ-MM-DD",
    };

    private readonly Option<bool> drafts = new(
        "--kladder")
    { Description = "Vis også kladder, til gennemsyn: søgemaskiner får besked om at lade siden være" };

    /// <summary>Gives a command its options.</summary>
    /// <param name="command">The command.</param>
    /// <param name="writes">Whether it writes an output folder.</param>
    public void AddTo(Command command, bool writes)
    {
        command.Add(input);
        if (writes)
        {
            command.Add(output);
        }

        command.Add(settings);
        command.Add(day);
        command.Add(drafts);
    }

    /// <summary>What the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="writes">Whether the command writes an output folder.</param>
    /// <exception cref="UsageException">A setting or a day that cannot be understood, or a folder that cannot be
    /// used.</exception>
    public BuildRequest Read(ParseResult parsed, bool writes)
    {
        var folder = CommandLine.ExistingFolder(parsed.GetRequiredValue(input));
        var target = writes ? Target(parsed.GetRequiredValue(output), folder) : null;
        return new BuildRequest(
            folder,
            target,
            CommandLine.ParseSettings(parsed.GetRequiredValue(settings)),
            DayOf(parsed.GetValue(day)),
            parsed.GetValue(drafts),
            IsForPublication: parsed.GetValue(day) is null && !parsed.GetValue(drafts),
            DaysAhead: writes ? 0 : DaysAhead);
    }

    private static DateOnly DayOf(string? written) =>
        written is null ? DanishDay.At(TimeProvider.System.GetUtcNow())
        : PartialDate.ParseDay(written) ?? throw new UsageException(
            $"»{CommandLine.Shortened(written)}« er ikke en dag. Skriv for eksempel: --dag 2027-01-01");

    private static string Target(string written, string folder)
    {
        var target = FolderPath.Named(written, "-o", "output");
        if (FolderPath.IsWithin(target, folder))
        {
            throw new UsageException(
                $"Siden kan ikke lægges i {target}: mappen ligger i indholdet selv. Vælg en anden mappe med -o.");
        }

        return FolderPath.IsWithin(folder, target)
            ? throw new UsageException(
                $"Siden kan ikke lægges i {target}: indholdet ligger i den mappe. Vælg en anden mappe med -o.")
            : target;
    }
}

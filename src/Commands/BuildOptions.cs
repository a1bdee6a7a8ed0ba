using System.CommandLine;
using Site.Model;

namespace Site.Commands;

/// <summary>The options shared by the commands that run a build: <c>build</c>, <c>check</c>, <c>preview</c>.</summary>
internal sealed class BuildOptions
{
    /// <summary>
    /// How many later days are checked. Only days on which a page is published or withdrawn count. Checking a day takes
    /// as long as checking today. A secretariat rarely holds back more than a few pages.
    /// </summary>
    private const int MaxLaterDays = 20;

    private readonly Option<string> input = CommandLine.CreateInputOption();
    private readonly Option<string> output = CommandLine.CreateOutputOption();
    private readonly Option<string[]> settings = CommandLine.CreateSettingsOption();
    private readonly Option<string?> day = new("--dag")
    {
        Description = "Byg siden, som offentligheden ser den en anden dag end i dag: ÅÅÅÅ-MM-DD",
    };

    private readonly Option<bool> drafts = new(
        "--kladder")
    { Description = "Vis også kladder, til gennemsyn: søgemaskiner får besked om at lade siden være" };

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

    /// <exception cref="UsageException">A setting or a day is invalid, or a folder cannot be used.</exception>
    public BuildRequest Read(ParseResult parsed, bool writes)
    {
        var folder = CommandLine.CheckInputFolder(parsed.GetRequiredValue(input));
        var target = writes ? ReadTarget(parsed.GetRequiredValue(output), folder) : null;
        return new BuildRequest(
            folder,
            target,
            CommandLine.ParseSettings(parsed.GetRequiredValue(settings)),
            ParseDay(parsed.GetValue(day)),
            parsed.GetValue(drafts),
            IsForPublication: parsed.GetValue(day) is null && !parsed.GetValue(drafts),
            MaxLaterDays: writes ? 0 : MaxLaterDays);
    }

    private static DateOnly ParseDay(string? written) =>
        written is null ? DanishDay.At(TimeProvider.System.GetUtcNow())
        : PartialDate.ParseDay(written) ?? throw new UsageException(
            $"»{CommandLine.Truncate(written)}« kan ikke bruges som dag. Skriv år, måned og dag, fra "
            + $"{PartialDate.FirstYear} til {PartialDate.LastYear}, for eksempel: --dag 2027-01-01");

    private static string ReadTarget(string written, string folder)
    {
        var target = FolderPath.Validate(written, "-o", "output");
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

using System.CommandLine;

namespace Site.Commands;

/// <summary><c>build</c> and <c>check</c>: the same stages, with and without an output folder.</summary>
internal static class BuildCommand
{
    public static Command CreateBuild() => Create("build", "Bygger siden: input/ → output/", writes: true);

    public static Command CreateCheck() =>
        Create("check", "Tjekker alt, hvad en bygning tjekker, og skriver intet", writes: false);

    private static Command Create(string name, string description, bool writes)
    {
        var options = new BuildOptions();
        var command = new Command(name, description);
        options.AddTo(command, writes);
        var format = ReportFormats.CreateOption();
        command.Add(format);
        command.SetAction((parsed, _) => BuildRun.RunAsync(
            options.Read(parsed, writes), ReportFormats.Words.Find(parsed.GetRequiredValue(format))!.Value));
        return command;
    }
}

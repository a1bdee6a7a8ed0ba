using System.CommandLine;

namespace Site.Commands;

/// <summary><c>preview</c>: builds, then shows the site on this machine until the user stops it.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var (input, output, settings) = (CommandLine.Input(), CommandLine.Output(), CommandLine.Settings());
        var port = new Option<int>("--port") { Description = "Porten på din egen maskine; 0 vælger en ledig", DefaultValueFactory = _ => 5080 };
        var command = new Command("preview", "Bygger siden og viser den på http://localhost:5080") { input, output, settings, port };
        command.SetAction(async (parsed, stopping) =>
        {
            var folder = parsed.GetRequiredValue(output);
            var exitCode = await BuildRun.RunAsync(parsed.GetRequiredValue(input), folder, parsed.GetRequiredValue(settings));
            return exitCode == CommandLine.Done ? await PreviewServer.RunAsync(folder, parsed.GetRequiredValue(port), stopping) : exitCode;
        });
        return command;
    }
}

using System.CommandLine;

namespace Site.Commands;

/// <summary><c>preview</c>: builds, then shows the site on this machine until the user stops it.</summary>
internal static class PreviewCommand
{
    public static Command Create()
    {
        var options = new BuildOptions();
        var port = new Option<int>("--port") { Description = "Porten på din egen maskine; 0 vælger en ledig", DefaultValueFactory = _ => 5080 };
        var command = new Command("preview", "Bygger siden og viser den på http://localhost:5080") { port };
        options.AddTo(command, writes: true);
        command.SetAction(async (parsed, stopping) =>
        {
            var request = options.Read(parsed, writes: true) with { IsForPublication = false };
            var exitCode = await BuildRun.RunAsync(request);
            return exitCode == CommandLine.Done ? await PreviewServer.RunAsync(request.Output!, parsed.GetRequiredValue(port), stopping) : exitCode;
        });
        return command;
    }
}

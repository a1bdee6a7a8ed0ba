using System.CommandLine;

namespace Site.Commands;

/// <summary><c>build</c> and <c>check</c>: the same way of the data, with and without an output folder.</summary>
internal static class BuildCommand
{
    public static Command Build() => Create("build", "Bygger siden: input/ → output/", CommandLine.Output());

    public static Command Check() => Create("check", "Tjekker alt, hvad en bygning tjekker, og skriver intet", null);

    private static Command Create(string name, string description, Option<string>? output)
    {
        var (input, settings) = (CommandLine.Input(), CommandLine.Settings());
        var command = new Command(name, description) { input, settings };
        if (output is not null)
        {
            command.Add(output);
        }

        command.SetAction((parsed, _) => BuildRun.RunAsync(
            parsed.GetRequiredValue(input), output is null ? null : parsed.GetRequiredValue(output), parsed.GetRequiredValue(settings)));
        return command;
    }
}

using System.CommandLine;
using Site.Commands;
using Site.Commands.New;
using Site.Commands.Preview;
using Site.Writing;

Console.SetOut(new ForgivingWriter(Console.Out));
Console.SetError(new ForgivingWriter(Console.Error));

var root = new RootCommand("Vidensbanken: bygger siden af indholdet i input/");
var build = BuildCommand.CreateBuild();
root.Add(build);
root.Add(BuildCommand.CreateCheck());
root.Add(PreviewCommand.Create());
root.Add(NewCommand.Create());
root.Add(SchemaCommand.Create());

// Without a command the program builds, as Statiq does.
foreach (var option in build.Options)
{
    root.Add(option);
}

root.Action = build.Action;
DanishHelp.AddTo(root);

try
{
    return await CommandLine.InvokeAsync(root, args);
}
catch (Exception foreseen) when (foreseen is UsageException or OutputFolderException)
{
    Console.Error.WriteLine(foreseen.Message);
    return CommandLine.Failed;
}
catch (Exception machine) when (EnvironmentErrors.Describe(machine) is { } description)
{
    Console.Error.WriteLine(description);
    return CommandLine.Failed;
}
catch (Exception fault) when (Environment.GetEnvironmentVariable("VIDENSBANKEN_FEJLSPOR") is null)
{
    Console.Error.WriteLine($"Der er en fejl i selve programmet ({fault.GetType().Name}: {fault.Message}).");
    Console.Error.WriteLine(
        "Intet er udgivet. Vis denne besked til den, der passer programmet: med VIDENSBANKEN_FEJLSPOR=1 fortæller det, hvor fejlen er.");
    return CommandLine.Failed;
}

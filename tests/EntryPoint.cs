namespace Site.Tests;

/// <summary>
/// Starts xunit's runner, or a <see cref="CliHost"/> if the command line asks for one.
/// </summary>
internal static class EntryPoint
{
    public static int Main(string[] arguments) => arguments is [CliHost.Argument]
        ? CliHost.Serve()
        : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments).GetAwaiter().GetResult();
}

namespace Site.Tests;

/// <summary>
/// Starts xunit's runner or, for <see cref="CliHost"/>, a process that runs the program's command lines.
/// </summary>
internal static class EntryPoint
{
    public static int Main(string[] arguments) => arguments is [CliHost.Argument]
        ? CliHost.Serve()
        : Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(arguments).GetAwaiter().GetResult();
}

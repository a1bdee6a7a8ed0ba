namespace Site.Commands;

/// <summary>Describes errors of the environment in Danish, for example a full disk or missing permission.</summary>
internal static class EnvironmentErrors
{
    /// <summary>Returns a message of two lines for the user; null if the exception is a bug in the program.</summary>
    public static string? Describe(Exception fault) => fault switch
    {
        AggregateException { InnerException: { } inner } => Describe(inner),
        UnauthorizedAccessException =>
            Describe(
                "Adgang nægtet: der kan ikke læses eller skrives", fault, "Se efter, hvem der må læse og skrive der."),
        DirectoryNotFoundException or FileNotFoundException =>
            Describe("Filen eller mappen findes ikke", fault, "Se efter, om stien er skrevet rigtigt."),
        PathTooLongException => Describe("Stien er for lang", fault, "Vælg en mappe med en kortere sti."),
        IOException => Describe((Errno)fault.HResult, fault),
        _ => null,
    };

    private static string Describe(Errno errno, Exception fault) => errno switch
    {
        Errno.InputOutput => Describe(
            "Disken meldte en fejl: der kan ikke læses eller skrives", fault,
            "Bed den, der passer maskinen, om at se på disken."),
        Errno.NoSpace or Errno.Quota =>
            Describe("Disken er fuld: der kan ikke skrives", fault, "Ryd op på disken, og prøv igen."),
        Errno.TooLarge => Describe(
            "Filen blev større, end maskinen tillader: der kan ikke skrives", fault,
            "Bed den, der passer maskinen, om at hæve grænsen for filers størrelse (ulimit -f)."),
        Errno.TooManyOpen => Describe(
            "Maskinen tillader ikke så mange åbne filer", fault,
            "Bed den, der passer maskinen, om at hæve grænsen for åbne filer (ulimit -n)."),
        Errno.ReadOnly => Describe(
            "Mappen er skrivebeskyttet: der kan ikke skrives", fault, "Vælg en mappe, hvor der må skrives."),
        _ => Describe(
            $"Maskinen meldte en fejl ({CommandLine.Truncate(fault.Message.TrimEnd('.'))})", fault,
            "Se efter, om der må læses og skrives, og om der er plads, og prøv igen."),
    };

    private static string Describe(string what, Exception fault, string remedy) =>
        $"{what}{DescribePlace(fault.Message)}. {remedy}{Environment.NewLine}"
        + "Intet er udgivet: den tidligere side står uændret.";

    /// <summary>
    /// Extracts the path from a message of .NET, which puts it in single quotes; returns "" if there is none.
    /// </summary>
    private static string DescribePlace(string message)
    {
        var (first, last) = (message.IndexOf('\'', StringComparison.Ordinal), message.LastIndexOf('\''));
        return last > first ? $" i {CommandLine.Truncate(message[(first + 1)..last])}" : "";
    }

    /// <summary>Error numbers of Linux, errno(3), which .NET returns as <see cref="Exception.HResult"/>.</summary>
    private enum Errno
    {
        InputOutput = 5,
        TooManyOpen = 24,
        TooLarge = 27,
        NoSpace = 28,
        ReadOnly = 30,
        Quota = 122,
    }
}

namespace Site.Commands;

/// <summary>
/// An error of the command line or the machine that the user can correct; the message says how, in Danish.
/// </summary>
public sealed class UsageException(string message) : Exception(message);

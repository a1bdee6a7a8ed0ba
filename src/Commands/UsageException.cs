namespace Site.Commands;

/// <summary>
/// The command line or the machine is at fault, and the user can correct it; the message says how, in Danish.
/// </summary>
public sealed class UsageException(string message) : Exception(message);

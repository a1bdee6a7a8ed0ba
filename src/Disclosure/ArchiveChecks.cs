using Site.Model;

namespace Site.Disclosure;

/// <summary>
/// Runs the checks that need the whole archive, including closed items.
/// </summary>
public static class ArchiveChecks
{
    /// <param name="archive">The archive as read, including drafts and closed items.</param>
    /// <param name="problems">Receives the problems found; may be shared with other threads.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        UnreferencedFiles.Report(archive, problems);
        OpennessConflicts.Report(archive, problems);
        SmallCounts.Report(archive, problems);
    }
}

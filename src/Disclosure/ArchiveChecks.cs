using Site.Model;

namespace Site.Disclosure;

/// <summary>What an archive, closed parts and all, may show that it should not. A new check is a line here.</summary>
public static class ArchiveChecks
{
    /// <param name="archive">The archive as it was read.</param>
    /// <param name="problems">Where findings are told. Safe while others tell there, too.</param>
    public static void Report(Archive archive, ProblemList problems)
    {
        UnreferencedFiles.Report(archive, problems);
        ContestedFiles.Report(archive, problems);
        SmallCounts.Report(archive, problems);
    }
}

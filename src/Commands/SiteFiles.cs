using Site.Indexing;
using Site.Indexing.Engines;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Commands;

/// <summary>
/// Passes every file of the site to the checks of links and paths and, in a build, to the output folder.
/// </summary>
/// <param name="input">The input folder, which holds the attached files.</param>
/// <param name="site">The site's URL.</param>
/// <param name="output">Receives the files; null if they are only checked.</param>
/// <param name="claims">Detects conflicts between paths.</param>
internal sealed class SiteFiles(string input, BaseUrl site, OutputFolder? output, PathClaims claims)
{
    private readonly LinkCheck links = new(input, site);

    /// <summary>Writes theme, attached files, pages and data exports.</summary>
    /// <returns>The number of pages.</returns>
    public async Task<int> WriteAsync(LinkedArchive archive, DateOnly today)
    {
        var theme = ThemeAssets.Load();
        foreach (var file in theme.Files)
        {
            Write(file);
        }

        CopyAttached(archive);
        return await new SiteRenderer(archive, theme.Addresses, today).RenderAllAsync(Write);
    }

    /// <summary>Reports conflicts between paths and broken links. Call it when all files are written.</summary>
    /// <returns>The number of links.</returns>
    public int CheckPathsAndLinks(ProblemList problems)
    {
        claims.Report(problems);
        links.Report(problems);
        return links.Count;
    }

    /// <returns>The same index.</returns>
    public SearchIndex Write(SearchIndex index)
    {
        foreach (var file in index.Files)
        {
            Write(new OutputFile($"{SiteAddresses.Search}/{file.Path}", file.Content));
        }

        foreach (var file in index.EngineFiles)
        {
            Write(file);
        }

        return index;
    }

    /// <summary>Writes a file without ever holding all of it; the addresses in it are not checked.</summary>
    private void Write(EngineFile file)
    {
        links.AddTarget(file.Path);
        if (claims.TryRegisterStream(file.Path))
        {
            output?.Write(file.Path, file.WriteTo);
        }
    }

    /// <summary>
    /// Writes a file unless its path is taken, which <see cref="CheckPathsAndLinks"/> reports. Thread-safe.
    /// </summary>
    public void Write(OutputFile file)
    {
        links.Add(file);
        if (claims.TryRegister(file))
        {
            output?.Write(file);
        }
    }

    private void CopyAttached(LinkedArchive archive)
    {
        foreach (var file in archive.Files.Where(claims.TryRegisterCopy))
        {
            links.AddTarget(file);
            // A file that cannot be read is reported by the search for personal data; nothing is published then.
            if (output is null || UnreadableFile.Is(Path.Combine(input, file)))
            {
                continue;
            }

            if (AttachedFile.MayChange(file))
            {
                output.Write(AttachedFile.Read(input, file));
            }
            else
            {
                output.Copy(Path.Combine(input, file), file);
            }
        }
    }
}

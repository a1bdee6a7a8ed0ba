using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Rendering.Files;
using Site.Writing;

namespace Site.Commands;

/// <summary>
/// Every file of the site on its way from the stages that make them to the output folder and the link check.
/// </summary>
/// <param name="input">The input folder, where attachments lie.</param>
/// <param name="site">Where the site will be.</param>
/// <param name="output">Where files go; null where they are only checked.</param>
/// <param name="claims">Who wants which path.</param>
internal sealed class SiteFiles(string input, string site, OutputFolder? output, PathClaims claims)
{
    private readonly LinkCheck links = new(input, site);

    /// <summary>Makes pages, theme and attachments.</summary>
    /// <returns>How many pages there are.</returns>
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

    /// <summary>Reports every link that leads nowhere and every path that two want.</summary>
    /// <returns>How many links there are.</returns>
    public int CheckLinks(ProblemList problems)
    {
        claims.Report(problems);
        links.Report(problems);
        return links.Count;
    }

    /// <summary>Takes the search index on its way.</summary>
    /// <returns>The same index.</returns>
    public SearchIndex Write(SearchIndex index)
    {
        foreach (var file in index.Files)
        {
            Write(new OutputFile($"{SiteAddresses.Search}/{file.Path}", file.Content));
        }

        return index;
    }

    /// <summary>
    /// Takes a file on its way. One whose path is taken is not written, which is reported with the links. Safe from any
    /// thread.
    /// </summary>
    public void Write(OutputFile file)
    {
        links.Add(file);
        if (claims.TryWrite(file))
        {
            output?.Write(file);
        }
    }

    private void CopyAttached(LinkedArchive archive)
    {
        foreach (var file in archive.Files.Where(claims.TryCopy))
        {
            links.AddFile(file);
            // One that cannot be read is reported by the search for personal data, and nothing will be published.
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

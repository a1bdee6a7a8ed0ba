using Site.Indexing;
using Site.Linking;
using Site.Model;
using Site.Rendering;
using Site.Writing;

namespace Site.Commands;

/// <summary>Every file of the site on its way from the stages that make them to the output folder and the link check.</summary>
/// <param name="input">The input folder, where attachments lie.</param>
/// <param name="site">Where the site will be.</param>
/// <param name="output">Where files go; null where they are only checked.</param>
internal sealed class SiteFiles(string input, string site, OutputFolder? output)
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

    /// <summary>Tells every link that leads nowhere.</summary>
    /// <returns>How many links there are.</returns>
    public int CheckLinks(ProblemList problems)
    {
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

    /// <summary>Takes a file on its way. Safe from any thread.</summary>
    public void Write(OutputFile file)
    {
        links.Add(file);
        output?.Write(file);
    }

    private void CopyAttached(LinkedArchive archive)
    {
        foreach (var file in archive.Files)
        {
            links.AddFile(file);
            if (AttachedFile.IsRewritten(file))
            {
                output?.Write(AttachedFile.Read(input, file));
            }
            else
            {
                output?.Copy(Path.Combine(input, file), file);
            }
        }
    }
}

// Fetches the files of the index and caches them. Failures are not cached.
import { Directory, type DirectoryFile } from './directory';
import type { PatternMatcher } from './token-sets';

/**
 * Fetches a file below the search page's folder, with the given mode of the browser's cache. Rejects with
 * `FileNotFoundError` if the server does not have the file.
 */
export type Fetcher = (path: string, cache: 'default' | 'no-cache') => Promise<unknown>;

/** The site has been published again since the directory was fetched. Its files have other paths now. */
export class FileNotFoundError extends Error {}

export class Files {
  private readonly cache = new Map<string, Promise<unknown>>();

  /** `loadPatternMatcher` loads the script that matches patterns and fuzzy words. It is called on first use. */
  constructor(
    private readonly fetcher: Fetcher,
    private readonly loadPatternMatcher: () => Promise<PatternMatcher>,
  ) {}

  /** The directory; fetched again after `clear`. */
  directory(): Promise<Directory> {
    return this.memoize('', async () => new Directory(await fetchDirectory(this.fetcher)));
  }

  setDirectory(directory: DirectoryFile): void {
    this.cache.set('', Promise.resolve(new Directory(directory)));
  }

  patternMatcher(): Promise<PatternMatcher> {
    return this.memoize('*', this.loadPatternMatcher);
  }

  /** Fetches a file whose path changes with its content, and caches the value that `decode` returns for it. */
  get<File, T>(path: string, decode: (file: File) => T): Promise<T> {
    return this.memoize(path, async () => decode((await this.fetcher(path, 'default')) as File));
  }

  clear(): void {
    this.cache.clear();
  }

  private memoize<T>(key: string, load: () => Promise<T>): Promise<T> {
    const cached = this.cache.get(key) as Promise<T> | undefined;
    if (cached) return cached;
    const loading = load();
    this.cache.set(key, loading);
    loading.catch(() => this.cache.delete(key));
    return loading;
  }
}

export const fetchDirectory = async (fetcher: Fetcher): Promise<DirectoryFile> =>
  (await fetcher('indeks.json', 'no-cache')) as DirectoryFile;

/**
 * Returns a function that fetches from the search page's folder, `soeg/`. `worker` is the address of the worker's
 * script, a path or a URL. Its folder, `tema/`, is beside `soeg/`. So the address also tells the base path of the site.
 */
export function fetcherBeside(worker: string): Fetcher {
  const folder = worker.replace(/[^/]+\/[^/]*$/, 'soeg/');
  return async (path, cache) => {
    const response = await fetch(folder + path, { cache });
    if (response.status === 404) throw new FileNotFoundError(path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  };
}

// Fetches the files of the index and caches them. Failures are not cached.
import { Directory, type DirectoryFile } from './directory';
import type { Patterns } from './token-sets';

/**
 * Fetches a file below the search page's folder, with the given mode of the browser's cache. Rejects with
 * `FileNotFoundError` if the server does not have the file.
 */
export type Fetcher = (path: string, cache: 'default' | 'no-cache') => Promise<unknown>;

/** Means that the site has been published again since the directory was fetched: its files have other names now. */
export class FileNotFoundError extends Error {}

export class Files {
  private readonly loading = new Map<string, Promise<unknown>>();

  /** `loadPatterns` is called on first use. */
  constructor(
    private readonly fetcher: Fetcher,
    private readonly loadPatterns: () => Promise<Patterns>,
  ) {}

  /** The directory; fetched again after `clear`. */
  directory(): Promise<Directory> {
    return this.memoize('', async () => new Directory(await fetchDirectory(this.fetcher)));
  }

  /** Stores a directory that was fetched elsewhere. */
  setDirectory(directory: DirectoryFile): void {
    this.loading.set('', Promise.resolve(new Directory(directory)));
  }

  patterns(): Promise<Patterns> {
    return this.memoize('*', this.loadPatterns);
  }

  /** Fetches a file whose name contains its hash, and caches the value that `decode` returns for it. */
  get<File, T>(path: string, decode: (file: File) => T): Promise<T> {
    return this.memoize(path, async () => decode((await this.fetcher(path, 'default')) as File));
  }

  /** Empties the cache, with the directory and its outdated file names. */
  clear(): void {
    this.loading.clear();
  }

  private memoize<T>(key: string, load: () => Promise<T>): Promise<T> {
    const cached = this.loading.get(key) as Promise<T> | undefined;
    if (cached) return cached;
    const loading = load();
    this.loading.set(key, loading);
    loading.catch(() => this.loading.delete(key));
    return loading;
  }
}

/** Fetches the directory, the only file whose name never changes. */
export const fetchDirectory = async (fetcher: Fetcher): Promise<DirectoryFile> =>
  (await fetcher('indeks.json', 'no-cache')) as DirectoryFile;

/** Fetches from the search page's folder. */
export const fetchFile: Fetcher = async (path, cache) => {
  const response = await fetch(`/soeg/${path}`, { cache });
  if (response.status === 404) throw new FileNotFoundError(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

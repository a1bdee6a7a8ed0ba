// Fetches files and caches them. A failed fetch is not cached.
import { Directory, type DirectoryFile } from './directory';
import type { Patterns } from './token-sets';

/**
 * Fetches a file below the search page's folder, past the browser's cache if `isNewest`. Rejects with `FileGone` if the
 * server has none of that name.
 */
export type Fetcher = (path: string, isNewest: boolean) => Promise<unknown>;

/** The site has been published again since the directory was fetched: its files have other names now. */
export class FileGone extends Error {}

export class Files {
  private readonly loading = new Map<string, Promise<unknown>>();

  /** `loadPatterns` is called on first use. */
  constructor(
    private readonly fetcher: Fetcher,
    private readonly loadPatterns: () => Promise<Patterns>,
  ) {}

  /** The directory, read again after `clear`. */
  directory(): Promise<Directory> {
    return this.memoized('', async () => new Directory(await fetchDirectory(this.fetcher)));
  }

  /** Stores a directory that was fetched elsewhere. */
  setDirectory(directory: DirectoryFile): void {
    this.loading.set('', Promise.resolve(new Directory(directory)));
  }

  patterns(): Promise<Patterns> {
    return this.memoized('*', this.loadPatterns);
  }

  /** A file whose name contains its hash, decoded by `read`. Caches the decoded value. */
  get<File, T>(path: string, read: (file: File) => T): Promise<T> {
    return this.memoized(path, async () => read((await this.fetcher(path, false)) as File));
  }

  /** Empties the cache: the names of the index's files are out of date. */
  clear(): void {
    this.loading.clear();
  }

  private memoized<T>(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.loading.get(key) as Promise<T> | undefined;
    if (known) return known;
    const loading = load();
    this.loading.set(key, loading);
    loading.catch(() => this.loading.delete(key));
    return loading;
  }
}

/** Fetches the only file whose name never changes. */
export const fetchDirectory = async (fetcher: Fetcher): Promise<DirectoryFile> =>
  (await fetcher('indeks.json', true)) as DirectoryFile;

/** Fetches from the search page's folder. */
export const fetchFile: Fetcher = async (path, isNewest) => {
  const response = await fetch(`/soeg/${path}`, { cache: isNewest ? 'no-cache' : 'default' });
  if (response.status === 404) throw new FileGone(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

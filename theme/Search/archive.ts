// The index and what its hits show, fetched once; a fetch that failed is tried anew at the next search.
import { lunr } from './danish';

/** What a hit shows of its page. */
export interface Document {
  readonly title: string;
  readonly address: string;
  readonly context: string;
  readonly outcome: string;
  readonly decision: string;
  readonly text: string;
}

export interface Archive {
  readonly index: lunr.Index;
  /** The page that a ref of the index names. */
  find(ref: string): Document | undefined;
}

type Row = readonly [title: string, address: string, context: string, outcome: string, decision: string, text: string];

/** Gives the archive, fetched at the first call. */
export function archiveAt(indexAddress: string, documentsAddress: string): () => Promise<Archive> {
  let loading: Promise<Archive> | undefined;
  return () => {
    loading ??= load(indexAddress, documentsAddress).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(indexAddress: string, documentsAddress: string): Promise<Archive> {
  const [index, rows] = await Promise.all([json<object>(indexAddress), json<readonly Row[]>(documentsAddress)]);
  return { index: lunr.Index.load(index), find: (ref) => document(rows[Number(ref)]) };
}

async function json<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}

function document(row: Row | undefined): Document | undefined {
  if (row === undefined) return undefined;
  const [title, address, context, outcome, decision, text] = row;
  return { title, address, context, outcome, decision, text };
}

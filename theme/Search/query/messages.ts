// The messages between the page and its worker.
import type { DirectoryFile } from '../index/directory';
import type { Question, SearchAnswer } from './engine';
import type { FacetCounts } from './facets';

/** From the page: a numbered question, or the directory, which the page fetches while the worker starts. */
export type Message =
  | { readonly directory: DirectoryFile }
  | { readonly number: number; readonly kind: 'answer' | 'counts'; readonly question: Question };

/** From the worker, with the number of the question that it answers. */
export type Reply = { readonly number: number } & (
  | { readonly answer: SearchAnswer }
  | { readonly counts: FacetCounts[] }
  | { readonly failed: true }
);

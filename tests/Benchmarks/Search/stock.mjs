// Unmodified lunr.js and lunr-languages, with one index and the same weight for all fields.
import { loadLunr } from '../../Fixtures/search/lunr.mjs';

const lunr = loadLunr();
const fields = ['titel', 'beslutning', 'tekst', 'sag', 'emne'];

export const stockName = `lunr.js ${lunr.version} with lunr-languages`;

/** An index of pages, each given as the texts of its fields. The ref of a page is its index. */
export const stockIndex = (pages) => lunr(function () {
  this.use(lunr.da);
  this.ref('id');
  fields.forEach((field) => this.field(field));
  pages.forEach((texts, id) => this.add({ id, ...Object.fromEntries(fields.map((field, i) => [field, texts[i]])) }));
});

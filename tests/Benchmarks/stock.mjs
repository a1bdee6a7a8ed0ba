// lunr.js and lunr-languages as they come: one index, every field alike.
import { loadLunr } from '../Fixtures/search/lunr.mjs';

const lunr = loadLunr();
const fields = ['titel', 'beslutning', 'tekst', 'sag', 'emne'];

export const stockName = `lunr.js ${lunr.version} with lunr-languages`;

/** An index of pages, each given as the texts of its fields; refs count from 0. */
export const stockIndex = (pages) => lunr(function () {
  this.use(lunr.da);
  this.ref('id');
  fields.forEach((field) => this.field(field));
  pages.forEach((texts, id) => this.add({ id, ...Object.fromEntries(fields.map((field, i) => [field, texts[i]])) }));
});

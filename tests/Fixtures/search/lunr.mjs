// Stock lunr.js with lunr-languages' Danish, from theme/node_modules.
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../../theme/package.json', import.meta.url));

/** lunr; its Danish stop word filter carries the list it was made of. */
export function loadLunr() {
  const lunr = require('lunr');
  require('lunr-languages/lunr.stemmer.support')(lunr);
  const makeFilter = lunr.generateStopWordFilter;
  lunr.generateStopWordFilter = (words) => Object.assign(makeFilter(words), { words });
  require('lunr-languages/lunr.da')(lunr);
  lunr.generateStopWordFilter = makeFilter;
  return lunr;
}

/**
 * Mends one thing, as theme/Search/index/token-sets.ts does: the keys that lunr minimises its token set by (lunr.js
 * 2.3.9 lines 1660-1685) run digits of terms and of node numbers together, so that some terms with digits are lost or
 * make a search throw (lunr.js #503). Holds for indexes made after it.
 */
export function mendTokenSets(lunr) {
  lunr.TokenSet.prototype.toString = function () {
    return (
      this._str
      ?? `${Number(this.final)}${Object.keys(this.edges)
        .sort()
        .map((label) => ` ${label}${this.edges[label].id}`)
        .join('')}`
    );
  };
}

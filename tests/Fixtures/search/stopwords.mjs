// Writes the stop words of lunr-languages' Danish.
import { loadLunr } from './lunr.mjs';

process.stdout.write(JSON.stringify(loadLunr().da.stopWordFilter.words));

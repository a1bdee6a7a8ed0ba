// Stock lunr.js with the Danish of lunr-languages, which has no type declarations.
import lunr from 'lunr';
import danish from 'lunr-languages/lunr.da.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';

interface DanishLunr {
  readonly da: { stemmer(token: lunr.Token): lunr.Token };
  generateStopWordFilter: (words: string[]) => lunr.PipelineFunction;
}

const extended = lunr as unknown as DanishLunr;
const generate = extended.generateStopWordFilter;

/** The Danish stop words of lunr-languages, captured when it passes them to lunr. */
export let stopWords: readonly string[] = [];
extended.generateStopWordFilter = (words) => {
  stopWords = words;
  return generate(words);
};
stemmerSupport(lunr);
danish(lunr);
extended.generateStopWordFilter = generate;

export const lunrStem = (word: string): string => extended.da.stemmer(new lunr.Token(word, {})).toString();

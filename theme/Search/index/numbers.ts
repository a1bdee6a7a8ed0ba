// Reads whole numbers written as text by src/Indexing/Shards/NumberText.cs: digits to the base 46, the highest first,
// all but the last from the upper half of an alphabet of 92.
const base = 46;
const valueOfCode = new Uint8Array(128);
let value = 0;
for (let code = 0x21; code <= 0x7e; code++) {
  if (code !== 0x22 && code !== 0x5c) valueOfCode[code] = value++;
}

/** The highest code of a digit that ends a number. */
const lastLowCode = valueOfCode.indexOf(base - 1);

/** Reads a text number by number. */
export class NumberReader {
  /** Where the next number begins. */
  position = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  /** The next number. */
  next(): number {
    let number = 0;
    for (;;) {
      const digit = valueOfCode[this.text.charCodeAt(this.position++)] ?? 0;
      if (digit < base) return number * base + digit;
      number = number * base + digit - base;
    }
  }

  /** Skips numbers: each ends at its only digit from the lower half. */
  skip(count: number): void {
    let { position } = this;
    for (let left = count; left > 0; position++) {
      if (this.text.charCodeAt(position) <= lastLowCode) left--;
    }

    this.position = position;
  }

  /** The text up to the next space; the space is skipped. */
  nextWord(): string {
    const start = this.position;
    const end = this.text.indexOf(' ', start);
    this.position = end + 1;
    return this.text.slice(start, end);
  }
}

/**
 * A sorted list: for each word the length of the prefix it shares with the one before, its other characters, a space.
 */
export function sortedWords(text: string): string[] {
  const reader = new NumberReader(text);
  const all: string[] = [];
  let word = '';
  while (!reader.isAtEnd) {
    word = word.slice(0, reader.next()) + reader.nextWord();
    all.push(word);
  }

  return all;
}

// Decodes the non-negative integers of src/Indexing/Shards/NumberEncoder.cs. They are in base 46, the most significant
// digit first. The alphabet has 92 characters. The last digit of a number is from its lower half, the others are from
// its upper half.
const base = 46;
const valueOfCode = new Uint8Array(128);
let value = 0;
for (let code = 0x21; code <= 0x7e; code++) {
  if (code !== 0x22 && code !== 0x5c) valueOfCode[code] = value++;
}

/** The highest character code of a digit from the lower half. */
const maxLowerHalfCode = valueOfCode.indexOf(base - 1);

export class NumberReader {
  /** The position at which the next number begins. */
  position = 0;

  constructor(private readonly text: string) {}

  get isAtEnd(): boolean {
    return this.position >= this.text.length;
  }

  next(): number {
    let number = 0;
    for (;;) {
      const digit = valueOfCode[this.text.charCodeAt(this.position++)] ?? 0;
      if (digit < base) return number * base + digit;
      number = number * base + digit - base;
    }
  }

  /** Skips `count` numbers. Each ends at its only digit from the lower half. */
  skip(count: number): void {
    let { position } = this;
    for (let remaining = count; remaining > 0; position++) {
      if (this.text.charCodeAt(position) <= maxLowerHalfCode) remaining--;
    }

    this.position = position;
  }

  /** The text up to the next space, which is skipped. */
  nextWord(): string {
    const start = this.position;
    const end = this.text.indexOf(' ', start);
    this.position = end + 1;
    return this.text.slice(start, end);
  }
}

/**
 * Decodes sorted words. Each is encoded as the length of the prefix that it shares with the previous word, its other
 * characters, and a space.
 */
export function decodeSortedWords(text: string): string[] {
  const reader = new NumberReader(text);
  const all: string[] = [];
  let word = '';
  while (!reader.isAtEnd) {
    word = word.slice(0, reader.next()) + reader.nextWord();
    all.push(word);
  }

  return all;
}

// Looks up what is typed without waiting for a pause: at once, one text at a time.

export class TypedLookup<Answer> {
  /** The text that is being looked up or waits to be. Undefined if there is none, or after `cancel`. */
  private latest: string | undefined;
  private isRunning = false;

  /**
   * `show` is called with an answer and its text. `fail` is called if the latest text could not be looked up. Neither
   * is called after `cancel`.
   */
  constructor(
    private readonly lookUp: (text: string) => Promise<Answer>,
    private readonly show: (text: string, answer: Answer) => void,
    private readonly fail: () => void = () => {},
  ) {}

  /** Looks up a text, or remembers it until the running lookup has ended. Texts in between are never looked up. */
  type(text: string): void {
    this.latest = text;
    if (!this.isRunning) void this.run();
  }

  /** Drops the running lookup's answer and the text that waits. */
  cancel(): void {
    this.latest = undefined;
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    try {
      for (let text: string | undefined; this.latest !== undefined && this.latest !== text; ) {
        text = this.latest;
        await this.lookUpOne(text);
      }
    } finally {
      this.isRunning = false;
    }
  }

  /** If the reader has typed on meanwhile, the answer is still shown: it is newer than what the page shows. */
  private async lookUpOne(text: string): Promise<void> {
    let answer: Answer;
    try {
      answer = await this.lookUp(text);
    } catch {
      if (this.latest === text) this.fail();
      return;
    }

    if (this.latest?.startsWith(text)) this.show(text, answer);
  }
}

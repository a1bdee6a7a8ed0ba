// Writes to a live region after a pause. Screen readers would otherwise read out every change while the reader types.

export class Announcer {
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `delay` is in milliseconds. */
  constructor(
    private readonly region: { textContent: string | null },
    private readonly delay: number,
  ) {}

  /** Writes a text when the delay has passed, unless `announce` or `cancel` is called before. */
  announce(text: string): void {
    this.cancel();
    this.timer = setTimeout(() => {
      this.region.textContent = text;
    }, this.delay);
  }

  cancel(): void {
    clearTimeout(this.timer);
  }
}

/** A point of the window. */
export interface Point {
  x: number;
  y: number;
}

/** What is enlarged. */
export interface Enlarged {
  /** Is now so many times as large as when it began, with what was at `from` under `to`; answers how large it became. */
  stretch(by: number, from: Point, to: Point): number;
  /** Stays as it is. */
  settle(): void;
}

/** So long a wheel rests before its turning counts as done, in milliseconds. */
const rest = 150;
/** A wheel with notches counts as a finger's way on a pad, at most. */
const furthest = 25;

/** Enlarges by two fingers, or by a wheel with Ctrl, as which most browsers tell of two fingers on a pad. */
export class Enlarging {
  readonly #what: Enlarged;
  /** Where it began, and how far the fingers were apart there. */
  #began: { at: Point; apart: number } | undefined;
  #by = 1;
  #resting: ReturnType<typeof setTimeout> | undefined;

  constructor(what: Enlarged) {
    this.#what = what;
  }

  /** For all events of touch. */
  readonly touched = (event: TouchEvent): void => {
    const [one, other] = event.touches;
    if (!one || !other) {
      this.#end();
      return;
    }
    // Neither the browser enlarges its page, nor does it scroll by two fingers.
    if (event.cancelable) event.preventDefault();
    const at = { x: (one.clientX + other.clientX) / 2, y: (one.clientY + other.clientY) / 2 };
    const apart = Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    this.#began ??= { at, apart };
    this.#by = this.#what.stretch(apart / this.#began.apart, this.#began.at, at);
  };

  readonly wheeled = (event: WheelEvent): void => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    this.#began ??= { at, apart: 1 };
    const turned = Math.max(-furthest, Math.min(furthest, event.deltaY));
    this.#by = this.#what.stretch(this.#by * Math.exp(-turned / 100), this.#began.at, this.#began.at);
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#end(), rest);
  };

  #end(): void {
    clearTimeout(this.#resting);
    if (!this.#began) return;
    this.#began = undefined;
    this.#by = 1;
    this.#what.settle();
  }
}

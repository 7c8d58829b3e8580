/** A circle in a world of width 1; its radius is in pixels. */
interface Circle {
  x: number;
  y: number;
  radius: number;
}

/** Two circles that touch, by index; `a` was added later. */
export interface TouchingPair {
  a: number;
  b: number;
  /** How far apart the two edges are, in pixels; below 0 they overlap. */
  distance: number;
}

const sameRow = [-1, 0, 1];

/**
 * Finds which circles touch while the world shrinks. Candidates are looked up once, when a circle is added, in a grid hashed into
 * typed arrays: a map of cells by string key, queried at every size, measured thirty times slower. Circles are numbered in the
 * order they are added.
 */
export class TouchingCircles<T extends Circle> {
  readonly #all: (T | undefined)[] = [];
  readonly #gap: number;
  readonly #world: number;
  readonly #cell: number;
  readonly #lastIn: Int32Array;
  readonly #before: Int32Array;
  readonly #columns: Int32Array;
  readonly #rows: Int32Array;
  /** Pairs that do not touch yet but will at the smallest width: a, b, a, b. */
  #waiting: number[] = [];

  /**
   * @param count the initial number of circles; a later one must be the merger of two that were taken out
   * @param world the smallest width that will be queried, pixels
   * @param largest the largest radius, pixels
   * @param gap kept free around each, pixels
   */
  constructor(count: number, world: number, largest: number, gap: number) {
    const most = 2 * count;
    this.#gap = gap;
    this.#world = world;
    this.#cell = 2 * (largest + gap);
    this.#lastIn = new Int32Array(2 ** Math.ceil(Math.log2(most + 2))).fill(-1);
    this.#before = new Int32Array(most);
    this.#columns = new Int32Array(most);
    this.#rows = new Int32Array(most);
  }

  #bucketOf(column: number, row: number): number {
    return (Math.imul(column, 73_856_093) ^ Math.imul(row, 19_349_663)) & (this.#lastIn.length - 1);
  }

  #meet(a: number, one: T, column: number, row: number): void {
    for (let b = this.#lastIn[this.#bucketOf(column, row)] ?? -1; b >= 0; b = this.#before[b] ?? -1) {
      const other = this.#all[b];
      if (!other || this.#columns[b] !== column || this.#rows[b] !== row) continue;
      const touchingDistance = one.radius + other.radius + 2 * this.#gap;
      const [dx, dy] = [(other.x - one.x) * this.#world, (other.y - one.y) * this.#world];
      // A tolerance, so that rounding loses no pair.
      if (dx * dx + dy * dy < touchingDistance * touchingDistance + 1) this.#waiting.push(a, b);
    }
  }

  add(one: T): void {
    const number = this.#all.length;
    const column = Math.floor((one.x * this.#world) / this.#cell);
    const row = Math.floor((one.y * this.#world) / this.#cell);
    for (const right of sameRow) for (const down of sameRow) this.#meet(number, one, column + right, row + down);
    const bucket = this.#bucketOf(column, row);
    this.#before[number] = this.#lastIn[bucket] ?? -1;
    this.#lastIn[bucket] = number;
    this.#columns[number] = column;
    this.#rows[number] = row;
    this.#all.push(one);
  }

  /** Takes both out; false where one was already taken. */
  take({ a, b }: TouchingPair): [T, T] | null {
    const [one, other] = [this.#all[a], this.#all[b]];
    if (!one || !other) return null;
    this.#all[a] = undefined;
    this.#all[b] = undefined;
    return [one, other];
  }

  has = ({ a, b }: TouchingPair): boolean => this.#all[a] !== undefined && this.#all[b] !== undefined;

  left = (): T[] => this.#all.filter((one) => one !== undefined);

  /** The pairs that touch in a world of this width and have not been returned before. */
  newlyTouching(world: number): TouchingPair[] {
    const found: TouchingPair[] = [];
    const waiting: number[] = [];
    for (let i = 0; i < this.#waiting.length; i += 2) {
      const [a = 0, b = 0] = [this.#waiting[i], this.#waiting[i + 1]];
      const [one, other] = [this.#all[a], this.#all[b]];
      if (!one || !other) continue;
      const touchingDistance = one.radius + other.radius + 2 * this.#gap;
      const [dx, dy] = [other.x * world - one.x * world, other.y * world - one.y * world];
      const gap =
        dx * dx + dy * dy < touchingDistance * touchingDistance + 1 ? Math.hypot(dx, dy) - touchingDistance : 1;
      if (gap < 0) found.push({ a, b, distance: gap });
      else waiting.push(a, b);
    }
    this.#waiting = waiting;
    return found;
  }
}

/** A round thing on the world, which is 1 wide; its radius is in pixels. */
interface Round {
  x: number;
  y: number;
  radius: number;
}

/** Two that touch, by their numbers; `a` came later. */
export interface Touching {
  a: number;
  b: number;
  /** How far apart the two edges are, in pixels; below 0 they overlap. */
  room: number;
}

const sameRow = [-1, 0, 1];

/**
 * Knows which of many round things touch while the world shrinks. Who may come to touch whom is looked up once, when a thing
 * is added, by a grid hashed into typed arrays: a map of cells by their names, asked anew at every size, was measured
 * thirty times slower. Things are numbered in the order they are added.
 */
export class Neighbours<T extends Round> {
  readonly #all: (T | undefined)[] = [];
  readonly #gap: number;
  readonly #world: number;
  readonly #cell: number;
  readonly #lastIn: Int32Array;
  readonly #before: Int32Array;
  readonly #columns: Int32Array;
  readonly #rows: Int32Array;
  /** Pairs that do not touch yet but will before the world is at its smallest: a, b, a, b. */
  #waiting: number[] = [];

  /**
   * @param count how many there are at first; whatever is added after those must be made of two that were taken
   * @param world the smallest width it will be asked about, pixels
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
      const reach = one.radius + other.radius + 2 * this.#gap;
      const [dx, dy] = [(other.x - one.x) * this.#world, (other.y - one.y) * this.#world];
      // A little more than touching: rounding must not lose a pair.
      if (dx * dx + dy * dy < reach * reach + 1) this.#waiting.push(a, b);
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

  /** Takes both out, unless one of them is gone already. */
  take({ a, b }: Touching): [T, T] | null {
    const [one, other] = [this.#all[a], this.#all[b]];
    if (!one || !other) return null;
    this.#all[a] = undefined;
    this.#all[b] = undefined;
    return [one, other];
  }

  has = ({ a, b }: Touching): boolean => this.#all[a] !== undefined && this.#all[b] !== undefined;

  left = (): T[] => this.#all.filter((one) => one !== undefined);

  /** The pairs that touch in a world of this width and have not been told of before. */
  newlyTouching(world: number): Touching[] {
    const found: Touching[] = [];
    const waiting: number[] = [];
    for (let i = 0; i < this.#waiting.length; i += 2) {
      const [a = 0, b = 0] = [this.#waiting[i], this.#waiting[i + 1]];
      const [one, other] = [this.#all[a], this.#all[b]];
      if (!one || !other) continue;
      const reach = one.radius + other.radius + 2 * this.#gap;
      const [dx, dy] = [other.x * world - one.x * world, other.y * world - one.y * world];
      const room = dx * dx + dy * dy < reach * reach + 1 ? Math.hypot(dx, dy) - reach : 1;
      if (room < 0) found.push({ a, b, room });
      else waiting.push(a, b);
    }
    this.#waiting = waiting;
    return found;
  }
}

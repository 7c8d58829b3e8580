/** One thing that is wrong in the data, in plain English: `file: feature (index): field: problem; mend`. */
export interface Fault {
  readonly file: string;
  readonly feature?: string;
  readonly index?: number;
  readonly field?: string;
  readonly problem: string;
  readonly mend: string;
}

/** What is said of a single value, before it is known which file and feature it stands in. */
export type FieldFault = Omit<Fault, 'file' | 'feature' | 'index'>;

/** Thrown when there is nothing to show: `city.json` or the places cannot be read at all. */
export class CityUnreadable extends Error {
  override readonly name = 'CityUnreadable';
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(`${fault.file}: ${fault.problem}; ${fault.mend}`, options);
    this.fault = fault;
  }
}

/** A fault in the data, in plain English: `file: feature (index): field: message; fix`. */
export interface Fault {
  readonly file: string;
  readonly feature?: string;
  readonly index?: number;
  readonly field?: string;
  readonly message: string;
  readonly fix: string;
}

/** A fault of a single value, before its file and feature are known. */
export type FieldFault = Omit<Fault, 'file' | 'feature' | 'index'>;

/** Why a file could not be had: the server has none (of that type), it sent something else, or it is another matter. */
export type UnreadableReason = 'absent' | 'other' | 'unknown';

/** A file that could not be had. */
export class FileUnreadable extends Error {
  override readonly name = 'FileUnreadable';
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** Thrown if there is nothing to show: `city.json` or the places cannot be read at all. */
export class CityUnreadable extends Error {
  override readonly name = 'CityUnreadable';
  readonly fault: Fault;
  readonly reason: UnreadableReason;

  constructor(fault: Fault, options?: ErrorOptions) {
    super(`${fault.file}: ${fault.message}; ${fault.fix}`, options);
    this.fault = fault;
    const cause = options?.cause;
    this.reason = cause instanceof FileUnreadable ? cause.reason : 'unknown';
  }
}

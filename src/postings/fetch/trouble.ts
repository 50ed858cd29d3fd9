/**
 * Why something could not be had from a source. The message is for the owner of the log: it names hosts and numbers,
 * never a posting, and never an address with its query, in which a key may stand.
 */
export class Trouble extends Error {
  /** `blocked`: the other side does not want to be asked. `failed`: it did not work. */
  readonly outcome: 'blocked' | 'failed';
  /** `gone`: this one thing is not there (404, 410). `over`: time or requests of the source are used up. */
  readonly kind: 'gone' | 'over' | 'refusal' | 'fault';
  /** Whether the same request may work in a moment, and how long the host asks to wait (ms). */
  readonly retry: { after: number } | undefined;
  /** The status of the answer, where there was one. */
  readonly status: number | undefined;

  constructor(
    kind: Trouble['kind'],
    message: string,
    { retry, status }: Pick<Partial<Trouble>, 'retry' | 'status'> = {},
  ) {
    super(message);
    this.name = 'Trouble';
    this.kind = kind;
    this.outcome = kind === 'refusal' ? 'blocked' : 'failed';
    this.retry = retry;
    this.status = status;
    this.stack = '';
  }
}

export const fault = (message: string) => new Trouble('fault', message);
export const refusal = (message: string) => new Trouble('refusal', message);

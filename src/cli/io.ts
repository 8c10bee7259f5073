/** What the command line needs of the process it runs in, so that a test can be that process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  out(text: string): void;
  /** Messages for people. */
  err(text: string): void;
  /** Whether results go to a terminal, which may have colours. */
  readonly colour: boolean;
  /** Asks for a line; `undefined` where nobody can be asked. */
  ask(question: string): Promise<string | undefined>;
  readonly signal: AbortSignal;
  /** ISO date and time. */
  now(): string;
  /** IANA name of the zone that the reader lives in. */
  readonly timeZone: string;
}

/** What an answer may need besides its question. */
export interface Asked {
  readonly signal: AbortSignal;
  readonly progress: (message: string) => void;
}

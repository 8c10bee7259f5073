import type { Cancel, FileContent, PortfolioFiles } from '../ports.ts';

/** The text of an open editor, and its version there. */
export interface OpenText {
  readonly text: string;
  readonly version: number;
}

/**
 * The files of a portfolio as the student sees them: open editors over the disk. What was read is remembered until
 * somebody says that it changed.
 */
export class TextStore {
  readonly #files: PortfolioFiles;
  readonly #open = new Map<string, OpenText>();
  readonly #read = new Map<string, Promise<FileContent>>();
  #paths: Promise<ReadonlySet<string>> | undefined;

  constructor(files: PortfolioFiles) {
    this.#files = files;
  }

  open(path: string, text: OpenText): void {
    if (!this.#open.has(path)) this.#paths = undefined;
    this.#open.set(path, text);
  }

  close(path: string): void {
    this.#open.delete(path);
    this.changedOnDisk([path]);
  }

  openText(path: string): OpenText | undefined {
    return this.#open.get(path);
  }

  changedOnDisk(paths: Iterable<string>): void {
    for (const path of paths) this.#read.delete(path);
    this.#paths = undefined;
  }

  /** Forgets all that was read from the disk. */
  forgetDisk(): void {
    this.#read.clear();
    this.#paths = undefined;
  }

  /** The same set until a file comes or goes. */
  paths(cancel?: Cancel): Promise<ReadonlySet<string>> {
    this.#paths ??= this.#list(cancel);
    return this.#paths;
  }

  read(path: string): Promise<FileContent> {
    const open = this.#open.get(path);
    if (open) return Promise.resolve({ kind: 'text', text: open.text });
    const known = this.#read.get(path);
    if (known) return known;
    const reading = this.#files.read(path);
    this.#read.set(path, reading);
    return reading;
  }

  async #list(cancel: Cancel | undefined): Promise<ReadonlySet<string>> {
    try {
      return new Set([...(await this.#files.list(cancel)), ...this.#open.keys()]);
    } catch (error) {
      this.#paths = undefined;
      throw error;
    }
  }
}

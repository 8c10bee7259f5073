import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type FileContent, type JobsPlace, type PinnedProgram, ReadinessError } from '../core/index.ts';
import { decode } from './decode.ts';

/** No program that a person wrote is larger. */
const largestProgram = 1024 * 1024;
/** How long an address may take, in milliseconds. */
const patience = 20_000;

/** Fetches an address; Node's own `fetch` satisfies it. */
export type Download = (url: string, options: { readonly signal: AbortSignal }) => Promise<Response>;

/**
 * The text of a pinned program, from this machine only. What is kept under a digest is looked at again each time, so
 * that nothing else can pass for it.
 */
export async function readPinned(digest: string): Promise<FileContent> {
  const bytes = /^sha256:[0-9a-f]{64}$/.test(digest)
    ? await readFile(placeOf(digest)).catch(() => undefined)
    : undefined;
  if (!bytes) return { kind: 'missing' };
  return digestOf(bytes) === digest
    ? decode(bytes)
    : { kind: 'unreadable', reason: 'what was kept of it has been changed; fetch it again' };
}

/**
 * Fetches a program and keeps it, so that it is there without a network.
 * @throws ReadinessError when the address cannot be reached, or has another text than the digest says
 */
export async function fetchPinned(
  { url, digest }: PinnedProgram,
  signal: AbortSignal,
  download: Download = fetch,
): Promise<void> {
  const bytes = await fetchBytes(url, signal, download);
  const found = digestOf(bytes);
  if (found !== digest) {
    throw new ReadinessError(
      'configuration',
      `What is at ${url} is not what was meant: its digest is ${found}. Nothing was changed.`,
      'Ask your school whether it changed it; if it did, put the new digest where the old one stands.',
    );
  }
  await keep(digest, bytes);
}

/** Fetches a program that nobody has named yet, keeps it, and says what `readiness.json` needs to name it. */
export async function pinProgram(
  url: string,
  signal: AbortSignal,
  download: Download = fetch,
): Promise<PinnedProgram> {
  const bytes = await fetchBytes(url, signal, download);
  const digest = digestOf(bytes);
  await keep(digest, bytes);
  return { url, digest };
}

/** Fetches a text that may change at its address, such as a list of jobs, and keeps it, so that it is there without a network. */
async function fetchKept(url: string, signal: AbortSignal, download: Download = fetch): Promise<void> {
  await keep(keyOf(url), await fetchBytes(url, signal, download));
}

/** Fetches a list of jobs: the text that a digest means, or whatever is there now. */
export async function fetchJobs(
  { url, digest }: NonNullable<JobsPlace['address']>,
  signal: AbortSignal,
  download: Download = fetch,
): Promise<void> {
  await (digest === undefined
    ? fetchKept(url, signal, download)
    : fetchPinned({ url, digest }, signal, download));
}

/** What was last fetched from an address. */
export async function readKept(url: string): Promise<FileContent> {
  const bytes = await readFile(placeOf(keyOf(url))).catch(() => undefined);
  return bytes ? decode(bytes) : { kind: 'missing' };
}

/** Of another form than a digest of a text, so that the one is never taken for the other. */
function keyOf(url: string): string {
  return `address-${createHash('sha256').update(url).digest('hex')}`;
}

async function fetchBytes(url: string, signal: AbortSignal, download: Download): Promise<Uint8Array> {
  if (!url.startsWith('https://')) throw unreachable(url, 'it does not start with https://');
  try {
    const response = await download(url, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    });
    if (!response.ok) throw new Error(`it answers ${response.status}`);
    if (response.url !== '' && !response.url.startsWith('https://')) {
      throw new Error('it leads to an address that is not https');
    }
    return await readAll(response);
  } catch (error) {
    throw unreachable(url, error instanceof Error ? error.message : String(error), error);
  }
}

/** Stops as soon as there is too much. */
async function readAll({ body }: Response): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array> = body ?? [];
  for await (const part of stream) {
    size += part.length;
    if (size > largestProgram) throw new Error(`it is larger than ${largestProgram} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function unreachable(url: string, reason: string, cause?: unknown): ReadinessError {
  return new ReadinessError(
    'git-network',
    `${url} could not be fetched: ${reason}.`,
    'Check the address and the network, then try again. What was fetched before still counts.',
    { cause },
  );
}

async function keep(digest: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(digest);
  await mkdir(cacheFolder(), { recursive: true });
  const draft = `${place}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, place);
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function placeOf(digest: string): string {
  return join(cacheFolder(), `${digest.replace('sha256:', '')}.json`);
}

/** https://specifications.freedesktop.org/basedir-spec and its counterpart on Windows. */
function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache');
  return join(base, 'portfolio-readiness', 'programs');
}

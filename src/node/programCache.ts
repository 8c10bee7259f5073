import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './cacheFolder.ts';
import { type FileContent, type JobsPlace, type PinnedProgram, ReadinessError } from '../core/index.ts';
import { decode } from './decode.ts';
import { type Download, downloadBytes } from './download.ts';

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
  const bytes = await downloadBytes(url, signal, download);
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

/** Fetches a text that may change at its address, such as a list of jobs, and keeps it, so that it is there without a network. */
async function fetchKept(url: string, signal: AbortSignal, download: Download = fetch): Promise<void> {
  await keep(keyOf(url), await downloadBytes(url, signal, download));
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

/** Keeps bytes under the digest of them, or of their address. */
export async function keep(digest: string, bytes: Uint8Array): Promise<void> {
  const place = placeOf(digest);
  await mkdir(cacheFolder('programs'), { recursive: true });
  const draft = `${place}.${process.pid}`;
  await writeFile(draft, bytes);
  await rename(draft, place);
}

export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function placeOf(digest: string): string {
  return join(cacheFolder('programs'), `${digest.replace('sha256:', '')}.json`);
}

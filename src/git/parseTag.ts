/** An annotated tag as it stands in git's store. */
export interface TagObject {
  /** Id of the tag object. */
  readonly object: string;
  /** Id of what it sits on. */
  readonly target: string;
  readonly targetType: string;
  /** The name that stands inside it. */
  readonly ownName: string;
  /** ISO with offset, as whoever made it claims; empty for a tag without a date. */
  readonly at: string;
  /** Without the signature. */
  readonly message: string;
  readonly signature?: TagSignature;
}

export interface TagSignature {
  readonly kind: 'ssh' | 'openpgp' | 'other';
  readonly armor: string;
  /** What is signed: all that stands before the signature. */
  readonly payload: string;
  /** The payload was no valid UTF-8, so that its bytes are not those that were signed. */
  readonly lossy: boolean;
}

const header =
  /^object (?<target>[0-9a-f]{40,64})\ntype (?<type>[a-z]+)\ntag (?<name>[^\n]+)\n(?:tagger (?<tagger>[^\n]*)\n)?(?:[^\n]+\n)*\n/;
const begins = /^-----BEGIN (?<what>PGP SIGNATURE|PGP MESSAGE|SSH SIGNATURE|SIGNED MESSAGE)-----$/gm;

/** @returns `undefined` for what has not the form of a tag */
export function parseTag(object: string, text: string): TagObject | undefined {
  const head = header.exec(text);
  const { target, type, name, tagger } = head?.groups ?? {};
  if (!head || !target || !type || !name) return undefined;
  const signature = signatureOf(text, head[0].length);
  const end = signature ? signature.payload.length : text.length;
  return {
    object,
    target,
    targetType: type,
    ownName: name,
    at: isoOf(tagger ?? ''),
    message: text.slice(head[0].length, end),
    ...(signature && { signature }),
  };
}

/** git takes the last line that begins one for the signature, wherever it stands. */
function signatureOf(text: string, from: number): TagSignature | undefined {
  const last = [...text.matchAll(begins)].findLast(({ index }) => index >= from);
  if (!last) return undefined;
  const payload = text.slice(0, last.index);
  const kind = last.groups?.['what']?.startsWith('PGP')
    ? 'openpgp'
    : last.groups?.['what'] === 'SSH SIGNATURE'
      ? 'ssh'
      : 'other';
  return { kind, armor: text.slice(last.index), payload, lossy: payload.includes('\uFFFD') };
}

/** `Ada <ada@example.com> 1485536400 -0700` → `2017-01-27T10:00:00-07:00`. */
function isoOf(tagger: string): string {
  const groups = /> (?<seconds>\d{1,11}) (?<sign>[+-])(?<hours>\d\d)(?<minutes>\d\d)$/.exec(tagger)?.groups;
  if (!groups) return '';
  const { seconds, sign, hours, minutes } = groups;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  const local = new Date((Number(seconds) + offset * 60) * 1000);
  return `${local.toISOString().slice(0, 19)}${sign ?? '+'}${hours ?? '00'}:${minutes ?? '00'}`;
}

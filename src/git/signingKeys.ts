import { createHash } from 'node:crypto';

/** A coordinator's SSH key, as a line of `authorized_keys` writes it. */
export interface SshKey {
  /** Base64 of the key. */
  readonly blob: string;
  readonly line: string;
  /** The comment after the key, else its fingerprint. */
  readonly name: string;
  /** ISO, in UTC. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly revoked: boolean;
}

export interface SigningKeys {
  readonly ssh: readonly SshKey[];
  /** Fingerprints of primary keys, in upper case. */
  readonly openpgp: readonly string[];
}

const keyLine =
  /^(?<revoked>@revoked +)?(?:(?<options>(?:"[^"]*"|[^\s"])+) +)??(?<type>(?:sk-)?(?:ssh|ecdsa)-[a-z0-9@.-]+) +(?<blob>[A-Za-z0-9+/]+={0,2})(?: +(?<comment>.*))?$/;

/**
 * Reads `coordinator.signingKeys`: SSH public keys as in an `authorized_keys` line, or `openpgp4fpr:` and a fingerprint.
 * Of the options, those that say how long a key is good are heeded (`expiry-time`, and `valid-after` and `valid-before`
 * of allowed signers); a line that starts with `@revoked` names a key that is good no more. A line with any other
 * option that gives the key another meaning, or that cannot be read, is no key.
 */
export function readSigningKeys(lines: readonly string[]): SigningKeys {
  return {
    ssh: lines.flatMap(readSshKey),
    openpgp: lines.flatMap((line) => {
      const fingerprint = /^openpgp4fpr:(?<id>[0-9a-f\s]{40,})$/i.exec(line.trim())?.groups?.['id'];
      const id = fingerprint?.replace(/\s/g, '').toUpperCase();
      return id?.length === 40 || id?.length === 64 ? [id] : [];
    }),
  };
}

/** `SHA256:…`, as `ssh-keygen -l` prints it. */
export function fingerprintOf(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

function readSshKey(line: string): SshKey[] {
  const groups = keyLine.exec(line.trim())?.groups;
  const { blob, type, comment, revoked } = groups ?? {};
  const options = readOptions(groups?.['options'] ?? '');
  if (!blob || !type || !options) return [];
  const key = Buffer.from(blob, 'base64');
  if (key.toString('latin1', 4, 4 + type.length) !== type) return [];
  const name = comment?.trim();
  return [
    {
      blob: key.toString('base64'),
      line: `${type} ${blob}`,
      name: name ? name : fingerprintOf(key),
      revoked: revoked !== undefined,
      ...options,
    },
  ];
}

function readOptions(text: string): Pick<SshKey, 'validFrom' | 'validUntil'> | undefined {
  let limits: Pick<SshKey, 'validFrom' | 'validUntil'> = {};
  for (const [option] of text.matchAll(/(?:"[^"]*"|[^,"])+/g)) {
    const { name, value } = /^(?<name>[a-z-]+)(?:="(?<value>[^"]*)")?$/i.exec(option)?.groups ?? {};
    const moment = readMoment(value ?? '');
    if (name === undefined || name === 'cert-authority') return undefined;
    if (name === 'namespaces' && !(value ?? '').split(',').includes('git')) return undefined;
    if (!['expiry-time', 'valid-before', 'valid-after'].includes(name)) continue;
    if (moment === undefined) return undefined;
    limits = name === 'valid-after' ? { ...limits, validFrom: moment } : { ...limits, validUntil: moment };
  }
  return limits;
}

/** `YYYYMMDD[HHMM[SS]][Z]`; taken as UTC with and without the `Z`, so that every machine gives the same answer. */
function readMoment(text: string): string | undefined {
  const digits = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/.exec(text);
  if (!digits) return undefined;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = digits;
  const iso = `${year ?? ''}-${month ?? ''}-${day ?? ''}T${hour}:${minute}:${second}.000Z`;
  return Number.isNaN(Date.parse(iso)) ? undefined : iso;
}

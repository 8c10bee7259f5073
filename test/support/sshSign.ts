import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A key that signs in this process, in the form that `ssh-keygen -Y sign` gives: OpenSSH, PROTOCOL.sshsig. */
export interface Signer {
  /** A line of authorized_keys. */
  readonly line: string;
  /** The armoured signature of a text. @param namespace `git` where it is for git */
  readonly sign: (text: string, namespace?: string) => string;
}

/** A new Ed25519 key; nothing of it is kept on disk. */
export function newSigner(comment: string): Signer {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const point = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
  const key = strings('ssh-ed25519', point);
  return {
    line: `ssh-ed25519 ${key.toString('base64')} ${comment}`,
    sign: (text, namespace = 'git') => armoured(key, privateKey, namespace, text),
  };
}

function armoured(key: Buffer, secret: KeyObject, namespace: string, text: string): string {
  const digest = createHash('sha512').update(text).digest();
  const signed = Buffer.concat([Buffer.from('SSHSIG'), strings(namespace, '', 'sha512', digest)]);
  const signature = strings('ssh-ed25519', sign(null, signed, secret));
  const version = Buffer.from([0, 0, 0, 1]);
  const blob = Buffer.concat([
    Buffer.from('SSHSIG'),
    version,
    strings(key, namespace, '', 'sha512', signature),
  ]);
  const lines = blob.toString('base64').match(/.{1,70}/g) ?? [];
  return ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''].join('\n');
}

/** The strings of SSH's wire format, each with its length before it. */
function strings(...texts: readonly (string | Buffer)[]): Buffer {
  return Buffer.concat(
    texts.flatMap((text) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(text));
      return [length, Buffer.from(text as string)];
    }),
  );
}

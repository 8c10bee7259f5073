import { addressOfMention } from '../../document/markdown/address.ts';

/** What came to an end where an address leads; `undefined` where nothing has. */
export function whatEnded(url: string): string | undefined {
  const host = /herokuapp|glitch/i.test(url) ? (addressOfMention(url)?.host ?? '') : '';
  if (host.endsWith('.glitch.me')) return 'Glitch has shown no projects since July 2025';
  const isFromThen = host.endsWith('.herokuapp.com') && !/-[0-9a-f]{12}\.herokuapp\.com$/.test(host);
  return isFromThen ? 'Free apps at Heroku ended in November 2022' : undefined;
}

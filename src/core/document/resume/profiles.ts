import type { LinkFact } from '../facts.ts';
import { addressOfMention, isHostOf, pathParts } from '../markdown/address.ts';

/** Sites where people have a page that is not their own site. */
const otherProfiles: ReadonlySet<string> = new Set([
  ...[
    'github.com',
    'gitlab.com',
    'bitbucket.org',
    'linkedin.com',
    'twitter.com',
    'x.com',
    'facebook.com',
    'instagram.com',
  ],
  ...[
    'stackoverflow.com',
    'stackexchange.com',
    'leetcode.com',
    'codewars.com',
    'hackerrank.com',
    'exercism.org',
    'exercism.io',
  ],
  ...[
    'medium.com',
    'dev.to',
    'youtube.com',
    't.me',
    'telegram.me',
    'wa.me',
    'skype.com',
    'discord.gg',
    'discord.com',
  ],
  ...[
    'google.com',
    'goo.gl',
    'maps.app.goo.gl',
    'shields.io',
    'gmail.com',
    'mail.ru',
    'outlook.com',
    'yahoo.com',
    'hotmail.com',
  ],
  ...[
    'turing.io',
    'turing.edu',
    'flatironschool.com',
    'rs.school',
    'app.rs.school',
    'freecodecamp.org',
    'codecademy.com',
  ],
  ...[
    'npmjs.com',
    'kaggle.com',
    'dribbble.com',
    'behance.net',
    'imgur.com',
    'credly.com',
    'coursera.org',
    'udemy.com',
  ],
]);
const linkedin: ReadonlySet<string> = new Set(['linkedin.com', 'linkedin.cn']);

/** A person's page on GitHub: one name below the host. Repositories and gists are none. */
export function isGithubProfile({ url }: LinkFact): boolean {
  const address = addressOfMention(url);
  return address?.host === 'github.com' && pathParts(address).length === 1;
}

export function isLinkedinProfile({ url }: LinkFact): boolean {
  const address = addressOfMention(url);
  return address !== undefined && isHostOf(address.host, linkedin) && pathParts(address).length > 0;
}

/** A site of one's own: what is left when the services that everybody is on are taken away. */
export function isOwnSite({ url }: LinkFact): boolean {
  const address = addressOfMention(url);
  if (!address?.host.includes('.')) return false;
  return !isHostOf(address.host, otherProfiles) && !/\.(?:pdf|docx?|png|jpe?g|svg|gif)$/i.test(address.path);
}

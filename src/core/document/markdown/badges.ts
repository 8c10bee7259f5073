import { type Address, addressOf, isHostOf } from './address.ts';

/** Hosts that serve nothing but status badges. */
const badgeHosts: ReadonlySet<string> = new Set([
  'shields.io',
  'badgen.net',
  'badge.fury.io',
  'badges.gitter.im',
  'badges.greenkeeper.io',
  'badge.buildkite.com',
  'forthebadge.com',
  'travis-ci.org',
  'travis-ci.com',
  'secure.travis-ci.org',
  'circleci.com',
  'coveralls.io',
  'codecov.io',
  'codeclimate.com',
  'david-dm.org',
  'ci.appveyor.com',
  'snyk.io',
  'api.netlify.com',
  'hits.seeyoufarm.com',
  'komarev.com',
  'visitor-badge.laobi.icu',
  'wakatime.com',
  'pepy.tech',
  'isitmaintained.com',
  'saucelabs.com',
  'skillicons.dev',
  'sonarcloud.io',
  'api.codacy.com',
  'app.codacy.com',
  'deepscan.io',
  'bettercodehub.com',
  'hakiri.io',
  'gemnasium.com',
  'nodei.co',
  'packagephobia.com',
  'packagephobia.now.sh',
  'opencollective.com',
  'readthedocs.org',
  'contributor-covenant.org',
  'classroom.github.com',
  'herokucdn.com',
  'heroku-badge.herokuapp.com',
  'github-readme-stats.vercel.app',
  'github-readme-streak-stats.herokuapp.com',
  'repobeats.axiom.co',
  'contrib.rocks',
  'badge.waffle.io',
  'api.star-history.com',
  'starchart.cc',
]);

/** A status badge, or a button such as "Deploy to Heroku": it says something of the code, and shows nothing of the product. */
export function isBadge(url: string): boolean {
  const address = addressOf(url);
  return address !== undefined && isBadgeAddress(address);
}

/** The same of an address that has been read. */
export function isBadgeAddress({ host, path }: Address): boolean {
  if (isHostOf(host, badgeHosts)) return true;
  if (host === 'github.com' && /\/(?:actions\/)?workflows\/.*badge|\/badge\.svg$/.test(path)) return true;
  return /(?:^|[/_.-])badges?(?:[/_.-]|$)|\/(?:deploy|button)(?:-to-\w+|-button)?\.(?:svg|png)$/i.test(path);
}

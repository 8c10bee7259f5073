import assert from 'node:assert/strict';
import { gitHubRepository } from '../../../../src/core/message/gitHubRepository.ts';

describe('the repository at GitHub', () => {
  const same = [
    'https://github.com/ada/portfolio',
    'https://github.com/ada/portfolio.git',
    'https://ada@github.com/ada/portfolio.git/',
    'git@github.com:ada/portfolio.git',
    'ssh://git@github.com/ada/portfolio.git',
    'ssh://git@ssh.github.com:443/ada/portfolio.git',
    'https://www.GitHub.com/ada/portfolio',
  ];
  for (const address of same) {
    it(`is read from ${address}`, () => {
      assert.deepEqual(gitHubRepository(address, undefined), {
        host: 'github.com',
        owner: 'ada',
        name: 'portfolio',
        apiUrl: 'https://api.github.com',
        page: 'https://github.com/ada/portfolio',
      });
    });
  }

  it('of GitHub Enterprise is asked at its own address', () => {
    assert.equal(
      gitHubRepository('https://school.ghe.com/ada/p', undefined).apiUrl,
      'https://api.school.ghe.com',
    );
    assert.equal(
      gitHubRepository('git@git.school.example:ada/p.git', 'git.school.example').apiUrl,
      'https://git.school.example/api/v3',
    );
    assert.equal(
      gitHubRepository('http://127.0.0.1:8080/ada/p', '127.0.0.1:8080').apiUrl,
      'http://127.0.0.1:8080/api/v3',
    );
  });

  it('is never one at a host that the person did not name, nor without encryption', () => {
    const elsewhere: readonly (readonly [string, string | undefined])[] = [
      ['https://gitlab.com/ada/portfolio', undefined],
      ['https://evil.example/ada/portfolio', 'git.school.example'],
      ['https://github.com.evil.example/ada/portfolio', undefined],
      ['https://evil.example/.ghe.com/ada', undefined],
      ['http://git.school.example/ada/portfolio', 'git.school.example'],
      ['http://github.com/ada/portfolio', undefined],
    ];

    for (const [address, enterprise] of elsewhere) {
      assert.throws(
        () => gitHubRepository(address, enterprise),
        /not known to be a GitHub|no remote at/,
        address,
      );
    }
  });

  it('is asked for where there is none', () => {
    for (const address of [undefined, '', '/srv/git/portfolio.git', 'https://github.com/ada', '../x']) {
      assert.throws(() => gitHubRepository(address, undefined), /no remote at GitHub/);
    }
  });
});

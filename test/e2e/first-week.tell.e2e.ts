import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deepStrictEqual, match, ok, strictEqual } from 'node:assert/strict';
import { ConfigurationTarget, commands, env, extensions, workspace } from 'vscode';
import type { Access } from '../../src/vscode/tell/gitHub.ts';
import type { TestApi } from '../../src/vscode/testApi.ts';
import { GitHubServer } from '../forge/support/gitHub.ts';
import { activated, folder, line } from './support/portfolio.ts';
import { handIn } from './support/student.ts';

async function readAgain(api: TestApi): Promise<void> {
  await commands.executeCommand('readiness.check');
  await api.whenIdle();
}

/** Says in the portfolio where its issues are, and who answers there. */
async function useGitHub(host: string): Promise<void> {
  const path = join(folder().fsPath, 'readiness.json');
  const configuration = JSON.parse(readFileSync(path, 'utf8')) as object;
  const program = { extends: 'turing-outreach-plan', coordinator: { name: 'Meg', logins: ['megstew'] } };
  const github = { repository: `http://${host}/ada/portfolio` };
  writeFileSync(path, JSON.stringify({ ...configuration, program, github }));
  const settings = workspace.getConfiguration('github-enterprise');
  await settings.update('uri', `http://${host}`, ConfigurationTarget.Global);
}

function gitHubServer(): GitHubServer {
  const extension = extensions.getExtension('portfolio-readiness.portfolio-readiness');
  ok(extension);
  return new GitHubServer(join(extension.extensionPath, 'test', 'fixtures', 'github', 'api.json'));
}

describe('Telling the coordinator', () => {
  it('copies the message, to be sent by the student', async () => {
    const api = await activated();
    handIn(folder().fsPath, { student: 'Sam Student', number: 1 });
    await readAgain(api);

    await api.copyMessage(folder(), 'resume');

    match(
      await env.clipboard.readText(),
      /^@megstew: I have handed in Résumé \(submission 1\)\.\nCommit [0-9a-f]{7}$/,
    );
  });

  it('keeps an issue at GitHub Enterprise, and shows an answer there as one that is not signed', async () => {
    const api = await activated();
    const gitHub = gitHubServer();
    await gitHub.run(async ({ host, received }) => {
      await useGitHub(host);
      await readAgain(api);
      strictEqual(received.length, 0);
      const asked: Access[] = [];
      const signIn = (access: Access) => {
        asked.push(access);
        return Promise.resolve('ada-token');
      };

      const told = await api.tellGitHub(folder(), 'resume', signIn);
      gitHub.say('megstew', '/approve Well done!');
      await api.fetchAnswers(folder(), signIn);
      await api.whenIdle();

      deepStrictEqual([told.opened, told.assigned, gitHub.issues.length], [true, true, 1]);
      deepStrictEqual(asked[0], { provider: 'github-enterprise', scope: 'public_repo' });
      const { item, children } = line(api.tree(), 'Résumé');
      match(String(item.description), /submitted/);
      const answer = children.find(({ item: { contextValue } }) => contextValue === 'forge-answer')?.item;
      strictEqual(answer?.label, 'Approved on GitHub by megstew, not signed');
      strictEqual(answer.description, 'Well done!');
      deepStrictEqual(gitHub.problems, []);
    });
  });
});

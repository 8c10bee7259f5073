import assert from 'node:assert/strict';
import { suggestConfig } from '../../../../src/core/config/suggestConfig.ts';

const cv =
  '# Jane Doe\njane@mail.example\n## Experience\n### Developer | Acme | 2016\n## Education\nNight School, 2015\n## Skills\nRuby\n';
const log =
  '| Date | Activity | Company | Contact |\n| --- | --- | --- | --- |\n' +
  '| 2017-02-03 | Outreach | Acme | Jo Roe |\n| 2017-02-04 | Outreach | Bolt | Al Poe |\n';
const notes = `# Resume here\n${'The queue fails when two workers take the same lock at once. '.repeat(4)}`;

const pathsOf = (files: Record<string, string>) =>
  suggestConfig(Object.entries(files).map(([path, text]) => ({ path, text }))).paths;

describe('suggesting a configuration', () => {
  it('finds the résumé under any usual name, and not notes that bear it', () => {
    assert.deepEqual(pathsOf({ 'docs/CV.md': cv, 'RESUME.md': notes }), { resume: 'docs/CV.md' });
    assert.deepEqual(pathsOf({ 'Jane_Doe_Résumé.md': cv }), { resume: 'Jane_Doe_Résumé.md' });
    assert.deepEqual(pathsOf({ 'me.md': cv }), { resume: 'me.md' });
  });

  it('finds the log by what stands in it', () => {
    assert.deepEqual(pathsOf({ 'people.md': log, 'job-search.md': cv }), {
      resume: 'job-search.md',
      log: 'people.md',
    });
  });

  it('finds plan, pitch and copy by their names', () => {
    assert.deepEqual(pathsOf({ 'The-Plan.md': 'x', 'elevator_pitch.md': 'x', 'portfolio.md': 'x' }), {
      plan: 'The-Plan.md',
      elevatorPitch: 'elevator_pitch.md',
      portfolio: 'portfolio.md',
    });
  });

  it('finds project folders: as a pattern where several are side by side, and the outermost of each', () => {
    assert.deepEqual(
      pathsOf({
        'work/chess/README.md': '',
        'work/chess/client/README.md': '',
        'work/weather/readme.md': '',
        'solo/README.md': '',
        'docs/README.md': '',
        'node_modules/x/README.md': '',
      }),
      { projects: ['solo', 'work/*'] },
    );
  });

  it('takes the repository for a project where it is a program itself', () => {
    assert.deepEqual(pathsOf({ 'README.md': '', 'package.json': '{}' }), { projects: ['.'] });
    assert.deepEqual(pathsOf({ 'README.md': '' }), {});
  });

  it('says why', () => {
    assert.deepEqual(suggestConfig([{ path: 'people.md', text: log }]).found, [
      { setting: 'log', path: 'people.md', reason: 'it holds 2 dated contacts' },
    ]);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decodeWeights, encodeWeights } from '../../../../src/core/document/sections/codec.ts';
import { SectionModel } from '../../../../src/core/document/sections/model.ts';
import type { SectionCategory } from '../../../../src/core/document/sections/section.ts';
import { parseLabels } from '../../../../src/core/document/sections/training/dataset.ts';
import { crossValidate, scoreJudged } from '../../../../src/core/document/sections/training/evaluate.ts';
import { examplesOf } from '../../../../src/core/document/sections/training/examples.ts';
import { type Example, trainModel } from '../../../../src/core/document/sections/training/fit.ts';

function readme(name: string): string {
  return `# ${name}\n\n${name} is a library.\n\n## Installation\n\n\`\`\`sh\nnpm install ${name}\n\`\`\`\n\n## License\n\nMIT, copyright Ada.\n`;
}

function examples(files: number): Example[] {
  return Array.from({ length: files }, (_, index) => {
    const file = `${index}.md`;
    const labels = parseLabels(
      `file,heading,categories\n${file},# tool${index},what why\n${file},## Installation,how\n${file},## License,who\n`,
    );
    return examplesOf(file, readme(`tool${index}`), labels).examples;
  }).flat();
}

describe('training the section model', () => {
  it('gives the same bytes for the same examples', () => {
    assert.equal(JSON.stringify(trainModel(examples(4))), JSON.stringify(trainModel(examples(4))));
  });

  it('learns what the examples show, several labels at once', () => {
    const model = new SectionModel(trainModel(examples(8)));
    const last = examples(9).at(-1);

    assert.deepEqual(model.decide(last?.outline ?? []), [['what', 'why'], ['how'], ['who']]);
  });
});

describe('a trained model', () => {
  const links = 'See the [docs](https://example.com/docs).';
  const page = (index: number) =>
    `# tool${index}\n\n## Links\n\n### First\n\n${links}\n\n### Second\n\n${links}\n\n## License\n\nMIT\n`;
  const learned = Array.from({ length: 8 }, (_, index) => {
    const file = `${index}.md`;
    const rows = [`# tool${index},what`, '## Links,references', '### First,references'];
    const csv = [...rows, '### Second,references', '## License,who'].map((row) => `${file},${row}`);
    return examplesOf(file, page(index), parseLabels(['file,heading,categories', ...csv].join('\n')))
      .examples;
  }).flat();
  const model = new SectionModel(trainModel(learned));
  const chanceOf = (text: string, index: number): number => {
    const file = 'new.md';
    const heading = text.split('\n').filter((line) => line.startsWith('#'))[index] ?? '';
    const [example] = examplesOf(file, text, [{ file, heading, categories: ['references'] }]).examples;
    return model.chances(example?.outline ?? [])[index]?.get('references') ?? 0;
  };

  it('takes a section for references more readily where those beside it are', () => {
    const own = 'Words of its own.';

    const amongOthers = chanceOf(`# A\n\n## One\n\n${own}\n\n## Two\n\n${own}\n`, 1);
    const amongLinks = chanceOf(`# A\n\n## One\n\n${own}\n\n## Links\n\n${links}\n`, 1);

    assert.ok(amongLinks > amongOthers, `${amongLinks} ${amongOthers}`);
  });
});

describe('labelled headings', () => {
  it('are read with quotes, commas and several categories; those left out have none', () => {
    const csv = 'file,heading,categories\na.md,"# Say ""hi"", all",how references\na.md,## x,excluded\n';

    assert.deepEqual(parseLabels(csv), [
      { file: 'a.md', heading: '# Say "hi", all', categories: ['how', 'references'] },
      { file: 'a.md', heading: '## x', categories: [] },
    ]);
  });

  it('are matched with the headings of the text in order, and those not found are said', () => {
    const labels = parseLabels(
      'file,heading,categories\na.md,# A,what\na.md,# comment in code,how\na.md,## Use,how\n',
    );

    const { examples: found, missed } = examplesOf(
      'a.md',
      '# A\n\n```\n# comment in code\n```\n\n## Use\n',
      labels,
    );

    assert.equal(found.length, 2);
    assert.deepEqual(
      missed.map(({ heading }) => heading),
      ['# comment in code'],
    );
  });
});

describe('cross-validation of sections', () => {
  it('never judges a file by a model that has seen it', () => {
    const all = examples(6);

    const fileOf = new Map(all.map(({ features, file }) => [features, file]));

    const judged = crossValidate(all, 3, 1, (train) => {
      const seen = new Set(train.map(({ file }) => file));
      return (outline) =>
        outline.map((features) => (seen.has(fileOf.get(features) ?? '') ? ['other'] : ['how']));
    });

    assert.equal(judged.length, all.length);
    assert.ok(judged.every(({ predicted }) => predicted[0] === 'how'));
  });

  it('scores by support, with why merged into what', () => {
    const judge = (truth: SectionCategory[], predicted: SectionCategory[]) => ({
      example: {
        file: 'a',
        outline: [],
        index: 0,
        features: { named: new Map<string, number>(), under: undefined },
        categories: truth,
      },
      predicted,
    });

    const { scores, weighted } = scoreJudged(
      [judge(['why'], ['what']), judge(['how'], ['how']), judge(['how'], ['what'])],
      true,
    );

    assert.deepEqual(scores, [
      { category: 'how', support: 2, precision: 1, recall: 0.5, f1: 2 / 3 },
      { category: 'what', support: 1, precision: 0.5, recall: 1, f1: 2 / 3 },
    ]);
    assert.equal(weighted.toFixed(6), (2 / 3).toFixed(6));
  });
});

describe('a stored model', () => {
  it('gives its weights back to within a few hundredths of the largest', () => {
    const { largest, weights } = encodeWeights([0, 1, -1, 0.25, -0.01]);

    const back = decodeWeights(largest, weights);

    assert.deepEqual(
      [...back].map((value) => Number(value.toFixed(2))),
      [0, 1, -1, 0.26, -0.01],
    );
  });
});

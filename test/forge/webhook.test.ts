import assert from 'node:assert/strict';
import { ReadinessError } from '../../src/core/index.ts';
import { postMessage, type Send, webhookUrl } from '../../src/forge/webhook.ts';
import { withServer } from './support/loopback.ts';

const secret = 'T0SECRET/B0SECRET';

async function failure(work: Promise<unknown>): Promise<ReadinessError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ReadinessError, String(error));
  assert.doesNotMatch(
    `${error.message} ${error.nextStep} ${String(error.stack)} ${String(error.cause)}`,
    /SECRET/,
  );
  return error;
}

describe('a message to a webhook', () => {
  it('is one post of its text, in the form that chats take', async () => {
    await withServer(
      (_request, response) => response.end('ok'),
      async ({ host, received }) => {
        await postMessage(`http://${host}/services/${secret}`, 'I have handed in <Résumé> & more');

        assert.equal(received.length, 1);
        const { method, path, headers, body } = received[0] ?? assert.fail();
        assert.deepEqual([method, path], ['POST', `/services/${secret}`]);
        assert.equal(headers['content-type'], 'application/json');
        assert.deepEqual(JSON.parse(body), { text: 'I have handed in <Résumé> & more' });
      },
    );
  });

  const answers: readonly (readonly [number, string, RegExp])[] = [
    [400, 'forge-refused', /did not take the message \(400\)/],
    [403, 'forge-refused', /does not know this webhook, or does not allow it \(403\)/],
    [404, 'forge-refused', /does not know this webhook/],
    [410, 'forge-refused', /does not know this webhook/],
    [500, 'forge-unreachable', /answers 500/],
    [503, 'forge-unreachable', /answers 503/],
  ];
  for (const [status, code, words] of answers) {
    it(`that is answered with ${status} is said not to be sent, with what to do, and is not sent again`, async () => {
      await withServer(
        (_request, response) => response.writeHead(status).end(`no: ${secret}`),
        async ({ host, received }) => {
          const error = await failure(postMessage(`http://${host}/services/${secret}`, 'Hello'));

          assert.equal(error.code, code);
          assert.match(error.message, words);
          assert.notEqual(error.nextStep, '');
          assert.equal(received.length, 1);
        },
      );
    });
  }

  it('that comes too soon after others is to wait as long as the chat says', async () => {
    await withServer(
      (_request, response) => response.writeHead(429, { 'retry-after': '30' }).end(),
      async ({ host }) => {
        const error = await failure(postMessage(`http://${host}/services/${secret}`, 'Hello'));

        assert.equal(error.code, 'forge-limit');
        assert.match(error.nextStep, /in 30 seconds/);
      },
    );
  });

  it('does not follow to another address', async () => {
    await withServer(
      (_request, response) => response.end('ok'),
      async (elsewhere) => {
        await withServer(
          (_request, response) =>
            response.writeHead(307, { location: `http://${elsewhere.host}/${secret}` }).end(),
          async ({ host }) => {
            const error = await failure(postMessage(`http://${host}/services/${secret}`, 'Hello'));

            assert.match(error.message, /another address/);
            assert.equal(elsewhere.received.length, 0);
          },
        );
      },
    );
  });

  it('that gets no answer ends after a while, and says that it may be there all the same', async () => {
    await withServer(
      () => undefined,
      async ({ host }) => {
        const error = await failure(
          postMessage(`http://${host}/services/${secret}`, 'Hello', { patience: 50 }),
        );

        assert.match(error.message, /did not answer within 0.05 seconds/);
        assert.match(error.nextStep, /Look in the chat/);
      },
    );
  });

  it('can be cancelled', async () => {
    const stop = new AbortController();
    await withServer(
      () => {
        stop.abort();
      },
      async ({ host }) => {
        const options = { signal: stop.signal };
        const error = await failure(postMessage(`http://${host}/services/${secret}`, 'Hello', options));

        assert.equal(error.code, 'cancelled');
      },
    );
  });

  it('to nobody says who could not be reached', async () => {
    const error = await failure(postMessage(`http://127.0.0.1:9/services/${secret}`, 'Hello'));

    assert.equal(error.code, 'forge-unreachable');
    assert.match(error.message, /127\.0\.0\.1:9 could not be reached/);
  });

  it('escapes for Slack what Slack would read as a command', async () => {
    let body = '';
    const send: Send = (_url, options) => {
      body = typeof options.body === 'string' ? options.body : '';
      return Promise.resolve(new Response('ok'));
    };

    await postMessage('https://hooks.slack.com/services/a', '<!channel> & you', { send });

    assert.deepEqual(JSON.parse(body), { text: '&lt;!channel&gt; &amp; you' });
  });
});

describe('the address of a webhook', () => {
  it('is encrypted, or on this machine, and holds no password', async () => {
    for (const address of [
      'http://hooks.example/SECRET',
      'ftp://hooks.example/SECRET',
      'https://me:SECRET@hooks.example/',
      'SECRET',
      '',
    ]) {
      const error = await failure(postMessage(address, 'Hello'));

      assert.equal(error.code, 'usage');
    }
  });

  it('of Discord gets the end that takes this form', () => {
    assert.equal(webhookUrl('https://discord.com/api/webhooks/1/a').pathname, '/api/webhooks/1/a/slack');
    assert.equal(
      webhookUrl('https://discord.com/api/webhooks/1/a/slack').pathname,
      '/api/webhooks/1/a/slack',
    );
    assert.equal(webhookUrl('https://chat.example/hooks/a').pathname, '/hooks/a');
  });
});

import { env, ProgressLocation, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { SigningChoice, SigningProof } from '../../core/index.ts';
import type { Services } from '../services.ts';
import { changeCohortFile } from './cohortFile.ts';
import type { CohortFolder } from './cohorts.ts';

const title = 'Set Up Signing';
/** What makes a new SSH key. It asks for a passphrase itself, in the terminal. */
const newKey = 'ssh-keygen -t ed25519 -C "portfolio reviews"';

/**
 * Leads to a key that decisions are signed with: chosen among those that are there, set up in git or in `cohort.json`,
 * and tried. Private keys are never read or written: making one is left to a terminal.
 */
export async function setUpSigning(services: Services, cohort: CohortFolder | undefined): Promise<void> {
  const choice = await choose(services, cohort);
  if (choice === undefined) return;
  if (choice === 'new') {
    await makeKey();
    return;
  }
  const saved = choice === 'as-it-is' || (await save(services, cohort, choice));
  if (!saved) return;
  // The engine reads the cohort again before it is asked.
  await services.cohorts.refresh();
  const options = { location: ProgressLocation.Notification, title: 'Trying a signature', cancellable: true };
  const folder = cohort && { folder: cohort.folder };
  const proof = await window.withProgress(options, (_progress, token) =>
    services.engine.ask('test-signing', folder ?? {}, { token }),
  );
  await tellProof(proof);
}

type Chosen = SigningChoice | 'new' | 'as-it-is';

async function choose({ engine }: Services, cohort: CohortFolder | undefined): Promise<Chosen | undefined> {
  const choices = await engine.ask('signing-choices', null);
  const used = cohort?.reading?.key;
  const items: (QuickPickItem & { readonly chosen: Chosen })[] = [
    ...(used
      ? [
          {
            label: '$(pass) Keep what is set up',
            detail: `${used.key}, from ${used.from}`,
            chosen: 'as-it-is' as const,
          },
        ]
      : []),
    ...choices.map((choice) => ({ label: `$(key) ${choice.label}`, detail: choice.detail, chosen: choice })),
    {
      label: '$(terminal) Make a new key',
      detail: `In a terminal: ${newKey}`,
      chosen: 'new' as const,
    },
  ];
  const placeHolder = 'Which key do you sign decisions with? Only public keys are looked at.';
  return (await window.showQuickPick(items, { title, placeHolder, matchOnDetail: true }))?.chosen;
}

async function makeKey(): Promise<void> {
  const open = 'Put It into a Terminal';
  const copy = 'Copy the Command';
  const detail = [
    newKey,
    '',
    'It asks where to keep the key and for a passphrase. When it is done, come back to Set Up Signing.',
    'A key with a passphrase has to be unlocked with ssh-add before you decide.',
  ].join('\n');
  const answer = await window.showInformationMessage('Make an SSH key?', { modal: true, detail }, open, copy);
  if (answer === copy) await env.clipboard.writeText(newKey);
  if (answer !== open) return;
  const terminal = window.createTerminal('Make a signing key');
  terminal.show();
  // Without a line end: it runs when the person presses Enter.
  terminal.sendText(newKey, false);
}

async function save(
  { engine }: Services,
  cohort: CohortFolder | undefined,
  choice: SigningChoice,
): Promise<boolean> {
  const everywhere = {
    label: 'For git on this machine',
    detail: `git config --global gpg.format ${choice.format}; git config --global user.signingkey ${choice.key}`,
  };
  const here = {
    label: 'For this cohort only',
    detail: `"signingKey": "${choice.key}" in cohort.json`,
  };
  const placeHolder = 'Where is that kept?';
  const picked = await window.showQuickPick(cohort ? [here, everywhere] : [everywhere], {
    title,
    placeHolder,
  });
  if (!picked) return false;
  if (picked === everywhere) await engine.ask('use-signing-key', { choice });
  else if (cohort) await changeCohortFile(engine, cohort.uri, { kind: 'signing-key', key: choice.key });
  return true;
}

async function tellProof({ line, fingerprint }: SigningProof): Promise<void> {
  const copy = 'Copy the Public Key';
  const detail = [
    line,
    '',
    `Its fingerprint is ${fingerprint}.`,
    'Your students need this line: put it into `coordinator.signingKeys` of your program, or have them put it into their setting readiness.coordinatorKeys. A decision counts only with it.',
  ].join('\n');
  const answer = await window.showInformationMessage('Signing works.', { modal: true, detail }, copy);
  if (answer === copy) await env.clipboard.writeText(line);
}

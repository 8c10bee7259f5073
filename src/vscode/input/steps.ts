import { InputBoxValidationSeverity, QuickInputButtons, window } from 'vscode';
import type {
  Disposable,
  InputBoxValidationMessage,
  QuickInput,
  QuickInputButton,
  QuickPickItem,
} from 'vscode';
import { DisposableStore } from '../disposable.ts';

/** What a step ended with. Left without an answer (Escape, a click elsewhere) the whole input is cancelled. */
export type StepResult =
  | { readonly kind: 'next'; readonly value: string }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancelled' };

type Answer = QuickPickItem & { readonly answer: string };

interface CommonStep {
  /** Short, for the title: "Company". */
  readonly name: string;
  readonly prompt: string;
  readonly placeholder?: string;
  /** What stands there at first. */
  readonly value: string;
}

export interface TextStep extends CommonStep {
  /** Called on each change; what it says is shown below. Answers that come late are dropped. */
  readonly validate?: (value: string) => Promise<InputBoxValidationMessage | undefined>;
}

export interface CompletionStep extends CommonStep {
  readonly completions: readonly string[];
  /** Enter does nothing while there is nothing. */
  readonly required?: boolean;
}

export interface Frame {
  readonly title: string;
  readonly step: number;
  readonly totalSteps: number;
}

/** Asks for a line of text. Enter does nothing while the validation says that it is wrong. */
export function askText(
  { name, prompt, placeholder, value, validate }: TextStep,
  frame: Frame,
): Promise<StepResult> {
  const box = window.createInputBox();
  setFrame(box, name, frame);
  box.prompt = prompt;
  box.placeholder = placeholder;
  box.value = value;
  // The first key replaces what is offered; Enter takes it.
  box.valueSelection = [0, value.length];
  let latest: Promise<boolean> = Promise.resolve(true);
  const check = async (text: string): Promise<boolean> => {
    const message = await validate?.(text);
    if (text !== box.value) return latest;
    box.validationMessage = message;
    return message?.severity !== InputBoxValidationSeverity.Error;
  };
  latest = check(value);
  return ask(box, (accept) => [
    box.onDidChangeValue((text) => {
      latest = check(text);
    }),
    box.onDidAccept(async () => {
      if (await latest) accept(box.value.trim());
    }),
  ]);
}

/** Asks for a text with what was used before on offer; anything else may be typed as well. */
export function askWithCompletions(
  { name, prompt, placeholder, value, completions, required = false }: CompletionStep,
  frame: Frame,
): Promise<StepResult> {
  const pick = window.createQuickPick<Answer>();
  setFrame(pick, name, frame);
  pick.placeholder = placeholder === undefined ? prompt : `${prompt} ${placeholder}`;
  pick.value = value;
  const show = () => {
    pick.items = completionItems(pick.value.trim(), completions, required);
  };
  show();
  return ask(pick, (accept) => [
    pick.onDidChangeValue(show),
    pick.onDidAccept(() => {
      const answer = chosenAnswer(pick.selectedItems[0], pick.value.trim(), completions);
      if (answer !== '' || !required) accept(answer);
    }),
  ]);
}

/**
 * The chosen line, or what was typed: whoever types fast presses Enter before the list has caught up, and then the
 * line that is chosen has nothing to do with the words.
 */
function chosenAnswer(chosen: Answer | undefined, typed: string, completions: readonly string[]): string {
  if (chosen && (typed === '' || hasInOrder(chosen.answer.toLowerCase(), typed.toLowerCase())))
    return chosen.answer;
  return completions.find((text) => text.toLowerCase() === typed.toLowerCase()) ?? typed;
}

/** Whether the letters stand in the text in that order: how the editor filters its lists. */
function hasInOrder(text: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at === -1) return false;
    from = at + letter.length;
  }
  return true;
}

/** What was typed comes first, so that Enter takes it, in the spelling used before if there is one. */
function completionItems(typed: string, completions: readonly string[], required: boolean): Answer[] {
  const known = completions.map((text): Answer => ({ label: text, answer: text }));
  const isTyped = ({ answer }: Answer) => answer.toLowerCase() === typed.toLowerCase();
  if (known.some(isTyped)) return [...known.filter(isTyped), ...known.filter((item) => !isTyped(item))];
  if (typed !== '') return [{ label: typed, description: 'new', answer: typed, alwaysShow: true }, ...known];
  return required ? known : [{ label: '$(dash) Leave it empty', answer: '', alwaysShow: true }, ...known];
}

function setFrame(input: QuickInput, name: string, { title, step, totalSteps }: Frame): void {
  input.title = `${title}: ${name}`;
  input.step = step;
  input.totalSteps = totalSteps;
  input.ignoreFocusOut = true;
}

type ButtonInput = QuickInput & {
  buttons: readonly QuickInputButton[];
  onDidTriggerButton(listener: (button: QuickInputButton) => void): Disposable;
};

function ask(
  input: ButtonInput,
  listen: (accept: (value: string) => void) => Disposable[],
): Promise<StepResult> {
  const store = new DisposableStore();
  store.add(input);
  if ((input.step ?? 1) > 1) input.buttons = [QuickInputButtons.Back];
  return new Promise<StepResult>((resolve) => {
    const end = (result: StepResult) => {
      resolve(result);
      store.dispose();
    };
    for (const listener of listen((value) => {
      end({ kind: 'next', value });
    }))
      store.add(listener);
    store.add(
      input.onDidTriggerButton(() => {
        end({ kind: 'back' });
      }),
    );
    store.add(
      input.onDidHide(() => {
        end({ kind: 'cancelled' });
      }),
    );
    input.show();
  });
}

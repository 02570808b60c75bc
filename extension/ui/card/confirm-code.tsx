import type { TargetedSubmitEvent } from 'preact';
import { useId, useState } from 'preact/hooks';
import { normalizeCode, parseUscc } from '../../../shared/uscc/parse.ts';
import { useFocusOnMount } from '../focus.ts';
import { type Translate, useText } from '../text.ts';

/** What keeps a text from being asked by, in words; null when it may. */
export function codeProblem(text: string, t: Translate): string | null {
  const parsed = parseUscc(text);
  if (parsed.ok || parsed.error === 'pilot') return null;
  if (parsed.error === 'length') return t('card.confirm.length', { n: normalizeCode(text).length });
  return t(
    parsed.error === 'character' || parsed.error === 'division' ? 'card.confirm.character' : 'card.confirm.check',
  );
}

interface ConfirmCodeProps {
  onConfirm: (code: string) => void;
  onCancel: () => void;
}

/** Asks for the code the officer has at hand; a code that fails its check is never sent. */
export function ConfirmCode({ onConfirm, onCancel }: ConfirmCodeProps) {
  const t = useText();
  const id = useId();
  const first = useFocusOnMount<HTMLInputElement>();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const found = codeProblem(text, t);
    setProblem(found);
    if (found === null) onConfirm(normalizeCode(text));
  };
  return (
    <form class="card-form" onSubmit={submit} noValidate>
      <label class="field">
        {t('card.confirm.label')}
        <input
          class="code"
          type="text"
          autocomplete="off"
          spellcheck={false}
          ref={first}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={id}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="error" id={id} role="alert">
        {problem}
      </p>
      <div class="card-actions">
        <button type="submit" class="button primary">
          {t('card.confirm.submit')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('card.cancel')}
        </button>
      </div>
    </form>
  );
}

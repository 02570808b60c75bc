import type { TargetedSubmitEvent } from 'preact';
import { useState } from 'preact/hooks';
import type { ListId } from '../../../shared/record/list.ts';
import { channelOf } from '../channels.ts';
import { useFocusOnMount } from '../focus.ts';
import { OutsideLink } from '../link.tsx';
import { useText } from '../text.ts';

interface OwnQueryProps {
  lists: readonly ListId[];
  onNote: (noted: { list: ListId; result: 'none' | 'found'; operator: string }) => void;
  onCancel: () => void;
}

/** Notes what the officer saw at the official channel today, list by list. */
export function OwnQuery({ lists, onNote, onCancel }: OwnQueryProps) {
  const t = useText();
  const first = useFocusOnMount<HTMLSelectElement>();
  const [list, setList] = useState(lists[0]!);
  const [operator, setOperator] = useState('');
  const [result, setResult] = useState<'none' | 'found'>('none');
  const channel = channelOf(list);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (operator.trim()) onNote({ list, result, operator: operator.trim() });
  };
  return (
    <form class="card-form" onSubmit={submit}>
      <p class="soft">
        {t('card.query.note')}{' '}
        <OutsideLink href={channel.url}>{t('card.channel', { channel: channel.name })}</OutsideLink>
      </p>
      <label class="field">
        {t('card.query.list')}
        <select ref={first} value={list} onChange={(event) => setList(event.currentTarget.value as ListId)}>
          {lists.map((each) => (
            <option key={each} value={each}>
              {t(`list.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {t('card.query.result')}
        <select value={result} onChange={(event) => setResult(event.currentTarget.value as 'none' | 'found')}>
          <option value="none">{t('card.query.none')}</option>
          <option value="found">{t('card.query.found')}</option>
        </select>
      </label>
      <label class="field">
        {t('card.query.operator')}
        <input
          type="text"
          required
          maxLength={100}
          value={operator}
          onInput={(event) => setOperator(event.currentTarget.value)}
        />
      </label>
      <div class="card-actions">
        <button type="submit" class="button primary">
          {t('card.query.submit')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('card.cancel')}
        </button>
      </div>
    </form>
  );
}

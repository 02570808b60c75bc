import type { TenderFacts } from '../../party.ts';
import { useText } from '../text.ts';

interface TenderFormProps {
  tender: TenderFacts;
  onTender: (tender: TenderFacts) => void;
}

const said = (value: boolean | null): string => (value === null ? '' : String(value));
const CATEGORIES = ['goods', 'services', 'works'] as const;

/** An amount in yuan as typed, with or without separators; null where it is none. */
export function amountOf(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[,\s]/g, '');
  if (!/^\d{1,13}(\.\d{1,2})?$/.test(plain)) return null;
  return Number(plain);
}

/** The tender's own data, set once for the page: it decides whether bans on compulsory tenders reach this one. */
export function TenderForm({ tender, onTender }: TenderFormProps) {
  const t = useText();
  const set = (change: Partial<TenderFacts>): void => onTender({ ...tender, ...change });
  return (
    <div class="tender">
      <label class="field">
        {t('tender.compulsory')}
        <select
          value={said(tender.compulsory)}
          onChange={({ currentTarget: { value } }) => set({ compulsory: value === '' ? null : value === 'true' })}
        >
          <option value="">{t('tender.notKnown')}</option>
          <option value="true">{t('tender.yes')}</option>
          <option value="false">{t('tender.no')}</option>
        </select>
      </label>
      <label class="field">
        {t('tender.category')}
        <select
          value={tender.category ?? ''}
          onChange={({ currentTarget: { value } }) =>
            set({ category: CATEGORIES.find((each) => each === value) ?? null })
          }
        >
          <option value="">{t('tender.notKnown')}</option>
          {CATEGORIES.map((category) => (
            <option key={category} value={category}>
              {t(`tender.category.${category}`)}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        {t('tender.amount')}
        <input
          type="text"
          inputMode="decimal"
          value={tender.amountCny === null ? '' : tender.amountCny.toLocaleString('en')}
          onChange={(event) => set({ amountCny: amountOf(event.currentTarget.value) })}
        />
      </label>
      <label class="field">
        {t('tender.deadline')}
        <input
          type="date"
          value={tender.deadline ?? ''}
          onChange={(event) => set({ deadline: event.currentTarget.value || null })}
        />
      </label>
    </div>
  );
}

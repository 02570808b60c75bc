import { termLeft, termOn } from './term.ts';
import { useText } from './text.ts';

interface TermBarProps {
  from: string | null;
  to: string | null;
  asOf: string;
}

/** A term as a line that fills, with its two days and the days left; where an end is missing, in words alone. */
export function TermBar({ from, to, asOf }: TermBarProps) {
  const t = useText();
  const term = termOn(from, to, asOf);
  const left = termLeft(term, t);
  if (term.passed === null || from === null || to === null) {
    return (
      <p class="term-words soft">
        {to === null ? null : `${t('term.until', { day: to })} · `}
        {left}
      </p>
    );
  }
  return (
    <div class="term">
      <div class="term-track" role="img" aria-label={t('term.bar', { from, to, left })}>
        <svg width="100%" height="6" aria-hidden="true" focusable="false">
          <rect class="term-rest" width="100%" height="6" rx="3" />
          <rect class="term-passed" width={`${Math.round(term.passed * 1000) / 10}%`} height="6" rx="3" />
        </svg>
      </div>
      <div class="term-days soft" aria-hidden="true">
        <span>{from}</span>
        <span class="term-left">{left}</span>
        <span>{to}</span>
      </div>
    </div>
  );
}

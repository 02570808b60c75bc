import { useMemo } from 'preact/hooks';
import type { PageParty } from '../party.ts';
import { Marked } from './marked.tsx';

export interface DocumentViewProps {
  parties: readonly PageParty[];
  selected: string | null;
  onSelect: (partyId: string) => void;
}

/** More lines than this are not drawn; all of them are read. */
const MOST_LINES = 3_000;

/** A Word, Excel or text file as its paragraphs and rows. */
export function TextPages({ text, parties, selected, onSelect }: DocumentViewProps & { text: string }) {
  const lines = useMemo(
    () =>
      text
        .split(/[\n\f]/)
        .filter((line) => line.trim() !== '')
        .slice(0, MOST_LINES),
    [text],
  );
  return (
    <section class="text-page">
      <Marked parties={parties} selected={selected} onSelect={onSelect} version={lines}>
        <div>
          {lines.map((line, at) => (
            <p key={at} class={line.includes('\t') ? 'cells' : undefined}>
              {line.includes('\t')
                ? line.split('\t').map((cell, column) => <span key={column}>{cell.replaceAll('\v', ' ')}</span>)
                : line.replaceAll('\v', ' ')}
            </p>
          ))}
        </div>
      </Marked>
    </section>
  );
}

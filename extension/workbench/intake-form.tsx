import { useRef, useState } from 'preact/hooks';
import { FILE_KINDS } from '../document/read-file.ts';
import { useText } from '../ui/text.ts';

interface IntakeFormProps {
  onText: (text: string) => void;
  onFile: (file: File) => void;
  busy: boolean;
  problem: string | null;
  /** Results are shown below: takes less room. */
  compact: boolean;
}

/** Takes a list in: pasted, chosen or dropped. Nothing leaves the page before "check" is pressed. */
export function IntakeForm({ onText, onFile, busy, problem, compact }: IntakeFormProps) {
  const t = useText();
  const [text, setText] = useState('');
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const dropped = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer?.files[0];
    if (file) onFile(file);
  };
  return (
    <section
      class={over ? 'intake over' : 'intake'}
      aria-label={t('intake.title')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={dropped}
    >
      <label class="field">
        <span class="strong">{t('intake.title')}</span>
        <span class="soft">{t('intake.note')}</span>
        <textarea
          rows={compact ? 3 : 9}
          spellcheck={false}
          placeholder={t('intake.example')}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="card-actions">
        <button type="button" class="button primary" disabled={busy || text.trim() === ''} onClick={() => onText(text)}>
          {t('intake.read')}
        </button>
        <button type="button" class="button" disabled={busy} onClick={() => chooser.current?.click()}>
          {t('intake.file')}
        </button>
        <input
          ref={chooser}
          class="visually-hidden"
          type="file"
          tabIndex={-1}
          aria-label={t('intake.file')}
          accept={FILE_KINDS.join(',')}
          onChange={({ currentTarget }) => {
            const file = currentTarget.files?.[0];
            if (file) onFile(file);
            currentTarget.value = '';
          }}
        />
        <span class="soft">{t('intake.kinds', { kinds: 'CSV · XLSX · NDJSON · TXT · DOCX · PDF · HTML' })}</span>
      </div>
      <p class="error" role="alert">
        {problem}
      </p>
    </section>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { type Receipt, receiptsAsNdjson } from '../export/receipt.ts';
import { sendMessage } from '../messages.ts';
import { readReceipts, wipeReceipts } from '../receipts.ts';
import { type EffectiveSettings, writeSettings } from '../settings.ts';
import { Options as OptionsView } from '../ui/options.tsx';
import { saveFile } from './save-file.ts';
import { useServerChoice } from './server-choice.ts';

/** The options page, at work. */
export function Options({ now }: { now: EffectiveSettings }) {
  const { status, choose } = useServerChoice(now);
  const [receipts, setReceipts] = useState<Receipt[]>([]);
  useEffect(() => void readReceipts().then(setReceipts), []);
  const wipe = async (): Promise<void> => {
    await Promise.all([sendMessage('surfaceWipes', undefined), wipeReceipts()]);
    setReceipts([]);
  };
  return (
    <OptionsView
      now={now}
      status={status}
      receipts={receipts.length}
      onChange={(change) => void writeSettings(change)}
      onServer={choose}
      onSiteOff={(origin) => void sendMessage('surfaceSetsSite', { origin, enabled: false })}
      onSaveReceipts={() => saveFile('receipts.ndjson', receiptsAsNdjson(receipts), 'application/x-ndjson')}
      onWipe={() => void wipe()}
    />
  );
}

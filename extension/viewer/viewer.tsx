import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Language } from '../../shared/verdict/question.ts';
import { FILE_KINDS } from '../document/read-file.ts';
import { sendMessage } from '../messages.ts';
import type { PageParty, PageState, PartyAction } from '../party.ts';
import { type EffectiveSettings, writeSettings } from '../settings.ts';
import { lookOf } from '../surfaces/look.ts';
import { carryOut } from '../surfaces/party-deeds.ts';
import { policyUrlAt } from '../surfaces/policy-url.ts';
import { saveExport } from '../surfaces/save-export.ts';
import type { PanelAction } from '../ui/panel/action.ts';
import { Panel } from '../ui/panel.tsx';
import { PrintSheet } from '../ui/print-sheet.tsx';
import { translator, useText } from '../ui/text.ts';
import { useDrop } from './drop.ts';
import { type OpenDocument, openAddress, openFile } from './open-document.ts';
import { PdfPages } from './pdf-pages.tsx';
import { answered, stateOfDocument } from './reading.ts';
import { TextPages } from './text-pages.tsx';

/** Today where the tenders are. */
const todayInShanghai = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(new Date());

/** The document in the page's address (`?file=`), if it is one that may be fetched. */
function askedAddress(): string | null {
  const file = new URLSearchParams(location.search).get('file');
  return file !== null && /^(https?|file):\/\//i.test(file) ? file : null;
}

function useDocument(address: string | null) {
  const [opened, setOpened] = useState<OpenDocument | null>(null);
  const [problem, setProblem] = useState<{ name: string; reason: string } | null>(null);
  const take = (name: string, opening: Promise<OpenDocument>): void => {
    setProblem(null);
    opening.then(setOpened, (error: unknown) =>
      setProblem({ name, reason: error instanceof Error ? error.message : String(error) }),
    );
  };
  useEffect(() => {
    if (address) take(address, openAddress(address));
  }, [address]);
  return { opened, problem, take };
}

interface ShownProps {
  opened: OpenDocument;
  now: EffectiveSettings;
  language: Language;
}

function useReading({ opened, now, language }: ShownProps) {
  const { settings } = now;
  const [state, setState] = useState<PageState>(() =>
    stateOfDocument(opened, { url: opened.url, title: opened.title, settings, today: todayInShanghai() }),
  );
  const [round, setRound] = useState(0);
  useEffect(() => {
    let current = true;
    if (settings.blindBid) return;
    const ask = (request: Parameters<typeof sendMessage<'surfaceAsks'>>[1]) => sendMessage('surfaceAsks', request);
    void answered(state, { settings, language, tender: state.tender, ask }).then((next) => current && setState(next));
    return () => {
      current = false;
    };
  }, [settings.purpose, settings.place, settings.server?.url, settings.blindBid, round]);
  return { state, change: setState, again: () => setRound((at) => at + 1) };
}

/** A document with its marks, and the panel beside it. */
function Shown({ opened, now, language }: ShownProps) {
  const { state, change, again } = useReading({ opened, now, language });
  const [selected, setSelected] = useState<string | null>(null);
  const [printed, setPrinted] = useState<string | null>(null);
  const print = (partyId: string | null): void => {
    setPrinted(partyId);
    setTimeout(() => window.print(), 50);
  };
  const correct = (party: PageParty, code: string | null): void => {
    change({ ...state, parties: state.parties.map((each) => (each.id === party.id ? { ...each, code } : each)) });
    again();
  };
  const actOnParty = (partyId: string, action: PartyAction): void => {
    const party = state.parties.find((each) => each.id === partyId);
    if (!party) return;
    if (action.kind === 'jump') jumpTo(party, action.mentionId);
    else if (action.kind === 'correct') correct(party, action.code);
    else if (action.kind === 'retry') again();
    else if (action.kind === 'evidence') print(partyId);
    else void carryOut(action, party, state, language);
  };
  const act = (action: PanelAction): void => {
    if (action.kind === 'party') actOnParty(action.partyId, action.action);
    else if (action.kind === 'purpose') void writeSettings({ purpose: action.purpose });
    else if (action.kind === 'place') void writeSettings({ place: action.place });
    else if (action.kind === 'tender') {
      change({ ...state, tender: action.tender });
      again();
    } else if (action.kind === 'recheck') again();
    else if (action.kind === 'evidence' || action.format === 'print') print(null);
    else void saveExport(action.format, state, { t: translator(language), language });
  };
  const view = { parties: state.parties, selected, onSelect: setSelected };
  return (
    <>
      <div class="viewer">
        <main class="pages">
          {opened.pdf ? <PdfPages pdf={opened.pdf} {...view} /> : <TextPages text={opened.document.text} {...view} />}
        </main>
        <aside class="viewer-panel">
          <Panel
            state={state}
            selected={selected}
            onAction={act}
            policyUrl={policyUrlAt(now.settings.server?.url ?? null)}
          />
        </aside>
      </div>
      <PrintSheet state={state} only={printed} />
    </>
  );
}

/** Brings the nth mark of a party into view; a page not drawn yet has none, so the nearest drawn one is taken. */
function jumpTo(party: PageParty, mentionId: string): void {
  const nth = party.mentions.findIndex((mention) => mention.id === mentionId);
  const spots = document.querySelectorAll(`.spot[data-party="${CSS.escape(party.id)}"]`);
  const spot = spots[Math.min(Math.max(nth, 0), spots.length - 1)];
  spot?.scrollIntoView({ block: 'center' });
  spot?.querySelector('button')?.focus({ preventScroll: true });
}

/** Our own page for documents: PDF, Word, Excel, CSV and text, from this machine or from an address. */
export function Viewer({ now }: { now: EffectiveSettings }) {
  const t = useText();
  const [address, setAddress] = useState(askedAddress);
  const { opened, problem, take } = useDocument(address);
  const { language } = lookOf(now.settings, browser.i18n.getUILanguage());
  const permit = async (): Promise<void> => {
    if (!address) return;
    const { protocol, hostname } = new URL(address);
    if (protocol === 'file:' || !(await browser.permissions.request({ origins: [`${protocol}//${hostname}/*`] })))
      return;
    setAddress(null);
    setTimeout(() => setAddress(address));
  };
  const takeFile = (file: File | null | undefined): void => {
    if (file) take(file.name, openFile(file));
  };
  useDrop(takeFile);
  if (opened) {
    return <Shown key={opened.title + opened.url} opened={opened} now={now} language={language} />;
  }
  return (
    <main class="sheet">
      <h1>{t('viewer.title')}</h1>
      <p class="lead">{t('viewer.lead')}</p>
      <label class="drop">
        <span class="strong">{t('viewer.drop')}</span>
        <input
          type="file"
          accept={FILE_KINDS.join(',')}
          onChange={(event) => takeFile(event.currentTarget.files?.[0])}
        />
      </label>
      {address && !problem ? <p role="status">{t('viewer.loading', { name: address })}</p> : null}
      {problem ? (
        <p class="error" role="alert">
          {t('viewer.problem', problem)}
        </p>
      ) : null}
      {problem && address && !address.startsWith('file:') ? (
        <p>
          <button type="button" class="button primary" onClick={() => void permit()}>
            {t('viewer.permit', { origin: new URL(address).origin })}
          </button>
        </p>
      ) : null}
      {now.settings.server === null ? <p class="soft">{t('trouble.off.next')}</p> : null}
    </main>
  );
}

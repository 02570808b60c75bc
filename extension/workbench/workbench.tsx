import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { readFile, UnreadableFileError } from '../document/read-file.ts';
import { CoverageSummary } from '../ui/panel/coverage-table.tsx';
import { LanguageContext, type Translate, useText } from '../ui/text.ts';
import { postVerify } from '../worker/server-api.ts';
import { AskBar, type Asked } from './ask-bar.tsx';
import { entriesOfFile, entriesOfPaste, type Intake, NdjsonLineError } from './entries.ts';
import { IntakeForm } from './intake-form.tsx';
import { Landing } from './landing.tsx';
import { Results } from './results.tsx';
import { Run } from './run.ts';
import { type Held, ownServer, readHeld } from './service.ts';

const FIRST: Asked = { purpose: 'procurement', place: null, asOf: null, key: '' };

/** What is wrong with a file, and where, in words. */
function problemOf(error: unknown, file: string, t: Translate): string {
  if (error instanceof NdjsonLineError) return t('intake.problem.line', { file, line: error.line });
  if (error instanceof UnreadableFileError) return t('intake.problem.file', { file, reason: error.message });
  throw error;
}

/** What was read and what was left out, before anything is asked. */
function Read({ intake }: { intake: Intake }) {
  const t = useText();
  return (
    <p class="read" role="status">
      {t(intake.way === 'list' ? 'intake.list' : 'intake.found', { n: intake.entries.length })}
      {intake.repeated ? ` · ${t('intake.repeated', { n: intake.repeated })}` : null}
      {intake.skipped ? ` · ${t('intake.skipped', { n: intake.skipped })}` : null}
      {intake.unread ? <b> · {t('panel.unread', { n: intake.unread })}</b> : null}
    </p>
  );
}

function useHeld(key: string): Held | 'key' | 'gone' | null {
  const [held, setHeld] = useState<Held | 'key' | 'gone' | null>(null);
  useEffect(() => {
    let current = true;
    const wait = setTimeout(() => void readHeld(key).then((now) => current && setHeld(now)), key ? 400 : 0);
    return () => {
      current = false;
      clearTimeout(wait);
    };
  }, [key]);
  return held;
}

/** The service's own page: a list in, every party's standing out, for those without the extension and for portfolios. */
export function Workbench() {
  const t = useText();
  const language = useContext(LanguageContext);
  const [asked, setAsked] = useState(FIRST);
  const [intake, setIntake] = useState<Intake | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [run, setRun] = useState<Run | null>(null);
  const [version, setVersion] = useState(0);
  const frame = useRef(0);
  const held = useHeld(asked.key);
  const today = typeof held === 'object' && held !== null ? held.asOf : null;
  const changed = useCallback(() => {
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => setVersion((now) => now + 1));
  }, []);
  const start = (entries: Intake['entries']): void => {
    run?.stop();
    const question = { purpose: asked.purpose, place: asked.place, asOf: asked.asOf, lang: language, lists: [] };
    const server = ownServer(asked.key);
    const started = new Run(entries, question, { ask: (request) => postVerify(server, request), onChange: changed });
    setRun(started);
    void started.start();
  };
  const take = (read: Intake): void => {
    setIntake(read);
    setProblem(read.entries.length ? null : t('intake.problem.none'));
    if (read.entries.length) start(read.entries);
  };
  const takeFile = async (file: File): Promise<void> => {
    setBusy(true);
    try {
      take(entriesOfFile(await readFile(file)));
    } catch (error) {
      setProblem(problemOf(error, file.name, t));
    } finally {
      setBusy(false);
    }
  };
  const correct = (index: number, code: string | null): void => {
    if (!run) return;
    start(run.entries.map((entry, at) => (at === index ? { ...entry, code } : entry)));
  };
  return (
    <div class="workbench">
      <header class="bench-head">
        <div class="row">
          <h1>
            {t('brand.name')} <span>{t('workbench.title')}</span>
          </h1>
          <span class="soft">
            {typeof held === 'object' && held !== null ? (
              <CoverageSummary coverage={held.coverage} asOf={held.asOf} />
            ) : held === null ? null : (
              <b class="tone-to_confirm toned">{t(held === 'key' ? 'workbench.key' : 'trouble.unreachable')}</b>
            )}
          </span>
        </div>
        <AskBar asked={asked} today={today} needsKey={held === 'key' || asked.key !== ''} onAsked={setAsked} />
      </header>
      <main class="bench-body">
        <IntakeForm
          onText={(text) => take(entriesOfPaste(text))}
          onFile={(file) => void takeFile(file)}
          busy={busy}
          problem={problem}
          compact={run !== null}
        />
        {intake?.entries.length ? <Read intake={intake} /> : null}
        {run ? (
          <>
            {askedAgain(run, asked) ? (
              <p class="read">
                {t('workbench.changed')}{' '}
                <button type="button" class="button" onClick={() => start(run.entries.slice())}>
                  {t('panel.recheck')}
                </button>
              </p>
            ) : null}
            <Results run={run} version={version} asOf={run.asOf ?? asked.asOf ?? today ?? ''} onCorrect={correct} />
          </>
        ) : (
          <Landing />
        )}
      </main>
    </div>
  );
}

/** The question above the table is no longer the one the table answers. */
const askedAgain = ({ question }: Run, asked: Asked): boolean =>
  question.purpose !== asked.purpose || question.place !== asked.place || question.asOf !== asked.asOf;

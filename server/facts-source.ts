import type { Facts } from '../shared/verdict/facts.ts';
import type { Question } from '../shared/verdict/question.ts';
import type { Snapshot } from './index/index-facts.ts';
import { fetchFacts } from './store/facts.ts';
import { lastInstant } from './store/import-turn.ts';
import type { Store } from './store/open.ts';

/** Where verdicts take their facts from: always one state of the data for one question. */
export interface FactsSource {
  /** Instant of the newest edition known, or null where nothing was ever imported. */
  knownAt(): Promise<string | null>;
  /** What was known at the question's `knownAt`. */
  factsFor(question: Question): Facts | Promise<Facts>;
  /** The state known at an instant, where it is held in memory. */
  snapshotAt(knownAt: string): Snapshot | null;
}

/** Facts by SQL, question by question: any `knownAt`, any size. */
export const storeFacts = (store: Store): FactsSource => ({
  knownAt: () => lastInstant(store),
  factsFor: (question) => fetchFacts(store, question),
  snapshotAt: () => null,
});

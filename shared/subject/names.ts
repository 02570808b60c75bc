import { comparisonName } from '../name/normalize.ts';
import type { HeldName, Subject } from './subject.ts';

const holds = (name: HeldName, form: string, day: string | null): boolean =>
  comparisonName(name.name) === form &&
  (day === null || ((name.from === null || name.from <= day) && (name.to === null || day <= name.to)));

/** Whether a subject held a name of this comparison form on a day; null asks for any day. */
export const holdsName = (subject: Subject, form: string, day: string | null): boolean =>
  subject.names.some((name) => holds(name, form, day));

const current = (name: HeldName, day: string): boolean =>
  (name.from === null || name.from <= day) && (name.to === null || day <= name.to);

/** The name a subject holds on a day, else its latest; of a natural person only the surname. */
export function nameOn(subject: Subject, day: string): string {
  const name = (subject.names.find((each) => current(each, day)) ?? subject.names.at(-1))?.name ?? '';
  return subject.kind === 'natural-person' ? `${[...name][0] ?? ''}**` : name;
}

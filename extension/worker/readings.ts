import type { Reading } from './reading.ts';

const KEPT_SELECTIONS = 20;

/** What is read in every tab, frame by frame. Held in memory alone: a restarted worker is told again by the pages. */
export class Readings {
  readonly #byTab = new Map<number, Map<number, Reading>>();
  readonly #selections = new Map<string, Reading>();

  put(reading: Reading): void {
    const { tabId, frameId } = reading.from;
    const frames = this.#byTab.get(tabId) ?? new Map<number, Reading>();
    this.#byTab.set(tabId, frames.set(frameId, reading));
  }

  /** Keeps a few readings of marked text apart: they are no part of what their pages show. */
  putSelection(reading: Reading): void {
    this.#selections.set(reading.id, reading);
    if (this.#selections.size > KEPT_SELECTIONS) this.#selections.delete(this.#selections.keys().next().value!);
  }

  /** The reading of that id, if it is still that frame's latest or one of its selections. */
  find(id: string, { tabId, frameId }: Reading['from']): Reading | null {
    const selection = this.#selections.get(id);
    if (selection?.from.tabId === tabId && selection.from.frameId === frameId) return selection;
    const reading = this.#byTab.get(tabId)?.get(frameId);
    return reading?.id === id ? reading : null;
  }

  /** The main frame first. */
  ofTab(tabId: number): Reading[] {
    return [...(this.#byTab.get(tabId)?.values() ?? [])].sort((a, b) => a.from.frameId - b.from.frameId);
  }

  tabs(): number[] {
    return [...this.#byTab.keys()];
  }

  dropFrame({ tabId, frameId }: Reading['from']): void {
    this.#byTab.get(tabId)?.delete(frameId);
  }

  dropTab(tabId: number): void {
    this.#byTab.delete(tabId);
  }

  clear(): void {
    this.#selections.clear();
    this.#byTab.clear();
  }
}

import type { Standing } from '../../shared/verdict/verdict.ts';
import { type PageReading, type PageSettings, sendMessage } from '../messages.ts';
import type { PartyAction, Trouble } from '../party.ts';
import { Badges } from './badges.tsx';
import { copyText } from './copy.ts';
import type { Found } from './found.ts';
import { Host } from './host.ts';
import { reach } from './link.ts';
import { Marks } from './mark.ts';
import { nearby } from './nearby.ts';
import { OpenCard } from './open-card.tsx';
import { isCovered, type Spot, spotOf } from './place.ts';
import { shownOf } from './reader.ts';
import { inSlices, type WorkTimes } from './slices.ts';

/** Up to so many mentions all are painted at once; beyond, those around the viewport, as the reader comes to them. */
const ALL_PAINTED = 2_000;
const BADGE_MARGIN_PX = 300;
const MOST_BADGES = 150;
const SETTLE_MS = 100;

interface Shown {
  reading: PageReading;
  mentions: ReadonlyMap<number, Found>;
  standings: readonly (Standing | Trouble)[];
}

/** Everything of ours that a reader sees on a page: lines under names, badges beside them, and one card. */
export class Overlay {
  readonly host = new Host();
  readonly #marks = new Marks();
  readonly #badges: Badges;
  readonly #card: OpenCard;
  readonly #signal: AbortSignal;
  readonly #times: WorkTimes;
  #shown: Shown = { reading: { id: '', parties: 0, unnamed: [], spans: [] }, mentions: new Map(), standings: [] };
  /** Mentions the page has changed since it was read. */
  readonly #gone = new Set<number>();
  #unnamed = new Set<number>();
  #byNode: Map<Node, number[]> | null = null;
  /** The mention whose card is open. */
  #open: number | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  constructor(settings: PageSettings, signal: AbortSignal, times: WorkTimes) {
    this.#signal = signal;
    this.#times = times;
    this.#badges = new Badges(this.host, settings, (mention) => void this.open(mention));
    this.#card = new OpenCard(this.host, settings);
    addEventListener('beforeprint', () => this.#paint([...this.#shown.mentions.values()]), { signal });
    document.addEventListener('pointerdown', (event) => event.target !== this.host.element && this.close(), { signal });
    signal.addEventListener('abort', () => this.#remove());
  }

  /** Shows a reading in place of the one before. */
  async show(shown: Shown): Promise<void> {
    const isNew = shown.mentions !== this.#shown.mentions;
    this.#shown = shown;
    if (isNew) {
      this.#marks.clear();
      this.#byNode = null;
      this.#unnamed = new Set(shown.reading.unnamed);
      this.#gone.clear();
    }
    if (shown.mentions.size > 0) this.host.show();
    await this.#refresh();
    if (this.#open !== null) await this.open(this.#open);
  }

  /** The page no longer says what these nodes said: no mark may outlive its words, not even for one frame. */
  forget(nodes: readonly Node[]): void {
    for (const node of nodes) {
      if (node.nodeType === Node.TEXT_NODE && node.isConnected)
        for (const mention of this.#indexByNode().get(node) ?? []) this.#drop(mention);
    }
    for (const mention of this.#badges.mentions)
      if (!this.#found(mention)?.range.startContainer.isConnected) this.#drop(mention);
  }

  /** Moves what stands on the page to where its names are now, and soon looks for names come near. */
  follow(): void {
    if (!this.host.element.isConnected && this.#shown.mentions.size > 0) this.host.show();
    this.#placeAgain(this.#badges.mentions);
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => void this.#refresh(), SETTLE_MS);
  }

  /** Opens the card of a mention; false where the frame has none such. */
  async open(mention: number): Promise<boolean> {
    const found = this.#found(mention);
    if (!found) {
      this.close();
      return false;
    }
    const about = await reach(() => sendMessage('pageOpens', { reading: this.#shown.reading.id, party: found.party }));
    if (!about) return false;
    const before = this.#open;
    this.#open = mention;
    this.#card.show(found, about, (action) => this.#act(found.party, action, about));
    this.#placeAgain(before === null ? [mention] : [before, mention]);
    return true;
  }

  /** Brings a mention into view and opens its card. */
  async jump(mention: number): Promise<boolean> {
    const found = this.#found(mention);
    if (!found) return false;
    found.element.scrollIntoView({ block: 'center', inline: 'nearest' });
    return this.open(mention);
  }

  close(): void {
    if (this.#open === null) return;
    const mention = this.#open;
    this.#open = null;
    this.#card.close();
    this.#placeAgain([mention]);
    this.#badges.focus(mention);
  }

  #act(party: number, action: PartyAction, about: Parameters<OpenCard['show']>[1]): void {
    if (action.kind === 'close') this.close();
    else if (action.kind === 'copy') copyText(about);
    else void reach(() => sendMessage('pageActs', { reading: this.#shown.reading.id, party, action }));
  }

  /** Paints and badges what is in and near the viewport, in slices; a newer call takes over. */
  async #refresh(): Promise<void> {
    const turn = ++this.#turn;
    await inSlices(
      this.#refreshing(() => turn !== this.#turn),
      this.#signal,
      this.#times,
    ).catch(() => undefined);
  }

  *#refreshing(isOver: () => boolean): Generator<void> {
    const mentions = [...this.#shown.mentions.values()].filter(({ index }) => !this.#gone.has(index));
    yield;
    const isLong = mentions.length > ALL_PAINTED;
    for (const found of isLong ? yield* nearby(mentions, innerHeight) : mentions) {
      if (isOver()) return;
      this.#paint([found]);
      yield;
    }
    const candidates = mentions.filter((found) => this.#wantsBadge(found));
    const badged = (yield* nearby(candidates, BADGE_MARGIN_PX)).slice(0, MOST_BADGES);
    const wanted = new Set(badged.map((found) => found.index));
    // All is read before anything is written: reading after a write has the browser lay out the whole page again.
    const spots: (Spot | null)[] = [];
    for (const found of badged) {
      spots.push(isCovered(found, this.host.element) ? null : spotOf(found));
      yield;
    }
    if (isOver()) return;
    for (const mention of this.#badges.mentions)
      if (!wanted.has(mention) && mention !== this.#open) this.#badges.drop(mention);
    for (const [at, found] of badged.entries()) {
      yield;
      if (isOver()) return;
      this.#place(found, spots[at]!);
    }
  }

  /** Names have a badge, and the codes of parties that the page gives no name. */
  #wantsBadge({ isCode, hidden, party }: Found): boolean {
    return !hidden && (!isCode || this.#unnamed.has(party));
  }

  #paint(mentions: readonly Found[]): void {
    for (const { index, range, party } of mentions)
      this.#marks.paint(index, range, shownOf(this.#shown.standings[party] ?? 'pending').shown);
  }

  /** Moves badges that stand already to where their names are now. */
  #placeAgain(mentions: readonly number[]): void {
    const standing = mentions.filter((mention) => this.#badges.has(mention));
    const found = standing.flatMap((mention) => this.#found(mention) ?? []);
    const spots = found.map(spotOf);
    for (const [at, each] of found.entries()) this.#place(each, spots[at]!);
  }

  #place(found: Found, spot: Spot | null): void {
    if (!spot) {
      this.#badges.hide(found.index);
      return;
    }
    const shown = shownOf(this.#shown.standings[found.party] ?? 'pending');
    this.#badges.show(found.index, spot, { name: found.text, ...shown, open: found.index === this.#open });
  }

  /** A mention as it was read, unless the page has changed it since. */
  #found(mention: number): Found | undefined {
    return this.#gone.has(mention) ? undefined : this.#shown.mentions.get(mention);
  }

  #drop(mention: number): void {
    this.#marks.erase(mention);
    this.#badges.drop(mention);
    this.#gone.add(mention);
    if (mention === this.#open) this.close();
  }

  #indexByNode(): Map<Node, number[]> {
    if (this.#byNode) return this.#byNode;
    const byNode = new Map<Node, number[]>();
    for (const { index, range } of this.#shown.mentions.values()) {
      for (const node of new Set([range.startContainer, range.endContainer])) {
        const known = byNode.get(node);
        if (known) known.push(index);
        else byNode.set(node, [index]);
      }
    }
    this.#byNode = byNode;
    return byNode;
  }

  #remove(): void {
    clearTimeout(this.#settling);
    this.#card.close();
    this.#badges.clear();
    this.#marks.remove();
    this.host.remove();
  }
}

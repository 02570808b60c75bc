import { render } from 'preact';
import type { Trouble } from '../party.ts';
import { Badge } from '../ui/badge.tsx';
import type { Shown } from '../ui/standing.tsx';
import { type Look, Surface } from '../ui/surface.tsx';
import type { Host } from './host.ts';
import type { Spot } from './place.ts';

/** What one badge shows. */
export interface BadgeContent {
  name: string;
  shown: Shown;
  trouble: Trouble | null;
  open: boolean;
}

interface Standing {
  box: HTMLElement;
  spot: Spot | null;
  content: BadgeContent;
}

/** The badges in and near the viewport, one box each, so that one can come, move or go without the others. */
export class Badges {
  readonly #host: Host;
  readonly #look: Look;
  readonly #onOpen: (mention: number) => void;
  readonly #standing = new Map<number, Standing>();

  constructor(host: Host, look: Look, onOpen: (mention: number) => void) {
    this.#host = host;
    this.#look = look;
    this.#onOpen = onOpen;
  }

  get mentions(): number[] {
    return [...this.#standing.keys()];
  }

  has(mention: number): boolean {
    return this.#standing.has(mention);
  }

  show(mention: number, spot: Spot, content: BadgeContent): void {
    const known = this.#standing.get(mention);
    const badge = known ?? { box: this.#host.box('spot'), spot: null, content };
    this.#standing.set(mention, badge);
    this.#move(badge, spot);
    if (known && same(known.content, content)) return;
    badge.content = content;
    render(
      <Surface look={this.#look}>
        <Badge {...content} onOpen={() => this.#onOpen(mention)} />
      </Surface>,
      badge.box,
    );
  }

  /** Takes a badge out of sight without losing it: its name is scrolled or covered away. */
  hide(mention: number): void {
    const badge = this.#standing.get(mention);
    if (badge) badge.box.hidden = true;
  }

  drop(mention: number): void {
    const badge = this.#standing.get(mention);
    if (!badge) return;
    render(null, badge.box);
    badge.box.remove();
    this.#standing.delete(mention);
  }

  clear(): void {
    for (const mention of this.mentions) this.drop(mention);
  }

  focus(mention: number): void {
    this.#standing.get(mention)?.box.querySelector('button')?.focus();
  }

  #move(badge: Standing, spot: Spot): void {
    badge.box.hidden = false;
    const { spot: before } = badge;
    if (before && before.x === spot.x && before.y === spot.y && before.scale === spot.scale) return;
    badge.box.style.transform = `translate(${spot.x}px, ${spot.y}px) scale(${spot.scale})`;
    badge.spot = spot;
  }
}

const same = (a: BadgeContent, b: BadgeContent): boolean =>
  a.name === b.name && a.shown === b.shown && a.trouble === b.trouble && a.open === b.open;

import { autoUpdate, computePosition, flip, offset, shift, size, type VirtualElement } from '@floating-ui/dom';
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import type { PageParty, PageState, PartyAction } from '../party.ts';
import { Card } from '../ui/card.tsx';
import { NoParty, type NoPartyReason } from '../ui/no-party.tsx';
import { type Look, Surface } from '../ui/surface.tsx';
import type { Found } from './found.ts';
import type { Host } from './host.ts';
import { rectsOf } from './place.ts';

/** Pixels a card keeps from the viewport's edge, and the height under which it rather covers its name. */
const EDGE = 8;
const LOWEST = 280;

/** The mention a card hangs on, as the placing library asks for it. */
const anchorAt = ({ range, element }: Pick<Found, 'range' | 'element'>): VirtualElement => ({
  contextElement: element,
  getBoundingClientRect: () => rectsOf(range)[0] ?? element.getBoundingClientRect(),
});

/** The one card of a page. It follows its mention through scrolling, zooming and resizing. */
export class OpenCard {
  readonly #host: Host;
  readonly #look: Look;
  #box: HTMLElement | null = null;
  #stop: (() => void) | null = null;

  constructor(host: Host, look: Look) {
    this.#host = host;
    this.#look = look;
  }

  get isOpen(): boolean {
    return this.#box !== null;
  }

  show(
    at: Pick<Found, 'range' | 'element'>,
    about: { party: PageParty; state: PageState },
    onAction: (action: PartyAction) => void,
  ): void {
    this.#hang(at, <Card {...about} onAction={onAction} takeFocus={this.#box === null} />);
  }

  /** Says in a card's place why there is none. */
  tell(at: Pick<Found, 'range' | 'element'>, reason: NoPartyReason, onClose: () => void): void {
    this.#hang(at, <NoParty reason={reason} onClose={onClose} />);
  }

  #hang(at: Pick<Found, 'range' | 'element'>, content: ComponentChildren): void {
    this.#box ??= this.#host.box('float');
    const box = this.#box;
    render(<Surface look={this.#look}>{content}</Surface>, box);
    this.#stop?.();
    const anchor = anchorAt(at);
    this.#stop = autoUpdate(anchor, box, () => void this.#place(anchor, box));
  }

  close(): void {
    this.#stop?.();
    this.#stop = null;
    if (!this.#box) return;
    render(null, this.#box);
    this.#box.remove();
    this.#box = null;
  }

  async #place(anchor: VirtualElement, box: HTMLElement): Promise<void> {
    const { x, y } = await computePosition(anchor, box, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        // Beside a name there stands its badge.
        offset(({ placement }) => (placement.startsWith('right') ? 30 : 10)),
        flip({
          padding: EDGE,
          fallbackStrategy: 'bestFit',
          fallbackPlacements: ['top-start', 'right-start', 'left-start'],
        }),
        size({
          padding: EDGE,
          apply: ({ availableHeight }) =>
            box.style.setProperty('--room', `${Math.max(LOWEST, Math.floor(availableHeight))}px`),
        }),
        shift({ padding: EDGE, crossAxis: true }),
      ],
    });
    box.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
}

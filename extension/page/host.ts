import overlayCss from '../ui/overlay.css?inline';

/** Nothing of the page reaches in: inner important rules win over outer ones. Not printed: its places are the screen's. */
const HOST_CSS = `
:host { all: initial !important; display: block !important; position: absolute !important; inset: 0 auto auto 0 !important;
  width: 0 !important; height: 0 !important; margin: 0 !important; padding: 0 !important; border: 0 !important;
  overflow: visible !important; background: none !important; z-index: 2147483647 !important; pointer-events: auto !important; }
:host::backdrop { display: none !important; }
.spot { position: absolute; left: 0; top: 0; width: 18px; height: 18px; transform-origin: 0 0; }
.float { position: fixed; left: 0; top: 0; width: max-content; }
.float .card { max-height: min(640px, 100vh - 16px, var(--room, 100vh)) !important; }
@media print { :host { display: none !important; } }`;

/** A page that keeps throwing the host out is let have its way after so many times. */
const LONGEST_QUARREL = 8;

/** The one element we add to a page, with everything of ours in its closed shadow root, above all else on the page. */
export class Host {
  readonly element = document.createElement('xinjian-overlay');
  readonly #root = this.element.attachShadow({ mode: 'closed' });
  #returned = 0;

  constructor() {
    const sheet = document.createElement('style');
    sheet.textContent = overlayCss + HOST_CSS;
    this.#root.append(sheet);
  }

  /** Puts the host into the page, or back into it. */
  show(): void {
    if (this.element.isConnected || this.#returned > LONGEST_QUARREL) return;
    this.#returned++;
    document.documentElement.append(this.element);
    this.element.popover = 'manual';
    this.element.showPopover();
  }

  /** A box of its own in the shadow root, for one component. */
  box(kind: 'spot' | 'float'): HTMLElement {
    const box = document.createElement('div');
    box.className = kind;
    this.#root.append(box);
    return box;
  }

  /** Whether the focus is within our own elements. */
  get focused(): Element | null {
    return this.#root.activeElement;
  }

  remove(): void {
    this.element.remove();
  }
}

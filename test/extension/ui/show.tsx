import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { DEFAULT_LOOK, type Look, Surface } from '../../../extension/ui/surface.tsx';

/** Renders a component as a surface does and returns its root element. */
export function show(content: ComponentChild, look: Partial<Look> = {}): HTMLElement {
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  act(() => render(<Surface look={{ ...DEFAULT_LOOK, ...look }}>{content}</Surface>, root));
  return root;
}

const plain = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();

export const textOf = (element: Element): string => plain(element);

/** The button, link or control that reads or is named so. */
export function control(root: ParentNode, name: string): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, a, summary, input, select')];
  const found = all.find((each) => (each.getAttribute('aria-label') ?? plain(each)) === name);
  if (!found) throw new Error(`no control “${name}” among: ${all.map(plain).join(' | ')}`);
  return found;
}

export function click(element: HTMLElement): void {
  act(() => element.click());
}

export function type(input: HTMLInputElement, text: string): void {
  act(() => {
    input.value = text;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export function press(element: HTMLElement, key: string): void {
  act(() => {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

export function submit(form: HTMLFormElement): void {
  act(() => {
    form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  });
}

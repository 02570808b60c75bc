import * as v from 'valibot';
import { storage } from 'wxt/utils/storage';
import { DivisionSchema } from '../shared/api/day.ts';
import { PURPOSES } from '../shared/policy/purpose.ts';
import { LIST_IDS, type ListId } from '../shared/record/list.ts';
import { LANGUAGES } from '../shared/verdict/question.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['comfortable', 'compact'] as const;

/** An http(s) address without path: what a permission is asked for. */
const OriginSchema = v.pipe(
  v.string(),
  v.url(),
  v.check((text) => /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text, '须为 http(s) 网站地址'),
);
const ServerSchema = v.object({
  url: v.pipe(
    v.string(),
    v.url(),
    v.check((text) => /^https?:$/.test(new URL(text).protocol), '须以 http:// 或 https:// 开头'),
  ),
  key: v.nullable(v.string()),
});

/** Every stored setting. The user's choices and an administrator's policy are both a part of it. */
const fields = {
  /** Null until the user chooses: nothing is sent anywhere before. */
  server: v.nullable(ServerSchema),
  purpose: v.picklist(PURPOSES),
  /** GB/T 2260 code of where the user acts; null is the nation. */
  place: v.nullable(DivisionSchema),
  /** Added to the lists the purpose requires. */
  lists: v.array(v.picklist(LIST_IDS)),
  /** `auto`: the browser's, where it is one of ours. */
  language: v.picklist(['auto', ...LANGUAGES]),
  theme: v.picklist(THEMES),
  density: v.picklist(DENSITIES),
  /** Blind bids: nothing is shown, nothing asked. */
  blindBid: v.boolean(),
  /** Origins the user enabled; everywhere else no script of ours is registered. */
  sites: v.array(OriginSchema),
};
export const SettingsSchema = v.object(fields);
export type Settings = v.InferOutput<typeof SettingsSchema>;
export type SettingName = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  server: null,
  purpose: 'procurement',
  place: null,
  lists: [],
  language: 'auto',
  theme: 'system',
  density: 'comfortable',
  blindBid: false,
  sites: [],
};

/** An administrator's settings (`storage.managed`, `public/policy.json`). */
export type Policy = Partial<Settings>;

/** What holds, and which part of it an administrator decided: whole settings, and single lists and sites. */
export interface EffectiveSettings {
  settings: Settings;
  locked: { names: SettingName[]; lists: ListId[]; sites: string[] };
}

const union = <T>(first: readonly T[], second: readonly T[]): T[] => [...new Set([...first, ...second])];

/** The policy wins setting by setting; lists and sites add up, so that nothing of the user's is lost when it goes. */
export function mergePolicy(own: Settings, policy: Policy): EffectiveSettings {
  const { lists = [], sites = [], ...single } = policy;
  return {
    settings: { ...own, ...single, lists: union(lists, own.lists), sites: union(sites, own.sites) },
    locked: { names: Object.keys(single) as SettingName[], lists, sites },
  };
}

/** Stored or managed data of whatever origin → the settings in it that are valid; the others fall back on their own. */
export function readFields(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {};
  const valid = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = v.safeParse(schema, (stored as Record<string, unknown>)[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  return Object.fromEntries(valid) as Partial<Settings>;
}

const ownItem = storage.defineItem<unknown>('local:settings', { fallback: DEFAULT_SETTINGS, version: 1 });

/** Firefox rejects where no policy is installed at all: that is no policy. */
const readPolicy = async (): Promise<Policy> => {
  const managed = await storage.getItem('managed:settings').catch(() => null);
  return readFields(managed);
};

export async function readOwnSettings(): Promise<Settings> {
  return { ...DEFAULT_SETTINGS, ...readFields(await ownItem.getValue()) };
}

/** What holds now: the user's choices under an administrator's policy. */
export async function readSettings(): Promise<EffectiveSettings> {
  return mergePolicy(await readOwnSettings(), await readPolicy());
}

/** Stores a part of the user's own choices; what policy locks keeps its own value and is only overruled. */
export async function writeSettings(change: Partial<Settings>): Promise<void> {
  await ownItem.setValue(v.parse(SettingsSchema, { ...(await readOwnSettings()), ...change }));
}

/** Calls back after every change of what holds; returns the way to stop. */
export function watchSettings(changed: (now: EffectiveSettings) => void): () => void {
  const tell = (): void => void readSettings().then(changed);
  const stops = [ownItem.watch(tell), storage.watch('managed:settings', tell)];
  return () => {
    for (const stop of stops) stop();
  };
}

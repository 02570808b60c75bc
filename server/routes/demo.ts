import { Hono } from 'hono';
import { tenderPage } from '../demonstration/tender-page.ts';
import type { Env } from '../env.ts';
import { dayInShanghai } from '../question.ts';

/** The demonstration tender page, so that the overlay can be tried without any portal. */
export const demoRoutes = new Hono<Env>().get('/demo', (c) => c.html(tenderPage(dayInShanghai(c.get('deps').now()))));

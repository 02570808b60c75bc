import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { secureHeaders } from 'hono/secure-headers';
import type { Deps, Env } from './env.ts';
import { apiKey } from './middleware/api-key.ts';
import { bodySize } from './middleware/body-size.ts';
import { observe } from './middleware/observe.ts';
import { origins } from './middleware/origins.ts';
import { onError, onNotFound, ProblemError, problemResponse } from './middleware/problem.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { accessLogRoutes } from './routes/access-log.ts';
import { changesRoutes } from './routes/changes.ts';
import { coverageRoutes } from './routes/coverage.ts';
import { demoRoutes } from './routes/demo.ts';
import { docsRoutes } from './routes/docs.ts';
import { healthRoutes } from './routes/health.ts';
import { monitorRoutes } from './routes/monitors.ts';
import { policyRoutes } from './routes/policies.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { subjectRoutes } from './routes/subjects.ts';
import { verifyRoutes } from './routes/verify.ts';
import { workbenchRoutes } from './routes/workbench.ts';

const SECURITY = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
  },
  crossOriginResourcePolicy: 'cross-origin',
  referrerPolicy: 'no-referrer',
});

/** The application as a value of what it stands on: the same for a socket and for `app.request` in a test. */
export function createApp(deps: Deps): Hono<Env> {
  const app = new Hono<Env>();
  app.onError(onError);
  app.notFound(onNotFound);
  app.use(observe(deps));
  app.use(SECURITY);
  app.use(
    methodNotAllowed<Env>({
      app,
      onMethodNotAllowed: (c, methods) =>
        problemResponse(
          c,
          new ProblemError(405, `${c.req.path} 只支持 ${methods.join('、')}`, {
            headers: { Allow: methods.join(', ') },
          }),
        ),
    }),
  );
  app.use(origins(deps.config.origins));
  app.use(bodySize(deps.config.bodyLimit));
  app.route('/', healthRoutes);
  app.route('/', docsRoutes(app));
  app.route('/', demoRoutes);
  app.route('/', reconcileRoutes);
  app.use('/v1/*', apiKey, rateLimit());
  for (const routes of [
    verifyRoutes,
    subjectRoutes,
    coverageRoutes,
    changesRoutes,
    monitorRoutes,
    policyRoutes,
    accessLogRoutes,
  ]) {
    app.route('/v1', routes);
  }
  app.route('/', workbenchRoutes());
  return app;
}

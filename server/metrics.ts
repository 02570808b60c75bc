import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` tells Prometheus; no label ever holds a name or a code. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Counter({
    name: 'xinjian_http_requests_total',
    help: 'HTTP requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [this.registry],
  });
  readonly duration = new Histogram({
    name: 'xinjian_http_request_seconds',
    help: 'Time to answer, by route',
    labelNames: ['route'],
    buckets: [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5],
    registers: [this.registry],
  });
  readonly verdicts = new Counter({
    name: 'xinjian_verdicts_total',
    help: 'Parties answered, by standing',
    labelNames: ['standing'],
    registers: [this.registry],
  });
  readonly editionAge = new Gauge({
    name: 'xinjian_edition_age_days',
    help: 'Days since the newest edition of a list was published',
    labelNames: ['list'],
    registers: [this.registry],
  });

  /** Adds the process's own figures: once a process, by whoever serves. */
  withProcess(): this {
    collectDefaultMetrics({ register: this.registry });
    return this;
  }
}

import { type DestinationStream, type Logger, pino } from 'pino';

/**
 * Structured logs, one JSON a line, to standard error by default. Requests are logged by method, route, status and
 * duration alone: no query string, no body, no name or code of anyone asked about.
 */
export const createLog = (level: string, destination: DestinationStream = pino.destination(2)): Logger =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);

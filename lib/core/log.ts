import 'server-only'
import pino from 'pino'
import { describeError } from './describe-error'

/**
 * Structured log. Only codes, ids and durations belong here: no names, no input, no figures, so that a
 * log can be handed to anyone who runs the server.
 */
export const log = pino({
  level: process.env['LOG_LEVEL'] ?? 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  serializers: { err: describeError },
})

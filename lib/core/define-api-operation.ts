import 'server-only'
import type { z } from 'zod'
import type { ApiOperation, Asked, AskedRaw, OperationDeclaration } from './api-operation'
import { DomainError, type FieldProblem } from './errors'
import { parseInput } from './parse'

/** Ties an operation together: what was asked is checked against what it declares, then its verb is called. */
export function defineApiOperation<
  Data,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(declared: OperationDeclaration<Data, Query, Body, Answer>): ApiOperation {
  const { id, method, path, scope, points, query, body, answer, verb, input, view } = declared
  return {
    ...{ id, method, path, scope, points, query, body, answer },
    problem: declared.problem ?? (() => ({})),
    problemMembers: declared.problemMembers ?? null,
    run: async (ctx, raw) => {
      const asked = checked(declared, raw)
      return view(await verb({ ctx, input: input(asked) }), asked)
    },
  }
}

function checked<Query extends z.ZodObject, Body extends z.ZodType>(
  { query, body }: { query: Query; body: Body },
  raw: AskedRaw,
): Asked<z.output<Query>, z.output<Body>> {
  refuseUnknown(query, raw.query)
  return { ...raw, query: parseInput(query, raw.query), body: parseInput(body, raw.body) }
}

/** A misspelt parameter would be left out in silence, and the answer taken for another. */
function refuseUnknown(query: z.ZodObject, asked: unknown): void {
  const unknown = Object.keys(asked ?? {}).filter((name) => !(name in query.shape))
  if (unknown.length === 0) return
  const problems = unknown.map((name): [string, FieldProblem] => [name, 'unknown'])
  throw new DomainError('invalid_input', 'invalid_input', {}, Object.fromEntries(problems))
}

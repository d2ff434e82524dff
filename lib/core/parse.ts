import type { z } from 'zod'
import { DomainError, type FieldProblem } from './errors'

/** A field's problem as a zod message: `z.string().min(1, problem('required'))`. */
export const problem = (code: FieldProblem): FieldProblem => code

const problems: ReadonlySet<string> = new Set<FieldProblem>([
  'required',
  'invalid',
  'too_long',
  'date',
  'reason',
])

/**
 * The only parse of a verb's input.
 * @throws DomainError invalid_input with one problem for each field, named by its path
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const fieldProblems: Record<string, FieldProblem> = {}
  for (const issue of result.error.issues) {
    fieldProblems[issue.path.join('.')] ??= isProblem(issue.message) ? issue.message : 'invalid'
  }
  throw new DomainError('invalid_input', 'invalid_input', {}, fieldProblems)
}

function isProblem(message: string): message is FieldProblem {
  return problems.has(message)
}

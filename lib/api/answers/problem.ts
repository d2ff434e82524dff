import { z } from 'zod'
import { named, said } from './said'

/** An error as RFC 9457 writes it; the edge makes it. */
export const problemAnswer = named(
  'Problem',
  z.object({
    type: said('problem_type', z.string()),
    title: said('problem_title', z.string()),
    status: said('problem_status', z.number().int()),
    detail: said('problem_detail', z.string()),
    instance: said('problem_instance', z.string()),
    code: said('problem_code', z.string()),
    errors: said(
      'problem_errors',
      z
        .array(
          z.object({
            name: said('problem_field', z.string()),
            detail: said('problem_field_detail', z.string()),
          }),
        )
        .optional(),
    ),
  }),
)

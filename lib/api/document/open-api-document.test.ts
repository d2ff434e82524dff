import { existsSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { apiOperations } from '@/lib/api/operations/all'
import { openApiDocument } from './open-api-document'

describe('the document of the API', () => {
  it.each(['vi', 'en'] as const)(
    'is valid OpenAPI 3.1 in %s, and explains every parameter',
    async (locale) => {
      const document = openApiDocument(locale)
      const validator = new Validator()
      const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)))
      expect(errors ?? []).toEqual([])
      expect(valid).toBe(true)
      expect(validator.version).toBe('3.1')
      const text = JSON.stringify(document)
      expect(text).not.toContain('"description":""')
      const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
        ([, name]) => name,
      )
      for (const name of references) expect(Object.keys(document.components.schemas)).toContain(name)
    },
  )

  it('tells of every operation once, each at a route that is there', () => {
    expect(new Set(apiOperations.map(({ id }) => id)).size).toBe(apiOperations.length)
    const { paths } = openApiDocument('vi')
    for (const operation of apiOperations) {
      const folder = operation.path.replaceAll('{', '[').replaceAll('}', ']')
      const route = path.resolve(import.meta.dirname, '../../../app/api/v1', `.${folder}`, 'route.ts')
      expect(existsSync(route), route).toBe(true)
      expect(paths[operation.path]?.[operation.method.toLowerCase()]).toMatchObject({
        operationId: operation.id,
      })
    }
  })
})

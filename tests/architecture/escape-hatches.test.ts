import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectFiles, textOf } from '@/tests/architecture/project-files'
import { parse, walk } from '@/tests/isolation/walker/sources'

// Ways around the compiler and the lint rules, and promises for later.

const files = projectFiles().filter((file) => /\.(ts|tsx|mjs)$/.test(file))

describe('nowhere in the project', () => {
  it('is the compiler or a lint rule told to look away, or something left for later', () => {
    const found = files.flatMap((file) => hatchesIn(file, textOf(file)).map((hatch) => `${file}: ${hatch}`))
    expect(found).toEqual([])
  })

  it.each([
    ['a rule switched off', '// eslint-' + 'disable-next-line no-console\nexport const a = 1'],
    ['a checked file that is not', '// @ts-' + 'nocheck\nexport const a = 1'],
    ['an error expected', '// @ts-' + 'expect-error\nexport const a = 1'],
    ['a promise', '// TO' + 'DO: later\nexport const a = 1'],
    ['a type that fits everything', 'export function a(b: any) {}'],
    ['a type forced', 'export const a = {} as unknown as string'],
  ])('caught: %s', (_, text) => {
    expect(hatchesIn('lib/x/x.ts', text)).toHaveLength(1)
  })

  it('let pass: the words in a text', () => {
    expect(hatchesIn('lib/x/x.ts', `export const a: unknown = 'any TO${'DO'} as unknown as text'`)).toEqual(
      [],
    )
  })
})

describe('the compiler', () => {
  it('is as strict as it can be', () => {
    const { config } = ts.parseConfigFileTextToJson('tsconfig.json', textOf('tsconfig.json')) as {
      config: { compilerOptions: Record<string, unknown> }
    }
    expect(config.compilerOptions).toMatchObject({
      strict: true,
      noUncheckedIndexedAccess: true,
      exactOptionalPropertyTypes: true,
      noImplicitOverride: true,
      noImplicitReturns: true,
      noFallthroughCasesInSwitch: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noPropertyAccessFromIndexSignature: true,
      useUnknownInCatchVariables: true,
      verbatimModuleSyntax: true,
    })
  })
})

function hatchesIn(file: string, text: string): string[] {
  const source = parse({ path: file, text })
  const hatches = commentsOf(source).filter((comment) =>
    /eslint-disable|@ts-(ignore|nocheck|expect-error)|\b(TODO|FIXME|XXX)\b/.test(comment),
  )
  walk(source, (node) => {
    if (node.kind === ts.SyntaxKind.AnyKeyword) hatches.push(`any: ${node.parent.getText()}`)
    if (!ts.isAsExpression(node) || !ts.isAsExpression(node.expression)) return
    if (node.expression.type.kind === ts.SyntaxKind.UnknownKeyword) hatches.push(node.getText())
  })
  return hatches
}

function commentsOf(source: ts.SourceFile): string[] {
  const text = source.getFullText()
  const comments = new Map<number, string>()
  walk(source, (node) => {
    for (const { pos, end } of [
      ...(ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.getEnd()) ?? []),
    ]) {
      comments.set(pos, text.slice(pos, end))
    }
  })
  return [...comments.values()]
}

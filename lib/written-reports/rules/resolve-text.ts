import type { ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { SECTIONS, type ReportContent, type SectionKey } from '@/lib/written-reports/rules/report-content'
import { tokenText, type TokenProblem } from '@/lib/written-reports/rules/token-text'
import { piecesOf } from '@/lib/written-reports/rules/tokens'

/** Braces that mean nothing, and where they stand: line and place in it count from 1. */
export type TextProblem = {
  problem: TokenProblem | 'broken'
  text: string
  line: number
  column: number
}

export type ResolvedText = { text: string; problems: TextProblem[] }

/** The text with what its tokens stand for; what means nothing stays as it was typed, and is told. */
export function resolveText(text: string, facts: ReportFacts, decimals: 0 | 2): ResolvedText {
  const problems: TextProblem[] = []
  const resolved = piecesOf(text).map((piece) => {
    if (piece.kind === 'text') return piece.text
    const said =
      piece.kind === 'token'
        ? tokenText(piece.token, facts, decimals)
        : ({ ok: false, problem: 'broken' } as const)
    if (said.ok) return said.text
    problems.push({ problem: said.problem, text: piece.text, ...placeOf(text, piece.at) })
    return piece.text
  })
  return { text: resolved.join(''), problems }
}

/** Everything that stands in the way of issuing, section by section. */
export function contentProblems(
  { sections, decimals }: Pick<ReportContent, 'sections' | 'decimals'>,
  facts: ReportFacts,
): (TextProblem & { section: SectionKey })[] {
  return SECTIONS.flatMap((section) =>
    resolveText(sections[section].text, facts, decimals).problems.map((problem) => ({ ...problem, section })),
  )
}

function placeOf(text: string, at: number): { line: number; column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

import { useTranslations } from 'next-intl'
import { findingSentence } from '@/components/members/finding-sentence'
import { useFormSetting } from '@/components/members/form/form-context'
import { withText, type FormField } from '@/components/members/form/form-texts'
import { formFieldOf } from '@/components/members/form/read-form'

/** One field: its text, what is wrong with it and what is odd, in words. */
export function useField(name: FormField) {
  const t = useTranslations('members')
  const { model, required } = useFormSetting()
  const text = model.form.texts[name]
  const told = model.tried || model.seen.has(name)
  const own = [...model.findings, ...serverFindings(model.answer)].filter(
    (finding) => formFieldOf(finding) === name,
  )
  const refusal = own.find(({ severity }) => severity === 'refuse')
  const problem = model.problems[name]
  const sentences = own
    .filter(({ severity }) => severity === 'warn')
    .map((finding) => findingSentence(t, finding))
  const wanted = required.some((field) => field === name || (field === 'birthOn' && name === 'birth'))
  return {
    id: name,
    value: text,
    label: wanted ? `${t(`field.${name}`)} •` : t(`field.${name}`),
    error: !told
      ? undefined
      : refusal
        ? findingSentence(t, refusal)
        : problem
          ? t(`form.problem.${problem}`)
          : undefined,
    remarks: told ? [...new Set(sentences)] : [],
    change: (next: string) => model.change(withText(model.form, name, next)),
    leave: () => model.leaveField(name),
  }
}

function serverFindings(answer: ReturnType<typeof useFormSetting>['model']['answer']) {
  return answer && 'findings' in answer ? answer.findings : []
}

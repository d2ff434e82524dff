'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFormSetting } from '@/components/members/form/form-context'
import { FormChoice, FormNote, FormText } from '@/components/members/form/form-field'
import { IdentityField } from '@/components/members/form/identity-field'
import { NameField } from '@/components/members/form/name-field'
import { OpeningFields, openingKindOf } from '@/components/members/form/opening-fields'
import { Card } from '@/components/ui/card'
import { contracts, educations, sexes } from '@/lib/members/rules/member-fields'

/** The fields in the order in which a paper form has them. */
export function FormSections({ maySensitive }: { maySensitive: boolean }) {
  const { isNew } = useFormSetting()
  return (
    <>
      <PersonSection />
      <UnionSection />
      <ContactSection />
      <WorkSection />
      {isNew && maySensitive ? <SensitiveSection /> : null}
    </>
  )
}

function PersonSection() {
  const t = useTranslations('members')
  return (
    <Section title={t('form.section.who')}>
      <NameField className="sm:col-span-2" />
      <FormText name="birth" hint={t('form.birth_hint')} day inputMode="numeric" maxLength={10} />
      <FormChoice name="sex" choices={useChoices(sexes.map((code) => [code, t(`sex.${code}`)]))} />
      <IdentityField className="sm:col-span-2" />
    </Section>
  )
}

function UnionSection() {
  const t = useTranslations('members')
  const { model, isNew, subUnits, cardPattern } = useFormSetting()
  const chosen = model.form.texts.subUnitId
  const open = subUnits.filter(({ id, closedOn }) => closedOn === null || id === chosen)
  const joins = !isNew || openingKindOf(model.form.texts.openingKind) === 'entered'
  return (
    <Section title={t('form.section.union')}>
      {isNew ? <OpeningFields className="sm:col-span-2" /> : null}
      {joins ? (
        <>
          <FormText name="joinedOn" hint={t('form.day_hint')} day inputMode="numeric" maxLength={10} />
          <FormText name="admissionDecision" hint={t('form.decision_hint')} maxLength={80} />
        </>
      ) : null}
      <FormText
        name="cardNumber"
        hint={cardPattern ? t('form.card_hint', { pattern: cardPattern }) : undefined}
        autoCapitalize="characters"
        spellCheck={false}
      />
      <FormChoice
        name="subUnitId"
        choices={[
          { value: '', label: t('none') },
          ...open.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
    </Section>
  )
}

function ContactSection() {
  const t = useTranslations('members.form')
  return (
    <Section title={t('section.contact')}>
      <FormText name="phone" type="tel" inputMode="tel" hint={t('phone_hint')} maxLength={20} />
      <FormText name="email" type="email" inputMode="email" autoCapitalize="none" spellCheck={false} />
      <FormText name="address" className="sm:col-span-2" />
      <FormText name="hometown" className="sm:col-span-2" />
      <FormText name="communeCode" inputMode="numeric" maxLength={5} />
    </Section>
  )
}

function WorkSection() {
  const t = useTranslations('members')
  return (
    <Section title={t('form.section.work')}>
      <FormText name="jobTitle" />
      <FormChoice
        name="contract"
        choices={useChoices(contracts.map((code) => [code, t(`contract.${code}`)]))}
      />
      <FormChoice
        name="education"
        choices={useChoices(educations.map((code) => [code, t(`education.${code}`)]))}
      />
      <FormText name="socialInsuranceNumber" inputMode="numeric" maxLength={16} />
      <FormNote name="note" className="sm:col-span-2" />
    </Section>
  )
}

function SensitiveSection() {
  const t = useTranslations('members')
  return (
    <Section title={t('form.section.sensitive')} text={t('form.sensitive_text')}>
      <FormText name="ethnicity" maxLength={60} />
      <FormText name="religion" maxLength={60} />
      <FormChoice
        name="partyMember"
        choices={useChoices([
          ['yes', t('yes')],
          ['no', t('no')],
        ])}
      />
    </Section>
  )
}

function useChoices(known: readonly (readonly [code: string, label: string])[]) {
  const t = useTranslations('members')
  return [{ value: '', label: t('not_said') }, ...known.map(([value, label]) => ({ value, label }))]
}

function Section({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <Card title={title}>
      {text ? <p className="text-ink-soft -mt-1 pb-3 text-sm">{text}</p> : null}
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </Card>
  )
}

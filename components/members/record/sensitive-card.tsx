'use client'

import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { FactList } from '@/components/members/record/fact-list'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { editSensitiveAction } from '@/lib/members/actions'
import type { MemberView } from '@/lib/members/views'

/** Ethnicity, religion, Party: apart from the rest, for those entrusted alone. */
export function SensitiveCard({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const { sensitive, may } = member
  if (!may.sensitive && sensitive === null) return null
  const party = sensitive?.partyMember ?? null
  return (
    <Card
      title={t('form.section.sensitive')}
      actions={may.sensitive ? <EditSensitive federation={federation} member={member} /> : null}
    >
      <p className="text-ink-soft -mt-1 pb-3 text-sm">{t('form.sensitive_text')}</p>
      <FactList
        facts={[
          { label: t('field.ethnicity'), value: sensitive?.ethnicity },
          { label: t('field.religion'), value: sensitive?.religion },
          { label: t('field.partyMember'), value: party === null ? null : t(party ? 'yes' : 'no') },
        ]}
      />
    </Card>
  )
}

function EditSensitive({ federation, member }: { federation: string; member: MemberView }) {
  const t = useTranslations('members')
  const formId = useId()
  const { sensitive, id, version } = member
  const held = {
    ethnicity: sensitive?.ethnicity ?? '',
    religion: sensitive?.religion ?? '',
    party: sensitive?.partyMember === true ? 'yes' : sensitive?.partyMember === false ? 'no' : '',
  }
  const [open, setOpen] = useState(false)
  const [texts, setTexts] = useState(held)
  const { busy, failure, run } = useToldAct({ showsFields: true })

  async function save(event: FormEvent) {
    event.preventDefault()
    const { ethnicity, religion, party } = texts
    const partyMember = party === '' ? null : party === 'yes'
    const done = await run(
      () => editSensitiveAction(federation, { id, version, sensitive: { ethnicity, religion, partyMember } }),
      () => ({ title: t('record.sensitive_saved') }),
    )
    if (done) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        if (next) setTexts(held)
      }}
      title={t('record.sensitive_edit_title')}
      description={t('form.sensitive_text')}
      trigger={
        <Button size="sm" tone="quiet" aria-label={t('record.sensitive_edit_title')}>
          {t('record.edit_short')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('form.save')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-4">
        {(['ethnicity', 'religion'] as const).map((name) => (
          <TextField
            key={name}
            label={t(`field.${name}`)}
            optional
            error={failure?.fieldErrors[`sensitive.${name}`]}
            value={texts[name]}
            maxLength={60}
            autoComplete="off"
            onChange={(event) => setTexts({ ...texts, [name]: event.target.value })}
          />
        ))}
        <NativeSelect
          label={t('field.partyMember')}
          value={texts.party}
          choices={[
            { value: '', label: t('not_said') },
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
          onChange={(event) => setTexts({ ...texts, party: event.target.value })}
        />
      </form>
    </Dialog>
  )
}

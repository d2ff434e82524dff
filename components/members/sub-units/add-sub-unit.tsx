'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState, type FormEvent } from 'react'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { NativeSelect } from '@/components/ui/native-select'
import { newKey } from '@/components/ui/new-key'
import { TextField } from '@/components/ui/text-field'
import { createSubUnitAction } from '@/lib/members/actions'
import { subUnitKinds, type SubUnitKind } from '@/lib/members/schemas'

export function AddSubUnit({ federation, unit }: { federation: string; unit: string }) {
  const t = useTranslations('members')
  const formId = useId()
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState('')
  const [kind, setKind] = useState<SubUnitKind>('group')
  const [name, setName] = useState('')
  const { busy, failure, run } = useToldAct({ showsFields: true })

  async function save(event: FormEvent) {
    event.preventDefault()
    const made = await run(
      () => createSubUnitAction(federation, { key, unit, kind, name }),
      () => ({ title: t('sub_units.added', { name: name.trim() }) }),
    )
    if (made) setOpen(false)
  }

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next)
        setName('')
        if (next) setKey(newKey())
      }}
      title={t('sub_units.add')}
      trigger={
        <Button tone="primary" icon={<Plus aria-hidden className="size-4" />}>
          {t('sub_units.add')}
        </Button>
      }
      footer={
        <Button type="submit" form={formId} tone="primary" busy={busy}>
          {t('sub_units.add')}
        </Button>
      }
    >
      <form id={formId} noValidate onSubmit={save} className="flex flex-col gap-4">
        <NativeSelect
          label={t('sub_units.kind')}
          value={kind}
          choices={subUnitKinds.map((value) => ({ value, label: t(`sub_unit_kind.${value}`) }))}
          onChange={(event) => setKind(subUnitKinds.find((known) => known === event.target.value) ?? 'group')}
        />
        <TextField
          label={t('sub_units.name')}
          hint={t('sub_units.name_hint')}
          error={failure?.fieldErrors['name']}
          value={name}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
      </form>
    </Dialog>
  )
}

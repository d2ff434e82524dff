'use client'

import { BellOff, CircleAlert, CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { digestHref } from '@/components/alerts/alert-links'
import { ConfirmAddress } from '@/components/alerts/confirm-address'
import { useToldAct } from '@/components/acts/use-told-act'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { NativeSelect } from '@/components/ui/native-select'
import { TextField } from '@/components/ui/text-field'
import { saveDigestSettingsAction } from '@/lib/alerts/digest/actions'
import { digestFrequencies } from '@/lib/alerts/digest/schemas'
import type { DigestSettingsView } from '@/lib/alerts/digest/views'
import { formatInstant } from '@/lib/format/dates'

type DigestSettingsProps = { federation: string; settings: DigestSettingsView }

/** Whether the digest of this assignment goes by mail, where to, and how often. */
export function DigestSettings({ federation, settings }: DigestSettingsProps) {
  const t = useTranslations('alerts.mail')
  const { configured, unitName, address, frequency, confirmed, lastSentAt } = settings
  const standing = frequency === 'off' ? 'off' : confirmed ? 'confirmed' : 'unconfirmed'
  const stands = useRef<HTMLParagraphElement>(null)
  return (
    <Card title={<span id="digest">{t('title')}</span>}>
      <div className="flex flex-col gap-4">
        <p className="text-ink-soft text-table">
          {configured ? t('text', { unit: unitName }) : t('not_configured')}
        </p>
        {configured ? <AddressForm {...{ federation, settings }} /> : null}
        {configured && address !== null ? (
          <p ref={stands} tabIndex={-1} className="text-table flex items-start gap-2">
            <StandingMark standing={standing} />
            <span>
              {t(standing)}
              {lastSentAt ? ` ${t('last_sent', { at: formatInstant(new Date(lastSentAt)) })}` : ''}
            </span>
          </p>
        ) : null}
        {configured && address !== null && standing === 'unconfirmed' ? (
          <ConfirmAddress
            {...{ federation, address, version: settings.version }}
            // The form is gone then: whoever goes by keyboard stays where it says so.
            onConfirmed={() => stands.current?.focus()}
          />
        ) : null}
        <p>
          <LinkButton size="sm" href={digestHref(federation)}>
            {t('read_digest')}
          </LinkButton>
        </p>
      </div>
    </Card>
  )
}

function StandingMark({ standing }: { standing: 'off' | 'confirmed' | 'unconfirmed' }) {
  const place = 'mt-0.5 size-4.5 shrink-0'
  if (standing === 'off') return <BellOff aria-hidden className={`text-ink-soft ${place}`} />
  return standing === 'confirmed' ? (
    <CircleCheck aria-hidden className={`text-success ${place}`} />
  ) : (
    <CircleAlert aria-hidden className={`text-warning ${place}`} />
  )
}

function AddressForm({ federation, settings }: DigestSettingsProps) {
  const t = useTranslations('alerts.mail')
  const { busy, failure, run } = useToldAct({ showsFields: true })
  const [address, setAddress] = useState(settings.address ?? '')
  const [frequency, setFrequency] = useState<string>(settings.frequency)
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        void run(
          () => saveDigestSettingsAction(federation, { address, frequency, version: settings.version }),
          ({ codeSent }) => ({ title: codeSent ? t('saved_code', { address: address.trim() }) : t('saved') }),
        )
      }}
    >
      <TextField
        label={t('address')}
        type="email"
        autoComplete="email"
        error={failure?.fieldErrors['address'] ? t('address_invalid') : undefined}
        value={address}
        onChange={(event) => setAddress(event.target.value)}
      />
      <NativeSelect
        label={t('frequency')}
        value={frequency}
        choices={digestFrequencies.map((value) => ({ value, label: t(`frequencies.${value}`) }))}
        onChange={(event) => setFrequency(event.target.value)}
      />
      <div>
        <Button type="submit" tone="primary" busy={busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  )
}

'use client'

import { Menu as Base } from '@base-ui/react/menu'
import { Check } from 'lucide-react'
import { Link } from '@/components/ui/link'
import type { ReactElement, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { popupGroupLabelStyle, popupRowStyle, popupStyle } from '@/components/ui/popup-style'

type MenuProps = {
  trigger: ReactElement
  align?: 'start' | 'center' | 'end'
  side?: 'top' | 'bottom'
  className?: string
  children: ReactNode
}

/** Acts and links behind one button; arrow keys, Home, End and first letters move in it. */
export function Menu({ trigger, align = 'start', side = 'bottom', className, children }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner align={align} side={side} sideOffset={6} className="z-50 outline-none">
          <Base.Popup
            className={classNames(
              popupStyle,
              'max-h-(--available-height) min-w-48 overflow-y-auto p-1',
              className,
            )}
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

type RowProps = { icon?: ReactNode; children: ReactNode; danger?: boolean }

export function MenuItem({ icon, children, danger, onClick, disabled }: RowProps & ActProps) {
  return (
    <Base.Item
      onClick={onClick}
      disabled={disabled ?? false}
      className={classNames(popupRowStyle, danger && 'text-danger')}
    >
      {icon}
      {children}
    </Base.Item>
  )
}

type ActProps = { onClick: () => void; disabled?: boolean }

export function MenuLink({ icon, children, href, current }: RowProps & { href: string; current?: boolean }) {
  return (
    <Base.LinkItem
      render={<Link href={href} />}
      closeOnClick
      aria-current={current ? 'page' : undefined}
      className={classNames(popupRowStyle, current && 'font-strong')}
    >
      {icon}
      {children}
    </Base.LinkItem>
  )
}

/** A file to fetch: never fetched ahead, as the page of a link may be. */
export function MenuDownload({ icon, children, href }: RowProps & { href: string }) {
  return (
    <Base.LinkItem render={<a href={href} download />} closeOnClick className={popupRowStyle}>
      {icon}
      {children}
    </Base.LinkItem>
  )
}

export function MenuSeparator() {
  return <Base.Separator className="bg-line mx-1 my-1 h-px" />
}

export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className={popupGroupLabelStyle}>{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  )
}

type MenuRadioProps = {
  label: string
  value: string
  choices: readonly { value: string; label: ReactNode }[]
  onChange: (value: string) => void
}

/** One of several: the chosen one carries a tick. */
export function MenuRadioGroup({ label, value, choices, onChange }: MenuRadioProps) {
  return (
    <Base.RadioGroup value={value} onValueChange={(next: string) => onChange(next)}>
      <Base.Group>
        <Base.GroupLabel className={popupGroupLabelStyle}>{label}</Base.GroupLabel>
        {choices.map((choice) => (
          <Base.RadioItem
            key={choice.value}
            value={choice.value}
            closeOnClick
            className={classNames(popupRowStyle, 'justify-between')}
          >
            {choice.label}
            <Base.RadioItemIndicator>
              <Check aria-hidden className="text-primary size-4" />
            </Base.RadioItemIndicator>
          </Base.RadioItem>
        ))}
      </Base.Group>
    </Base.RadioGroup>
  )
}

'use client'

import { Download, FileSpreadsheet, FileText } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu, MenuDownload } from '@/components/ui/menu'

type FileMenuProps = {
  /** What the button says. */
  children: string
  /** What it is called where its word alone does not tell. */
  label?: string
  files: readonly { format: string; href: string; label: string }[]
}

/** The same thing to take along in several formats. */
export function FileMenu({ children, label, files }: FileMenuProps) {
  return (
    <Menu
      align="end"
      trigger={
        <Button aria-label={label} icon={<Download aria-hidden className="size-4" />}>
          {children}
        </Button>
      }
    >
      {files.map((file) => {
        const Icon = file.format === 'xlsx' ? FileSpreadsheet : FileText
        return (
          <MenuDownload key={file.format} href={file.href} icon={<Icon aria-hidden className="size-4" />}>
            {file.label}
          </MenuDownload>
        )
      })}
    </Menu>
  )
}

import { expect, type Locator, type Page } from '@playwright/test'

/** The grid in which a plan is handed down, spoken of as its users do: by the unit's name and the column's head. */
export class AssignGrid {
  readonly root: Locator
  /** The text field of the active cell. */
  readonly field: Locator
  readonly status: Locator

  constructor(readonly page: Page) {
    this.root = page.getByRole('grid', { name: /^Giao chỉ tiêu/ })
    this.field = this.root.getByRole('textbox')
    this.status = page.getByRole('group', { name: 'Tình trạng lưu và kiểm tra' })
  }

  async ready(): Promise<void> {
    await expect(this.status).toBeVisible()
    await expect(this.field).toBeVisible()
  }

  /** The units that receive, in the order of the screen. */
  async units(): Promise<string[]> {
    const names = await this.root.getByRole('row').getByRole('link').allInnerTexts()
    return names.map((name) => name.trim())
  }

  /** The heads of the columns, without the sign of their wording. */
  async columns(): Promise<string[]> {
    const heads = await this.root.getByRole('columnheader').allInnerTexts()
    return heads.slice(1).map((text) => text.replace(/\s*[≥>≈=]$/, '').trim())
  }

  line(name: string): Locator {
    return this.root.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) })
  }

  async cell(line: string, column: string): Promise<Locator> {
    const at = (await this.columns()).indexOf(column)
    expect(at, `the column ${column}`).toBeGreaterThanOrEqual(0)
    return this.line(line).getByRole('gridcell').nth(at)
  }

  async choose(line: string, column: string): Promise<void> {
    await (await this.cell(line, column)).click()
    await expect(this.field).toBeFocused()
  }

  /** Types over a cell and presses Enter. */
  async enter(line: string, column: string, text: string): Promise<void> {
    await this.choose(line, column)
    await this.page.keyboard.type(text)
    await this.page.keyboard.press('Enter')
  }

  /** What a cell shows, without its marks and messages. */
  async shows(line: string, column: string, text: string): Promise<void> {
    await expect((await this.cell(line, column)).locator('> span').first()).toHaveText(text)
  }

  async says(line: string, column: string, text: string | RegExp): Promise<void> {
    await expect(await this.cell(line, column)).toContainText(text)
  }

  async allSaved(): Promise<void> {
    await expect(this.status).toContainText(/Đã lưu \d\d:\d\d/)
  }
}
